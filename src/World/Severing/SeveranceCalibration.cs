using Twin.Forecasting.Gates;
using Twin.Macro.Decision;

namespace Twin.World.Severing;

/// <summary>Whether probabilities of living on without money came true in held-out worlds.</summary>
/// <param name="Bins">What was predicted beside what came, by ranges of a fifth.</param>
/// <param name="Gate">Whether they are better than the share of all that lived on; untested with fewer than ten of
/// either.</param>
/// <remarks>A probability counts for a decision only where this is trusted; else it is shown and decides
/// nothing.</remarks>
public sealed record SeveranceCalibration(IReadOnlyList<CalibrationBin> Bins, EventGate Gate)
{
    private const int Ranges = 5;

    /// <summary>Whether they may decide: better than the base rate, and no range that contradicts what came.</summary>
    public bool IsTrusted => Gate.State == GateState.Open && Bins.All(bin => bin.Agrees);

    /// <summary>Holds predictions against what came.</summary>
    /// <param name="severances">Held-out worlds; no two of the same member.</param>
    public static SeveranceCalibration Of(IReadOnlyList<HeldOutSeverance> severances)
    {
        ArgumentNullException.ThrowIfNull(severances);
        var bins = Enumerable.Range(0, Ranges).Select(range => BinOf(severances, range)).ToList();
        var events = severances.Select(s => new HeldOutEvent(s.Member, s.Predicted, s.LivedOn)).ToList();
        return new SeveranceCalibration(bins, EventGate.Of(events));
    }

    private static CalibrationBin BinOf(IReadOnlyList<HeldOutSeverance> severances, int range)
    {
        var inside = severances.Where(s => Math.Min(Ranges - 1, (int)(s.Predicted * Ranges)) == range).ToList();
        var lived = inside.Count(s => s.LivedOn);
        return new CalibrationBin(
            range / (double)Ranges, (range + 1) / (double)Ranges, inside.Count,
            inside.Count == 0 ? double.NaN : inside.Average(s => s.Predicted), lived,
            Wilson.Lower(lived, inside.Count), Wilson.Upper(lived, inside.Count));
    }
}
