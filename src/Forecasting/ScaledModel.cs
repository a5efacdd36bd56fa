using Twin.Forecasting.Numerics;

namespace Twin.Forecasting;

/// <summary>A model of a series in another unit, told in the series' own.</summary>
/// <param name="inner">The model.</param>
/// <param name="exponent">The unit is 2 to this power of the series' unit, so that no digit is lost.</param>
internal sealed class ScaledModel(IFittedModel inner, int exponent) : IIntervalModel
{
    public void Points(Span<double> points)
    {
        inner.Points(points);
        Scale(points);
    }

    public void Deviations(Span<double> deviations)
    {
        inner.Deviations(deviations);
        Scale(deviations);
    }

    public void Path(ref Noise noise, Span<double> path)
    {
        inner.Path(ref noise, path);
        Scale(path);
    }

    public void Interval(double coverage, Span<double> lower, Span<double> upper)
    {
        Intervals.Of(inner, coverage, lower, upper);
        Scale(lower);
        Scale(upper);
    }

    private void Scale(Span<double> steps)
    {
        for (int i = 0; i < steps.Length; i++) steps[i] = Finite.Of(Math.ScaleB(steps[i], exponent));
    }
}
