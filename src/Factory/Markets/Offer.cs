namespace Twin.Factory.Markets;

/// <summary>The human economy tells the market how much of a good it sells at most in this step.</summary>
/// <param name="Line">The market's number of the import.</param>
/// <param name="Quanta">How much is set aside for the loop. Unit: quanta. Range: [0, 2^63).</param>
public readonly record struct Offer(int Line, long Quanta)
{
    /// <summary>The verb of the mail that carries it: A is the line, B the quanta.</summary>
    public const ushort Verb = 32;
}
