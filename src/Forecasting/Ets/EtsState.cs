namespace Twin.Forecasting.Ets;

/// <summary>Level, slope and seasons between two steps.</summary>
/// <param name="level">In units of the series.</param>
/// <param name="slope">In units of the series per step; 0 without a trend.</param>
/// <param name="seasons">That of the next step first: in units of the series, or factors; one 0 without a
/// season. Kept, not copied.</param>
public sealed class EtsState(double level, double slope, double[] seasons)
{
    /// <summary>In units of the series.</summary>
    public double Level { get; internal set; } = level;

    /// <summary>In units of the series per step.</summary>
    public double Slope { get; internal set; } = slope;

    /// <summary>That of the next step first: in units of the series, or factors; one 0 without a season.</summary>
    public ReadOnlySpan<double> Seasons => Slots;

    internal double[] Slots { get; } = seasons;

    internal EtsState Copy() => new(Level, Slope, (double[])Slots.Clone());
}
