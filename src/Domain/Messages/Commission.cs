namespace Twin.Domain.Messages;

/// <summary>Equipment enters the service of a plant.</summary>
/// <param name="Asset">The plant's own number of the equipment line.</param>
/// <param name="Count">How much. Unit: quanta of the equipment good. Range: (0, 2^63).</param>
public readonly record struct Commission(int Asset, long Count)
{
    /// <summary>The verb of the mail that carries it: A is the asset, B the count.</summary>
    public const ushort Verb = 4;
}
