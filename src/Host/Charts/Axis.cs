using Twin.Domain;

namespace Twin.Host.Charts;

/// <summary>A scale with its ticks: maps values to a share of its length.</summary>
internal sealed record Axis
{
    private readonly double _from;
    private readonly double _to;

    private Axis(double[] ticks, double from, double to, bool isLog)
    {
        (Ticks, _from, _to, IsLog) = (ticks, from, to, isLog);
        Invariant.That(from < to, "an axis has a length");
    }

    /// <summary>Values that are marked, ascending.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Whether equal lengths are equal ratios.</summary>
    public bool IsLog { get; }

    /// <summary>Least value on it.</summary>
    public double From => _from;

    /// <summary>Greatest value on it.</summary>
    public double To => _to;

    /// <summary>An even axis that covers the values and, where asked, zero.</summary>
    /// <param name="values">What it must cover; values that are not finite are passed over.</param>
    /// <param name="spaces">About how many spaces between ticks.</param>
    /// <param name="hasZero">Whether zero must lie on it.</param>
    public static Axis Linear(IEnumerable<double> values, int spaces, bool hasZero = true)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        double min = finite.Min(), max = finite.Max();
        if (hasZero) (min, max) = (Math.Min(0, min), Math.Max(0, max));
        var ticks = Charts.Ticks.Linear(min, max, spaces);
        return new Axis(ticks, ticks[0], ticks[^1], isLog: false);
    }

    /// <summary>A logarithmic axis that covers the values above zero.</summary>
    /// <param name="values">What it must cover; others are passed over.</param>
    /// <param name="most">About how many ticks there is room for.</param>
    /// <returns>The axis, or null where no value is above zero.</returns>
    public static Axis? Log(IEnumerable<double> values, int most)
    {
        var positive = values.Where(value => value > 0 && double.IsFinite(value)).ToList();
        if (positive.Count == 0) return null;
        var ticks = Charts.Ticks.Logarithmic(positive.Min(), positive.Max(), most);
        return new Axis(ticks, ticks[0], ticks[^1], isLog: true);
    }

    /// <summary>An axis of calendar time that ends where the data end.</summary>
    /// <param name="from">Unit: calendar years, such as 2025.5.</param>
    /// <param name="to">Unit: calendar years.</param>
    /// <param name="spaces">About how many spaces between ticks.</param>
    public static Axis Years(double from, double to, int spaces)
    {
        if (to <= from) to = from + 1;
        return new Axis(Charts.Ticks.Calendar(from, to, spaces), from, to, isLog: false);
    }

    /// <summary>Where a value lies.</summary>
    /// <param name="value">A value of the axis' range; above zero on a logarithmic axis.</param>
    /// <returns>0 at the beginning, 1 at the end.</returns>
    public double At(double value) => IsLog
        ? (Math.Log(value) - Math.Log(_from)) / (Math.Log(_to) - Math.Log(_from))
        : (value - _from) / (_to - _from);

    /// <summary>Whether it can show a value.</summary>
    public bool Holds(double value) => double.IsFinite(value) && value >= _from && value <= _to;
}
