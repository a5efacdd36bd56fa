using Twin.Domain;

namespace Twin.Macro.Closure;

/// <summary>How concentrated a good is in few hands; shares are of ultimate control.</summary>
/// <remarks>
/// Shares may be given at any level: company, country, or AI system (who holds the weights that run on it). Source: US
/// DOJ and FTC, Horizontal Merger Guidelines, 2023 (HHI); M. Laakso and R. Taagepera, Comp. Pol. Studies 12(1), 1979
/// (effective number); docs/model.md.
/// </remarks>
public static class Concentration
{
    /// <summary>Share above which one holder decides alone, with a margin over a half.</summary>
    public const double Control = 0.51;

    private const double IndexScale = 1e4;
    private const double MonthsPerYear = 12;

    /// <summary>Shares of amounts.</summary>
    /// <param name="amounts">Amount of each holder. Range: at least 0, not all 0.</param>
    /// <returns>Parts of 1.</returns>
    /// <exception cref="ArgumentException">An amount is negative or not finite, or all are 0.</exception>
    public static double[] Shares(ReadOnlySpan<double> amounts)
    {
        double total = 0;
        foreach (double amount in amounts)
        {
            if (!(amount >= 0) || !double.IsFinite(amount))
                throw new ArgumentException($"an amount is {amount}", nameof(amounts));
            total += amount;
        }

        if (total == 0) throw new ArgumentException("nobody holds anything", nameof(amounts));
        double[] shares = amounts.ToArray();
        for (int i = 0; i < shares.Length; i++) shares[i] /= total;
        return shares;
    }

    /// <summary>Herfindahl–Hirschman index, 10⁴·Σs².</summary>
    /// <param name="shares">Parts of 1.</param>
    /// <returns>Range: (0, 10,000].</returns>
    public static double Herfindahl(ReadOnlySpan<double> shares) => IndexScale * SumOfSquares(shares);

    /// <summary>Number of equal holders with the same index, 1/Σs².</summary>
    /// <param name="shares">Parts of 1.</param>
    /// <returns>Range: at least 1.</returns>
    public static double EffectiveNumber(ReadOnlySpan<double> shares) => 1 / SumOfSquares(shares);

    /// <summary>CR_k: what the largest k hold together.</summary>
    /// <param name="shares">Parts of 1.</param>
    /// <param name="count">k. Range: at least 0; more than there are counts all.</param>
    /// <returns>Part of 1.</returns>
    public static double OfLargest(ReadOnlySpan<double> shares, int count)
    {
        double[] sorted = Descending(shares);
        double sum = 0;
        for (int i = 0; i < Math.Min(count, sorted.Length); i++) sum += sorted[i];
        return sum;
    }

    /// <summary>Fewest holders who together hold more than half.</summary>
    /// <param name="shares">Parts of 1.</param>
    /// <returns>Number of holders.</returns>
    public static int MinimalCoalition(ReadOnlySpan<double> shares)
    {
        double[] sorted = Descending(shares);
        double sum = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            sum += sorted[i];
            if (sum > 0.5) return i + 1;
        }

        return sorted.Length;
    }

    /// <summary>P51: chance that somebody holds a share of 0.51 or more, as shares are estimates.</summary>
    /// <param name="shares">Estimated shares ŝ, parts of 1.</param>
    /// <param name="weight">n, the weight of the evidence: s ~ Dirichlet(n·ŝ). Range: above 0.</param>
    /// <returns>
    /// Σ P(sᵢ ≥ 0.51) with sᵢ ~ Beta(n·ŝᵢ, n·(1 − ŝᵢ)): exact, since no two can exceed a half at once.
    /// </returns>
    public static double ChanceOfControl(ReadOnlySpan<double> shares, double weight)
    {
        double chance = 0;
        foreach (double share in shares)
        {
            if (share >= 1) return 1;
            if (share > 0) chance += IncompleteBeta.Of(1 - Control, weight * (1 - share), weight * share);
        }

        return Math.Min(1, chance);
    }

    /// <summary>Shares weighted by quality, Cᵢ·qᵢ^θ/Σ C·q^θ.</summary>
    /// <param name="amounts">C by holder. Range: at least 0.</param>
    /// <param name="quality">q by holder: capability relative to the best rival. Range: above 0.</param>
    /// <param name="exponent">θ: how much quality counts. Range: at least 0.</param>
    /// <returns>Parts of 1.</returns>
    public static double[] QualityWeighted(
        ReadOnlySpan<double> amounts, ReadOnlySpan<double> quality, double exponent)
    {
        if (amounts.Length != quality.Length) throw new ArgumentException("expected one quality per holder");
        double[] weighted = amounts.ToArray();
        for (int i = 0; i < weighted.Length; i++) weighted[i] *= ExactMath.Pow(quality[i], exponent);
        return Shares(weighted);
    }

    /// <summary>Quality at which a holder of a share reaches control: q_crit = (0.51/0.49)·(1 − s)/s.</summary>
    /// <param name="share">s. Range: (0, 1).</param>
    /// <returns>q relative to all others, at θ = 1.</returns>
    public static double CriticalQuality(double share) => Control / (1 - Control) * (1 - share) / share;

    /// <summary>Weight of quality at which a holder reaches control: θ_crit = ln q_crit/ln q.</summary>
    /// <param name="share">s. Range: (0, 1).</param>
    /// <param name="quality">q relative to all others. Range: above 1.</param>
    /// <returns>θ; +∞ where quality is no better than the others'.</returns>
    public static double CriticalExponent(double share, double quality) => quality <= 1
        ? double.PositiveInfinity
        : ExactMath.Log(CriticalQuality(share)) / ExactMath.Log(quality);

    /// <summary>Time by which the second trails the first.</summary>
    /// <param name="first">Effective compute of the first. Range: above 0.</param>
    /// <param name="second">Effective compute of the second, in the same unit. Range: above 0.</param>
    /// <param name="growthFactorPerYear">Factor by which effective compute grows in a year. Range: above 1.</param>
    /// <returns>12·ln(first/second)/ln(factor). Unit: months.</returns>
    public static double LeadMonths(double first, double second, double growthFactorPerYear) =>
        MonthsPerYear * ExactMath.Log(first / second) / ExactMath.Log(growthFactorPerYear);

    private static double SumOfSquares(ReadOnlySpan<double> shares)
    {
        double sum = 0;
        foreach (double share in shares) sum += share * share;
        return sum;
    }

    private static double[] Descending(ReadOnlySpan<double> shares)
    {
        double[] sorted = shares.ToArray();
        Array.Sort(sorted);
        Array.Reverse(sorted);
        return sorted;
    }
}
