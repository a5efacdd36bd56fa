namespace Twin.Host.Api;

/// <summary>Values of a series.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Times">Simulated time of each value. Unit: µs since the run began.</param>
/// <param name="Values">The values; null where there is none. Of a bin the mean of a rate, else the last.</param>
/// <param name="Bins">Those stretches (--keep series=…); they lie before the values as they were observed.</param>
internal sealed record SeriesResource(
    string Name, string Unit, IReadOnlyList<long> Times, IReadOnlyList<double?> Values,
    IReadOnlyList<SeriesBinResource> Bins);
