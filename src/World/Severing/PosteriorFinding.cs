namespace Twin.World.Severing;

/// <summary>The worlds that forks were drawn from: the prior, weighed by the run's past.</summary>
/// <param name="Draws">Worlds drawn from the prior.</param>
/// <param name="Refused">Draws whose numbers make no world, or none that can go on from the run.</param>
/// <param name="EffectiveSize">1/Σw²: equally weighted draws that would know as much. Unit: draws.</param>
/// <param name="Exponent">Power that the likelihood was taken to; below 1 where it would have left too few
/// draws.</param>
/// <param name="Quarters">Quarters of the past that were weighed; 0: the past said nothing, the prior stands.</param>
/// <param name="Observables">What was held against the run.</param>
/// <param name="StartsFromRun">Whether draws set out from the run's state at the beginning of the window; else from
/// where the run began.</param>
/// <param name="IsDegenerate">Whether the world names nothing that is not known: every fork has the run's own numbers,
/// and chance alone spreads them.</param>
public sealed record PosteriorFinding(
    int Draws, int Refused, double EffectiveSize, double Exponent, int Quarters, IReadOnlyList<string> Observables,
    bool StartsFromRun, bool IsDegenerate);
