using System.Text.Json.Serialization;
using Twin.World.Severing;

namespace Twin.Host.Decide;

/// <summary>What became of forks of the run that were cut off from money.</summary>
internal sealed record EvidenceSeverance
{
    /// <summary>How long each was watched; 0 where none was. Unit: quarters.</summary>
    [JsonPropertyName("H")]
    public int Horizon { get; init; }

    /// <summary>How many there were.</summary>
    public int Runs { get; init; }

    /// <summary>How many lived on: growth of at least 0 and every good still made.</summary>
    public int Passed { get; init; }

    /// <summary>Share that lived on; null where none was cut off.</summary>
    [JsonPropertyName("P")]
    public double? Probability { get; init; }

    /// <summary>Its Wilson lower bound, widened for the number of looks.</summary>
    public double? Lower { get; init; }

    /// <summary>Its upper bound.</summary>
    public double? Upper { get; init; }

    /// <summary>5, 25, 50, 75 and 95 % of growth over the last four quarters. Unit: 1/yr.</summary>
    public IReadOnlyList<double> GQuantiles { get; init; } = [];

    /// <summary>Growth by quarter from the cut, each as quantiles of 5, 25, 50, 75 and 95 %. Unit: 1/yr.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Fan { get; init; } = [];

    /// <summary>The good whose making ended first in most forks; null where none ended.</summary>
    public string? FirstStallItem { get; init; }

    /// <summary>The quarter after the cut in which it had ended, the median of those forks.</summary>
    public double? FirstStallQuarter { get; init; }

    /// <summary>The same where what was bought before the cut is lost too; null where none was cut off.</summary>
    public EvidenceStrict? Strict { get; init; }

    /// <summary>The worlds behind the forks; null where none was cut off.</summary>
    public PosteriorFinding? Posterior { get; init; }

    /// <summary>What held-out worlds said of such probabilities; null where none was asked for.</summary>
    public EvidenceHeldOut? HeldOut { get; init; }

    /// <summary>Whether such probabilities came true in worlds held out for it.</summary>
    public bool Trusted { get; init; }

    /// <summary>Why none was cut off, or why the figures do not count; null where they do.</summary>
    public string? Reason { get; init; }

    /// <summary>The evidence of findings.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="isUncertain">Whether anything about the world is chance or not known exactly: then its probability
    /// is an estimate that only held-out worlds could confirm.</param>
    /// <param name="heldOut">What these said; null where none was asked for.</param>
    public static EvidenceSeverance Of(SeveranceFindings found, bool isUncertain, SeveranceCalibration? heldOut)
    {
        var tried = heldOut is null ? null : EvidenceHeldOut.Of(heldOut);
        var isTrusted = !isUncertain || tried?.Trusted == true;
        var stall = found.Stalls.Count > 0 ? found.Stalls[0] : null;
        return new EvidenceSeverance
        {
            Horizon = found.Horizon,
            Runs = found.Runs,
            Passed = found.Passed,
            Probability = found.P,
            Lower = found.Lower,
            Upper = found.Upper,
            GQuantiles = found.GrowthQuantiles,
            Fan = found.Fan,
            FirstStallItem = stall?.Good,
            FirstStallQuarter = stall?.MedianQuarter,
            Strict = new EvidenceStrict(found.Strict.Runs, found.Strict.Passed, found.Strict.MedianGrowth),
            Posterior = found.Posterior,
            HeldOut = tried,
            Trusted = isTrusted,
            Reason = isTrusted ? null
                : tried is null ? "such probabilities have not been tried in held-out worlds: --held-out"
                : $"in {tried.Worlds} held-out worlds such probabilities did not prove themselves: {tried.Gate}",
        };
    }
}
