namespace Twin.Domain;

/// <summary>Values of one quantity at equal intervals, oldest first.</summary>
/// <remarks>Immutable. A gap is NaN; nothing here knows dates, they belong to who keeps the series.</remarks>
public sealed class TimeSeries
{
    /// <summary>The most values of a series: a century of hours, with room.</summary>
    public const int MostValues = 1_000_000;

    /// <summary>The longest season, in steps: the hours of a year of 8,766 h.</summary>
    public const int LongestPeriod = 8766;

    private readonly double[] _values;

    /// <summary>Copies values into a series.</summary>
    /// <param name="id">Name by which results refer to it.</param>
    /// <param name="values">Oldest first; NaN for a gap. Length: [1, <see cref="MostValues"/>].</param>
    /// <param name="period">Steps of a season: 1 yearly, 4 quarterly, 12 monthly. Range: [1, 8,766].</param>
    /// <exception cref="ArgumentException">There is no value, or there are too many.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is out of range.</exception>
    public TimeSeries(string id, ReadOnlySpan<double> values, int period)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (values.Length is < 1 or > MostValues)
            throw new ArgumentException($"{values.Length} values; 1 to {MostValues} make a series", nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period, LongestPeriod);
        Id = id;
        Period = period;
        _values = values.ToArray();
    }

    /// <summary>Name by which results refer to it.</summary>
    public string Id { get; }

    /// <summary>Steps of a season; 1 where there is none.</summary>
    public int Period { get; }

    /// <summary>Number of values, gaps counted.</summary>
    public int Length => _values.Length;

    /// <summary>The values, oldest first; NaN for a gap.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>What was known after the first so many values: the history of a forecast's origin.</summary>
    /// <param name="count">Values kept. Range: [1, Length].</param>
    /// <returns>A series of the same name and period.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range.</exception>
    public TimeSeries Until(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Length);
        return count == Length ? this : new TimeSeries(Id, _values.AsSpan(0, count), Period);
    }
}
