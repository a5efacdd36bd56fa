namespace Twin.Host.Decide;

/// <summary>How the run was judged: what it takes to judge it again.</summary>
/// <param name="Quarter">The quarter judged with all evidence.</param>
/// <param name="Severance">When forks were severed: <c>needed</c>, <c>always</c> or <c>never</c>.</param>
/// <param name="Runs">Most severed forks of a quarter.</param>
/// <param name="Draws">Draws of coefficients.</param>
/// <param name="Members">Economies of the predictive ensemble.</param>
/// <param name="HeldOut">Worlds in which severance was carried out.</param>
/// <param name="Rehearse">Other draws of the world on which the rules were tried.</param>
/// <param name="Closures">Whether the verdict was repeated beside economies of other closures.</param>
/// <param name="SeveranceQuarters">Most quarters before the last four in which forks were severed.</param>
internal sealed record EvidenceOptions(
    int Quarter, string Severance, int Runs, int Draws, int Members, int HeldOut, int Rehearse, bool Closures,
    int SeveranceQuarters);
