using Twin.Macro.Decision;
using Twin.World.Severing;

namespace Twin.Host.Decide;

/// <summary>What severances of held-out worlds said of such probabilities.</summary>
/// <param name="Worlds">How many were predicted and carried out.</param>
/// <param name="LivedOn">How many lived on.</param>
/// <param name="Gate"><c>open</c>, <c>closed</c>, or <c>untested</c> with fewer than ten of either.</param>
/// <param name="Skill">Brier skill over the share that lived on; null: untested.</param>
/// <param name="Agrees">Whether no range of predictions contradicts what came.</param>
/// <param name="Trusted">Whether probabilities of severance may decide.</param>
/// <param name="Ranges">Predicted beside realised, by fifths; those without a world are left out.</param>
internal sealed record EvidenceHeldOut(
    int Worlds, int LivedOn, string Gate, double? Skill, bool Agrees, bool Trusted,
    IReadOnlyList<EvidenceHeldOutRange> Ranges)
{
    /// <summary>The evidence of a calibration.</summary>
    /// <remarks>Where next to all live on there are too few deaths for a skill: then it is enough that the lower bound
    /// of the share that lived on reaches the threshold and no range contradicts.</remarks>
    /// <param name="found">What was found.</param>
    public static EvidenceHeldOut Of(SeveranceCalibration found)
    {
        var (worlds, lived) = (found.Bins.Sum(bin => bin.Cases), found.Bins.Sum(bin => bin.LivedOn));
        var agrees = found.Bins.All(bin => bin.Agrees);
        var nextToAll = agrees && Wilson.Lower(lived, worlds) >= new DecisionThresholds().SeveranceEnter;
        return new EvidenceHeldOut(
            worlds, lived, found.Gate.State.ToString().ToLowerInvariant(), found.Gate.Skill?.Skill, agrees,
            found.IsTrusted || nextToAll,
            [
                .. found.Bins.Where(bin => bin.Cases > 0).Select(bin => new EvidenceHeldOutRange(
                    bin.From, bin.To, bin.Cases, bin.MeanPredicted, bin.LivedOn, bin.Low, bin.High)),
            ]);
    }
}
