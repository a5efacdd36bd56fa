namespace Twin.Host.Ensembles;

/// <summary>How the members spread over a series as time goes on.</summary>
/// <param name="Name">Name of the series.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Points">By time; none where no member has the series.</param>
internal sealed record EnsembleFan(string Name, string Unit, IReadOnlyList<EnsembleFanPoint> Points);
