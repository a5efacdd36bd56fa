namespace Twin.Factory.Markets;

/// <summary>Tells the market, and each good of the human economy, by how much trade with the loop changes from now
/// on.</summary>
/// <param name="FactorNano">What every limit of trade is multiplied by; 0 cuts the loop off: nothing is bought, sold or
/// claimed any more. Unit: 10^-9. Range: [0, 10^12].</param>
public readonly record struct TradeScaled(long FactorNano)
{
    /// <summary>The verb of the mail that carries it: A is the factor.</summary>
    public const ushort Verb = 43;

    /// <summary>The factor that changes nothing.</summary>
    public const long One = 1_000_000_000;

    /// <summary>A limit after the change; one that is infinite ends only with a cut.</summary>
    /// <param name="limit">The limit. Range: at least 0.</param>
    /// <param name="factorNano">Unit: 10^-9.</param>
    internal static double Of(double limit, long factorNano) =>
        factorNano == 0 ? 0 : limit * ((double)factorNano / One);
}
