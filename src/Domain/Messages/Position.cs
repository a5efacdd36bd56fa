namespace Twin.Domain.Messages;

/// <summary>Tells the planner what capacity an equipment line will have after its build lead.</summary>
/// <param name="Line">The planner's own number of the line.</param>
/// <param name="Activity">
/// Capacity in service and under construction. Unit: µ-units of the process's output per step. Range: [0, 2^63).
/// </param>
public readonly record struct Position(int Line, long Activity)
{
    /// <summary>The verb of the mail that carries it: A is the line, B the activity.</summary>
    public const ushort Verb = 6;
}
