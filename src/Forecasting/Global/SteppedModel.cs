using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Global;

/// <summary>Steps from the last value of a transformed series, and how far they may be off.</summary>
/// <param name="series">The series.</param>
/// <param name="steps">Transformed value less the last one, at each step of the trained horizon.</param>
/// <param name="widths">Standard deviations of the same; rising.</param>
internal sealed class SteppedModel(Transformed series, double[] steps, double[] widths) : IFittedModel
{
    /// <inheritdoc/>
    public void Points(Span<double> points)
    {
        Write(points);
        series.Restore(points);
    }

    /// <inheritdoc/>
    public void Deviations(Span<double> deviations)
    {
        double[] up = new double[deviations.Length];
        Write(deviations);
        for (int i = 0; i < up.Length; i++)
        {
            double width = WidthAt(i);
            up[i] = deviations[i] + width;
            deviations[i] -= width;
        }

        series.Restore(up);
        series.Restore(deviations);
        for (int i = 0; i < up.Length; i++) deviations[i] = Finite.Of(Math.Abs(up[i] - deviations[i]) / 2);
    }

    /// <inheritdoc/>
    public void Path(ref Noise noise, Span<double> path)
    {
        Write(path);
        double off = 0;
        double before = 0;
        for (int i = 0; i < path.Length; i++)
        {
            // A walk whose spread at each step is the one that was measured.
            double width = WidthAt(i);
            off += noise.Normal() * Math.Sqrt(Math.Max(0, (width * width) - (before * before)));
            before = width;
            path[i] += off;
        }

        series.Restore(path);
    }

    private void Write(Span<double> into)
    {
        int known = Math.Min(into.Length, steps.Length);
        steps.AsSpan(0, known).CopyTo(into);
        int from = steps.Length / 2;
        double step = (steps[^1] - steps[from]) / Math.Max(1, steps.Length - 1 - from);
        double left = Math.Pow(0.5, 1.0 / steps.Length);
        for (int i = known; i < into.Length; i++)
        {
            step *= left;
            into[i] = into[i - 1] + step;
        }
    }

    private double WidthAt(int index) => index < widths.Length
        ? widths[index]
        : widths[^1] * Math.Sqrt((index + 1.0) / widths.Length);
}
