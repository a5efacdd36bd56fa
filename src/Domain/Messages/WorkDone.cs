namespace Twin.Domain.Messages;

/// <summary>A fleet answers a <see cref="WorkOrder"/>: it is done, or it was refused.</summary>
/// <param name="IsRefused">Whether nobody will do it: the order book was full, or no robot could.</param>
/// <param name="Number">The sender's own number of the order.</param>
public readonly record struct WorkDone(bool IsRefused, uint Number)
{
    /// <summary>The verb of the mail that carries it: A is 1 if it was refused, B the number.</summary>
    public const ushort Verb = 10;
}
