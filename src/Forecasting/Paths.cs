namespace Twin.Forecasting;

/// <summary>What may come, as paths drawn alike: the form in which a forecast answers any question.</summary>
public sealed class Paths
{
    private readonly double[] _values;

    private Paths(double[] values, int count, int horizon)
    {
        _values = values;
        Count = count;
        Horizon = horizon;
    }

    /// <summary>Number of paths.</summary>
    public int Count { get; }

    /// <summary>Steps of each.</summary>
    public int Horizon { get; }

    /// <summary>Draws paths from a model.</summary>
    /// <param name="model">The fitted model.</param>
    /// <param name="horizon">Steps. Range: at least 1.</param>
    /// <param name="count">Paths. Range: at least 1.</param>
    /// <param name="key">Chance, by <see cref="Noise.KeyOf"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public static Paths Of(IFittedModel model, int horizon, int count, ulong key)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        double[] values = new double[count * horizon];
        for (int i = 0; i < count; i++)
        {
            Noise noise = new(key, i);
            model.Path(ref noise, values.AsSpan(i * horizon, horizon));
        }

        return new Paths(values, count, horizon);
    }

    /// <summary>One path.</summary>
    /// <param name="index">Range: [0, Count).</param>
    public ReadOnlySpan<double> this[int index] => _values.AsSpan(index * Horizon, Horizon);

    /// <summary>The values of all paths at one step, least first.</summary>
    /// <param name="step">Range: [1, Horizon].</param>
    public double[] SortedAt(int step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, Horizon);
        double[] column = new double[Count];
        for (int i = 0; i < Count; i++) column[i] = _values[(i * Horizon) + step - 1];
        Array.Sort(column);
        return column;
    }
}
