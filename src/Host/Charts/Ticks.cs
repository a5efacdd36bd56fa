using Twin.Domain;

namespace Twin.Host.Charts;

/// <summary>Where an axis is marked: round numbers that a reader would have chosen.</summary>
internal static class Ticks
{
    /// <summary>Most ticks that any axis gets, whatever is asked for.</summary>
    public const int CountMax = 40;

    private static readonly double[] _steps = [1, 2, 5, 10];

    /// <summary>Multiples of 1, 2 or 5 times a power of ten that cover a range.</summary>
    /// <param name="min">Least value; finite.</param>
    /// <param name="max">Greatest value; finite and not below <paramref name="min"/>.</param>
    /// <param name="wanted">About how many spaces between ticks; at least 1.</param>
    /// <returns>Ascending; the first is at most min, the last at least max, and there are two or more.</returns>
    public static double[] Linear(double min, double max, int wanted)
    {
        Invariant.That(double.IsFinite(min) && double.IsFinite(max) && min <= max, "a range has two finite ends");
        if (min == max) (min, max) = Widened(min);
        var step = Step((max - min) / Math.Max(1, wanted));
        var first = Math.Floor((min / step) + 1e-9);
        var last = Math.Max(first + 1, Math.Ceiling((max / step) - 1e-9));
        var count = (int)Math.Min(CountMax, last - first + 1);
        var ticks = new double[count];
        for (var i = 0; i < count; i++) ticks[i] = Clean((first + i) * step, step);

        // Rounding may leave an end a hair outside; a tick more is better than a point outside the plot.
        if (ticks[^1] < max) ticks = [.. ticks, Clean((first + count) * step, step)];
        if (ticks[0] > min) ticks = [Clean((first - 1) * step, step), .. ticks];
        return ticks;
    }

    /// <summary>Powers of ten that cover a range; with less than two decades also their 2- and 5-fold.</summary>
    /// <param name="min">Least value, above 0.</param>
    /// <param name="max">Greatest value, not below <paramref name="min"/>.</param>
    /// <param name="most">About how many ticks there is room for; at least 2.</param>
    /// <returns>Ascending; the first is at most min, the last at least max, and there are two or more.</returns>
    public static double[] Logarithmic(double min, double max, int most)
    {
        Invariant.That(min > 0 && double.IsFinite(max) && min <= max, "a logarithmic range lies above zero");
        int low = FloorDecade(min), high = CeilingDecade(max);
        if (high - low <= 2) return Fine(min, max, low, high);
        var every = (int)Math.Ceiling((high - low) / (double)Math.Max(1, most - 1));
        List<double> ticks = [];
        for (var decade = low; ; decade += every)
        {
            ticks.Add(Power(decade));
            if (decade >= high) return [.. ticks];
        }
    }

    /// <summary>Whole months, quarters or years within a range of calendar time.</summary>
    /// <param name="from">Unit: calendar years, such as 2025.5.</param>
    /// <param name="to">Unit: calendar years; above <paramref name="from"/>.</param>
    /// <param name="wanted">About how many spaces between ticks; at least 1.</param>
    /// <returns>Ascending, none outside the range.</returns>
    public static double[] Calendar(double from, double to, int wanted)
    {
        var raw = (to - from) / Math.Max(1, wanted);
        var step = raw > 0.5 ? Math.Max(1, Step(raw)) : raw > 0.25 ? 0.5 : raw > 1.0 / 12 ? 0.25 : 1.0 / 12;
        List<double> ticks = [];
        for (var i = Math.Ceiling((from / step) - 1e-6); i * step <= to + 1e-6 && ticks.Count < CountMax; i++)
        {
            ticks.Add(Math.Clamp(i * step, from, to));
        }

        return [.. ticks];
    }

    private static double[] Fine(double min, double max, int low, int high)
    {
        List<double> all = [];
        for (var decade = low; decade <= high + 1; decade++)
        {
            foreach (var step in _steps[..3]) all.Add(step * Power(decade));
        }

        var first = all.FindLastIndex(tick => tick <= min);
        var last = Math.Max(first + 1, all.FindIndex(tick => tick >= max));
        return [.. all[first..(last + 1)]];
    }

    private static (double Min, double Max) Widened(double value) =>
        value == 0 ? (0, 1) : (Math.Min(0, value), Math.Max(0, value));

    private static double Step(double raw)
    {
        var power = Power(FloorDecade(raw));
        foreach (var step in _steps)
        {
            if (step * power >= raw * (1 - 1e-9)) return step * power;
        }

        return 10 * power;
    }

    // 3 · 0.1 is not 0.3: the digits below the step are dropped.
    private static double Clean(double value, double step)
    {
        var digits = Math.Max(0, 1 - FloorDecade(step));
        return digits <= 15 ? Math.Round(value, digits) : value;
    }

    private static double Power(int decade) => Math.Pow(10, decade);

    private static int FloorDecade(double value)
    {
        var decade = (int)Math.Floor(Math.Log10(value));
        if (Power(decade) > value) decade--;
        return Power(decade + 1) <= value ? decade + 1 : decade;
    }

    private static int CeilingDecade(double value)
    {
        var floor = FloorDecade(value);
        return Power(floor) >= value ? floor : floor + 1;
    }
}
