using Twin.World.Severing;

namespace Twin.Host.Api;

/// <summary>What severed forks of a run showed.</summary>
/// <param name="HorizonQuarters">How long each was watched. Unit: quarters.</param>
/// <param name="Forks">How many there were.</param>
/// <param name="Passed">How many lived on: growth of at least 0, and every good still made.</param>
/// <param name="Probability">Share that lived on.</param>
/// <param name="Lower">Its Wilson lower bound, widened for the number of looks.</param>
/// <param name="Upper">Its upper bound.</param>
/// <param name="Threshold">The share that is asked of a loop that is decoupled.</param>
/// <param name="GrowthPerYear">Growth over the last four quarters: 5, 25, 50, 75 and 95 %. Unit: 1/yr.</param>
/// <param name="FirstStall">The good whose making ended first in most forks; null where none ended.</param>
/// <param name="FirstStallQuarter">The quarter after the cut in which it had ended, the median of those forks.</param>
/// <param name="LeastCover">Least stock of what must be bought by the lead of buying it; null where nothing
/// must.</param>
/// <param name="Draws">Worlds that the forks were drawn from.</param>
/// <param name="SurrogateProbability">The share by the model of quarters; null where it does not agree with the
/// forks.</param>
internal sealed record SeveranceResult(
    int HorizonQuarters, int Forks, int Passed, double Probability, double Lower, double Upper, double Threshold,
    IReadOnlyList<double> GrowthPerYear, string? FirstStall, double? FirstStallQuarter, double? LeastCover, int Draws,
    double? SurrogateProbability)
{
    /// <summary>The findings in short.</summary>
    public static SeveranceResult Of(SeveranceFindings found)
    {
        var stall = found.Stalls.Count > 0 ? found.Stalls[0] : null;
        return new SeveranceResult(
            found.Horizon, found.Runs, found.Passed, found.P, found.Lower, found.Upper, found.Threshold,
            [.. found.GrowthQuantiles.Select(Finite)], stall?.Good, stall?.MedianQuarter,
            double.IsFinite(found.LeastCover) ? found.LeastCover : null, found.Posterior.Draws, found.Surrogate.P);
    }

    // A loop that came to nothing shrinks without bound, which JSON cannot write.
    private static double Finite(double value) =>
        double.IsFinite(value) ? value : value > 0 ? double.MaxValue : double.MinValue;
}
