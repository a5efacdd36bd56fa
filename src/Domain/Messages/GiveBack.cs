namespace Twin.Domain.Messages;

/// <summary>A process gives back what its scarcest input leaves unused, and asks for no more of it this step.</summary>
/// <param name="Slot">The asker's line in the depot's book.</param>
/// <param name="Quanta">How much went back. Unit: quanta of the good. Range: (0, 2^63).</param>
public readonly record struct GiveBack(int Slot, long Quanta)
{
    /// <summary>The verb of the mail that carries it: A is the slot, B the quanta.</summary>
    public const ushort Verb = 8;
}
