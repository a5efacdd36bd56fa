namespace Twin.Domain.Messages;

/// <summary>The planner's aim for an equipment line after its build lead.</summary>
/// <param name="Activity">Unit: µ-units of the process's output per step. Range: [0, 2^63).</param>
/// <param name="GrowthNano">Growth the planner steers to. Unit: 10^-9 per step. Range: [0, 10^10].</param>
public readonly record struct Target(long Activity, long GrowthNano)
{
    /// <summary>The verb of the mail that carries it: A is the activity, B the growth.</summary>
    public const ushort Verb = 7;
}
