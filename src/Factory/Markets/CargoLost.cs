namespace Twin.Factory.Markets;

/// <summary>Tells the market, or a link, that some of what is on its way never arrives.</summary>
/// <param name="Line">The receiver's own number of the good.</param>
/// <param name="Account">Account that takes it back from the market; a link's cargo becomes waste.</param>
public readonly record struct CargoLost(int Line, int Account)
{
    /// <summary>The verb of the mail that carries it: A is the line, B the account.</summary>
    public const ushort Verb = 44;
}
