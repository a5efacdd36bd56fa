namespace Twin.Forecasting.Growth;

/// <summary>What a model of growth may look at from an origin: nothing after it, and nothing that only the author of a
/// world knows.</summary>
/// <remarks>
/// Of the output: the last growths, their means and spread. Of each measured series: its growth, its ratio to output,
/// and how far that ratio is from its own mean, which shows what runs ahead, what lags and what chance has just done.
/// Growths are in units of the mean magnitude of the last growths of output, so histories of any pace are alike.
/// </remarks>
public sealed class GrowthFeatures
{
    /// <summary>Steps that must lie before an origin.</summary>
    public const int LeastHistory = 9;

    private const int Recent = 8;
    private const int Long = 16;
    private const int RatioWindow = 12;
    private const int Lags = 4;
    private const int PerSeries = 4;

    // A history that stood still has no pace of its own: this keeps its units finite. Unit: log per step.
    private const double LeastScale = 1e-6;

    private static readonly string[] _own =
        ["d1", "d2", "d3", "d4", "mean4", "mean8", "mean16", "spread8", "ln scale", "horizon", "age"];

    private readonly string[] _series;

    /// <summary>Chooses what to look at.</summary>
    /// <param name="series">Names of measured series, in any order; none: only the output itself.</param>
    /// <exception cref="ArgumentException">A name says that only the author of a world knows it.</exception>
    public GrowthFeatures(IEnumerable<string> series)
    {
        _series = [.. series.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (_series.FirstOrDefault(IsBanned) is { } banned)
            throw new ArgumentException($"{banned} is known to the author of a world only", nameof(series));
        Columns = [.. _own, .. _series.SelectMany(s => new[] { $"{s} d1", $"{s} d4", $"{s} ratio", $"{s} off ratio" })];
    }

    /// <summary>Names of the features.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Measured series that are looked at, in ordinal order.</summary>
    public IReadOnlyList<string> Series => _series;

    /// <summary>Whether a series tells what only the author of a world knows: chance itself, the balanced rate,
    /// parameters, orders for the future.</summary>
    /// <param name="series">Its name.</param>
    public static bool IsBanned(string series)
    {
        ArgumentNullException.ThrowIfNull(series);
        string[] starts = ["shock.", "planner.", "theory.", "parameter.", "learning.", "slack."];
        return starts.Any(start => series.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>Mean magnitude of the last growths of output: the unit of growths.</summary>
    /// <param name="history">The history.</param>
    /// <param name="origin">Steps known. Range: at least <see cref="LeastHistory"/>.</param>
    public static double ScaleAt(GrowthHistory history, int origin)
    {
        ReadOnlySpan<double> y = Known(history, origin);
        int count = Math.Min(Long, y.Length - 1);
        double sum = 0;
        for (int i = 0; i < count; i++) sum += Math.Abs(y[^(i + 1)] - y[^(i + 2)]);
        return Math.Max(sum / count, LeastScale);
    }

    /// <summary>Mean growth of the last eight steps: what a forecast starts from. Unit: log per step.</summary>
    /// <param name="history">The history.</param>
    /// <param name="origin">Steps known. Range: at least <see cref="LeastHistory"/>.</param>
    public static double PaceAt(GrowthHistory history, int origin) => MeanGrowth(Known(history, origin), Recent);

    /// <summary>Writes the features of an origin and a horizon.</summary>
    /// <param name="history">The history; only its first <paramref name="origin"/> steps are read.</param>
    /// <param name="origin">Steps known. Range: at least <see cref="LeastHistory"/>.</param>
    /// <param name="horizon">Steps ahead. Range: at least 1.</param>
    /// <param name="features">One value a column; NaN where not known.</param>
    public void Write(GrowthHistory history, int origin, int horizon, Span<float> features)
    {
        ReadOnlySpan<double> y = Known(history, origin);
        double scale = ScaleAt(history, origin);
        int at = 0;
        for (int lag = 1; lag <= Lags; lag++) features[at++] = (float)((y[^lag] - y[^(lag + 1)]) / scale);
        foreach (int window in (int[])[Lags, Recent, Long]) features[at++] = (float)(MeanGrowth(y, window) / scale);
        features[at++] = (float)(Spread(y) / scale);
        features[at++] = (float)Math.Log(scale);
        features[at++] = horizon;
        features[at++] = origin;
        foreach (string name in _series)
        {
            ReadOnlySpan<double> values = history.Find(name);
            WriteSeries(y, values.IsEmpty ? values : values[..origin], scale, features.Slice(at, PerSeries));
            at += PerSeries;
        }
    }

    private static void WriteSeries(
        ReadOnlySpan<double> y, ReadOnlySpan<double> values, double scale, Span<float> features)
    {
        features.Fill(float.NaN);
        if (values.IsEmpty || !(values[^1] > 0)) return;
        double last = Math.Log(values[^1]);
        if (values[^2] > 0) features[0] = (float)((last - Math.Log(values[^2])) / scale);
        if (values[^(Lags + 1)] > 0) features[1] = (float)((last - Math.Log(values[^(Lags + 1)])) / Lags / scale);
        double ratio = last - y[^1];
        features[2] = (float)ratio;
        double sum = 0;
        int count = 0;
        for (int i = 1; i <= Math.Min(RatioWindow, values.Length); i++)
        {
            if (!(values[^i] > 0)) continue;
            sum += Math.Log(values[^i]) - y[^i];
            count++;
        }

        features[3] = (float)((ratio - (sum / count)) / scale);
    }

    private static ReadOnlySpan<double> Known(GrowthHistory history, int origin)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfLessThan(origin, LeastHistory);
        return history.LogOutput[..origin];
    }

    private static double MeanGrowth(ReadOnlySpan<double> y, int window)
    {
        int count = Math.Min(window, y.Length - 1);
        return (y[^1] - y[^(count + 1)]) / count;
    }

    private static double Spread(ReadOnlySpan<double> y)
    {
        double mean = MeanGrowth(y, Recent);
        double sum = 0;
        for (int i = 1; i <= Recent; i++)
        {
            double off = y[^i] - y[^(i + 1)] - mean;
            sum += off * off;
        }

        return Math.Sqrt(sum / Recent);
    }
}
