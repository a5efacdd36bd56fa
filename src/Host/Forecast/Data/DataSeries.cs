using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>One series of a file.</summary>
/// <param name="Values">From its first value to its last; NaN for gaps between.</param>
/// <param name="Calendar">The dates of its steps.</param>
internal sealed record DataSeries(TimeSeries Values, SeriesCalendar Calendar)
{
    /// <summary>Its name.</summary>
    public string Id => Values.Id;
}
