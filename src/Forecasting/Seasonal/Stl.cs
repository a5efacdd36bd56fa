using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Seasonal;

/// <summary>Seasonal and trend parts of a series by locally weighted regression (STL), without its robust
/// weights.</summary>
/// <remarks>
/// Seasonal window 11 seasons and degree 0, trend window the next odd number to 1.5·m/(1 − 1.5/11) and degree 1,
/// low-pass window the next odd number to m, two rounds. Every point is smoothed, none is interpolated. Source: R.
/// Cleveland, W. Cleveland, J. McRae, I. Terpenning, "STL: a seasonal-trend decomposition procedure based on loess", J.
/// Official Stat. 6(1), 1990.
/// </remarks>
internal sealed class Stl
{
    private const int SeasonalWindow = 11;
    private const int Rounds = 2;

    private readonly int _period;
    private readonly double[] _work;
    private readonly double[] _cycle;
    private readonly double[] _low;
    private readonly double[] _first;
    private readonly double[] _second;

    private Stl(ReadOnlySpan<double> values, int period)
    {
        int n = values.Length, trendWindow = NextOdd(1.5 * period / (1 - (1.5 / SeasonalWindow)));
        _period = period;
        Seasonal = new double[n];
        Trend = new double[n];
        _work = new double[n];
        _cycle = new double[n + (2 * period)];
        _low = new double[n];
        _first = new double[n + (2 * period)];
        _second = new double[n + (2 * period)];
        for (int round = 0; round < Rounds; round++)
        {
            for (int t = 0; t < n; t++) _work[t] = values[t] - Trend[t];
            SmoothCycles();
            LowPass();
            for (int t = 0; t < n; t++)
            {
                Seasonal[t] = _cycle[t + period] - _low[t];
                _work[t] = values[t] - Seasonal[t];
            }

            Loess.Smooth(_work, trendWindow, 1, 0, Trend);
        }
    }

    /// <summary>The seasonal part.</summary>
    public double[] Seasonal { get; }

    /// <summary>The trend.</summary>
    public double[] Trend { get; }

    /// <summary>Decomposes a series.</summary>
    /// <param name="values">More than two seasons.</param>
    /// <param name="period">Steps of a season. Range: at least 2.</param>
    public static Stl Of(ReadOnlySpan<double> values, int period) => new(values, period);

    /// <summary>How much of what is left of the trend is seasonal.</summary>
    /// <param name="values">More than two seasons.</param>
    /// <param name="period">Steps of a season. Range: at least 2.</param>
    /// <returns>max(0, 1 − Var(remainder)/Var(seasonal + remainder)). Range: [0, 1].</returns>
    /// <remarks>Source: X. Wang, K. Smith, R. Hyndman, "Characteristic-based clustering for time series data", Data
    /// Min. Knowl. Discov. 13(3), 2006, doi:10.1007/s10618-005-0039-x.</remarks>
    public static double SeasonalStrength(ReadOnlySpan<double> values, int period)
    {
        Stl parts = Of(values, period);
        int n = values.Length;
        double[] remainder = new double[n], both = new double[n];
        for (int t = 0; t < n; t++)
        {
            both[t] = values[t] - parts.Trend[t];
            remainder[t] = both[t] - parts.Seasonal[t];
        }

        double whole = Variance(both);
        return whole > 0 ? Math.Clamp(1 - (Variance(remainder) / whole), 0, 1) : 0;
    }

    /// <summary>Each month's values smoothed over the years, and carried one year beyond either end.</summary>
    private void SmoothCycles()
    {
        for (int season = 0; season < _period; season++)
        {
            int count = ((_work.Length - season - 1) / _period) + 1;
            double[] values = new double[count], smooth = new double[count + 2];
            for (int i = 0; i < count; i++) values[i] = _work[season + (i * _period)];
            Loess.Smooth(values, SeasonalWindow, 0, 1, smooth);
            for (int i = 0; i < smooth.Length; i++) _cycle[season + (i * _period)] = smooth[i];
        }
    }

    /// <summary>Three moving averages (m, m, 3) and a local line.</summary>
    private void LowPass()
    {
        int length = MovingAverage(_cycle, _cycle.Length, _period, _first);
        length = MovingAverage(_first, length, _period, _second);
        length = MovingAverage(_second, length, 3, _first);
        Loess.Smooth(_first.AsSpan(0, length), NextOdd(_period), 1, 0, _low);
    }

    private static int MovingAverage(double[] from, int length, int window, double[] to)
    {
        double sum = 0;
        for (int i = 0; i < window; i++) sum += from[i];
        int count = length - window + 1;
        to[0] = sum / window;
        for (int i = 1; i < count; i++)
        {
            sum += from[i + window - 1] - from[i - 1];
            to[i] = sum / window;
        }

        return count;
    }

    private static int NextOdd(double least)
    {
        int whole = (int)Math.Ceiling(least);
        return whole % 2 == 0 ? whole + 1 : whole;
    }

    private static double Variance(double[] values)
    {
        double mean = 0, squares = 0;
        foreach (double value in values) mean += value / values.Length;
        foreach (double value in values) squares += (value - mean) * (value - mean);
        return squares / (values.Length - 1);
    }
}
