namespace Twin.Host.Ensembles;

/// <summary>A share of members at an instant.</summary>
/// <param name="Day">The day, `yyyy-MM-dd`.</param>
/// <param name="Members">Members that say something of it.</param>
/// <param name="Share">Their share. Range: [0, 1].</param>
/// <param name="Low">Its lower Wilson bound, one-sided 95 %.</param>
/// <param name="High">Its upper Wilson bound, one-sided 95 %.</param>
internal sealed record EnsembleShare(string Day, int Members, double Share, double Low, double High);
