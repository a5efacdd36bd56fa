namespace Twin.Forecasting.Growth;

/// <summary>Finds measured series that know the future.</summary>
public static class GrowthLeak
{
    /// <summary>Correlation with growth to come above which a series cannot have been measured before it.</summary>
    /// <remarks>What is left of growth after its own past is news; in worlds and in data a measured series tells at
    /// most a part of the next news, and 0.98 of its spread means 96 % of its variance.</remarks>
    public const double LargestCorrelation = 0.98;

    private const int Leads = 8;
    private const int LeastPairs = 30;

    /// <summary>Looks for them.</summary>
    /// <param name="histories">Histories with the same measured series.</param>
    /// <param name="series">Names of the series.</param>
    /// <returns>Series, steps that each is ahead, and the correlation; empty where none is.</returns>
    public static IReadOnlyList<(string Series, int Steps, double Correlation)> Find(
        IReadOnlyList<GrowthHistory> histories, IEnumerable<string> series)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentNullException.ThrowIfNull(series);
        List<(string, int, double)> found = [];
        foreach (string name in series)
        {
            for (int lead = 1; lead <= Leads; lead++)
            {
                if (Correlation(histories, name, lead) is not { } correlation) continue;
                if (Math.Abs(correlation) <= LargestCorrelation) continue;
                found.Add((name, lead, correlation));
                break;
            }
        }

        return found;
    }

    /// <summary>Of the growth of a series at t with the news of output at t + lead: its growth less the mean of the
    /// eight steps before, so that a steady pace, which everything shares, does not count.</summary>
    private static double? Correlation(IReadOnlyList<GrowthHistory> histories, string name, int lead)
    {
        double n = 0, sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
        foreach (GrowthHistory history in histories)
        {
            ReadOnlySpan<double> values = history.Find(name);
            ReadOnlySpan<double> y = history.LogOutput;
            if (values.IsEmpty) continue;
            for (int t = GrowthFeatures.LeastHistory; t + lead < y.Length; t++)
            {
                ReadOnlySpan<double> window = values[(t - GrowthFeatures.LeastHistory)..(t + 1)];
                if (window.ContainsAnyExceptInRange(double.Epsilon, double.MaxValue)) continue;
                double a = News(t, i => Math.Log(history.Find(name)[i]));
                double b = News(t + lead, i => history.LogOutput[i]);
                (n, sx, sy, sxx, syy, sxy) = (n + 1, sx + a, sy + b, sxx + (a * a), syy + (b * b), sxy + (a * b));
            }
        }

        double spread = ((n * sxx) - (sx * sx)) * ((n * syy) - (sy * sy));
        return n < LeastPairs || !(spread > 0) ? null : ((n * sxy) - (sx * sy)) / Math.Sqrt(spread);
    }

    private static double News(int t, Func<int, double> log)
    {
        const int Window = GrowthFeatures.LeastHistory - 1;
        return log(t) - log(t - 1) - ((log(t - 1) - log(t - 1 - Window)) / Window);
    }
}
