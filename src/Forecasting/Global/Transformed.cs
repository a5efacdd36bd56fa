using Twin.Domain;
using Twin.Forecasting.Numerics;
using Twin.Forecasting.Seasonal;

namespace Twin.Forecasting.Global;

/// <summary>A series as a global model sees it: without its season, in logs where all values are positive.</summary>
internal sealed class Transformed
{
    // A step of e³ in one horizon is beyond anything a series of this kind does.
    private const double MostLogStep = 3;

    private readonly SeasonalAdjustment _adjustment;

    /// <summary>Transforms a series.</summary>
    public Transformed(TimeSeries history)
    {
        _adjustment = SeasonalAdjustment.Of(history);
        ReadOnlySpan<double> adjusted = _adjustment.Adjusted.Values;
        IsLog = true;
        foreach (double value in adjusted) IsLog &= value > 0;
        Values = adjusted.ToArray();
        if (!IsLog) return;
        foreach (ref double value in Values.AsSpan()) value = ExactMath.Log(value);
    }

    /// <summary>Whether values are logs.</summary>
    public bool IsLog { get; }

    /// <summary>The values, oldest first.</summary>
    public double[] Values { get; }

    /// <summary>The unit of a model in parts of the series' level, up to an origin.</summary>
    /// <param name="scale">Mean absolute step.</param>
    /// <param name="length">Values known.</param>
    public double Relative(double scale, int length)
    {
        if (IsLog) return scale;
        double sum = 0;
        foreach (double value in Values.AsSpan(0, length)) sum += Math.Abs(value);
        return scale * length / sum;
    }

    /// <summary>Turns steps from the last value into values of the series.</summary>
    /// <param name="steps">Transformed value less the last known one; changed in place.</param>
    public void Restore(Span<double> steps)
    {
        double last = Values[^1];
        for (int i = 0; i < steps.Length; i++)
        {
            double value = IsLog
                ? ExactMath.Exp(last + Math.Clamp(steps[i], -MostLogStep, MostLogStep))
                : last + steps[i];
            steps[i] = Finite.Of(value);
        }

        _adjustment.Restore(steps);
    }
}
