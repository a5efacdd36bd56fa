namespace Twin.Host.Api;

/// <summary>A stretch of a series whose values were let go of.</summary>
/// <param name="Tier">Its length: quarter, year or decade.</param>
/// <param name="End">Its end, which stands among the times. Unit: µs since the run began.</param>
/// <param name="Count">Values that it had.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Least">The least of them.</param>
/// <param name="Greatest">The greatest.</param>
/// <param name="Last">The last.</param>
internal sealed record SeriesBinResource(
    string Tier, long End, long Count, double Sum, double Mean, double Least, double Greatest, double Last);
