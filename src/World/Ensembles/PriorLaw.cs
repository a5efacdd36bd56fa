using Twin.Domain;
using Twin.World.Records;

namespace Twin.World.Ensembles;

/// <summary>The values of a prior.</summary>
public static class PriorLaw
{
    // Normal and lognormal priors have 5 % below low and 5 % above high.
    private const double Tail = 0.05;

    /// <summary>The value below which a share of the prior lies.</summary>
    /// <param name="prior">The prior.</param>
    /// <param name="u">The share. Range: (0, 1).</param>
    /// <param name="least">Least value that the number may have; the rest of the law is spread over what is
    /// left.</param>
    /// <param name="most">Greatest value that the number may have.</param>
    /// <returns>In the unit of the number's record field. Range: [least, most].</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="u"/> lies outside (0, 1).</exception>
    /// <remarks>Shape: pure, rises with <paramref name="u"/>.</remarks>
    public static double ValueAt(
        PriorRecord prior, double u, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        ArgumentNullException.ThrowIfNull(prior);
        if (!(u > 0 && u < 1)) throw new ArgumentOutOfRangeException(nameof(u), u, "must lie inside (0, 1)");
        return prior.Kind switch
        {
            PriorKind.Uniform => prior.Low + (u * (prior.High - prior.Low)),
            PriorKind.Triangular => TriangularLaw.Quantile(
                prior.Low, prior.Mode ?? Middle(prior.Low, prior.High), prior.High, u),
            PriorKind.LogTriangular => ExactMath.Exp(TriangularLaw.Quantile(
                ExactMath.Log(prior.Low), LogMode(prior), ExactMath.Log(prior.High), u)),
            PriorKind.Event => u > 1 - (prior.Probability ?? 0.5) ? prior.High : prior.Low,
            PriorKind.Normal => Math.Clamp(Bell(prior.Low, prior.High, u, least, most), least, most),
            _ => Math.Clamp(ExactMath.Exp(Bell(
                ExactMath.Log(prior.Low), ExactMath.Log(prior.High), u, LogOf(least), LogOf(most))), least, most),
        };
    }

    private static double LogMode(PriorRecord prior) => prior.Mode is { } mode
        ? ExactMath.Log(mode)
        : Middle(ExactMath.Log(prior.Low), ExactMath.Log(prior.High));

    private static double Middle(double low, double high) => (low + high) / 2;

    private static double LogOf(double value) => value <= 0 ? double.NegativeInfinity
        : double.IsInfinity(value) ? value : ExactMath.Log(value);

    private static double Bell(double low, double high, double u, double least, double most)
    {
        var deviation = (high - low) / (2 * -NormalQuantile.Of(Tail));
        var mean = Middle(low, high);
        var (from, to) = (NormalProbability.Below((least - mean) / deviation),
            NormalProbability.Below((most - mean) / deviation));
        var share = from + (u * (to - from));
        return share is > 0 and < 1 ? mean + (deviation * NormalQuantile.Of(share)) : share <= 0 ? least : most;
    }
}
