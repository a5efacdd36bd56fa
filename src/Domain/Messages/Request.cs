namespace Twin.Domain.Messages;

/// <summary>Somebody asks a depot or grid for a good.</summary>
/// <param name="Slot">The asker's line in the depot's book: it fixes good, class and account credited.</param>
/// <param name="Quanta">How much. Unit: quanta of the good. Range: [0, 2^63). Replaces an earlier request of the
/// step.</param>
public readonly record struct Request(int Slot, long Quanta)
{
    /// <summary>The verb of the mail that carries it: A is the slot, B the quanta.</summary>
    public const ushort Verb = 1;
}
