namespace Twin.Host.Compare;

/// <summary>A series that differs.</summary>
/// <param name="Series">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="SharedDates">Dates at which both runs have it.</param>
/// <param name="FirstDifferent">The first shared date at which it differs.</param>
/// <param name="Last">The last shared date.</param>
/// <param name="Yearly">One shared date a year.</param>
internal sealed record SeriesDifference(
    string Series, string Unit, int SharedDates, SeriesPoint FirstDifferent, SeriesPoint Last,
    IReadOnlyList<SeriesPoint> Yearly);
