using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Ssa;

/// <summary>A recurrence at the end of its history, with the spread of its errors at past origins.</summary>
/// <remarks>
/// Width: the root mean square of the errors at every past origin with a whole window before it, step by step as far as
/// a third of the history reaches, never falling; beyond, its square grows on in proportion to the step. Components
/// stay those of the whole history, so the width is a little small. Paths: a walk with independent normal steps of
/// these variances.
/// </remarks>
internal sealed class SsaModel : IFittedModel
{
    private const int MostSteps = 60;
    private readonly SsaRecurrence _recurrence;
    private readonly double[] _values;
    private readonly double[] _variances;
    private readonly double _scale;

    public SsaModel(SsaRecurrence recurrence, double[] values, double scale)
    {
        _recurrence = recurrence;
        _values = values;
        _scale = scale;
        int first = recurrence.Window, left = values.Length - first;
        double[] points = new double[Math.Clamp(values.Length / 3, 1, Math.Min(MostSteps, Math.Max(1, left)))];
        double[] sums = new double[points.Length];
        int[] counts = new int[points.Length];
        for (int end = first; end < values.Length; end++)
        {
            recurrence.Continue(values.AsSpan(0, end), points);
            for (int h = 0; h < points.Length && end + h < values.Length; h++)
            {
                double error = values[end + h] - points[h];
                sums[h] += error * error;
                counts[h]++;
            }
        }

        _variances = sums;
        for (int h = 0; h < sums.Length; h++)
        {
            sums[h] = counts[h] > 0 ? sums[h] / counts[h] : 0;
            if (h > 0) sums[h] = Math.Max(sums[h], sums[h - 1]);
        }
    }

    public void Points(Span<double> points)
    {
        _recurrence.Continue(_values, points);
        Scale(points);
    }

    public void Deviations(Span<double> deviations)
    {
        for (int h = 0; h < deviations.Length; h++) deviations[h] = Math.Sqrt(VarianceAt(h));
        Scale(deviations);
    }

    public void Path(ref Noise noise, Span<double> path)
    {
        _recurrence.Continue(_values, path);
        double error = 0, before = 0;
        for (int h = 0; h < path.Length; h++)
        {
            double variance = VarianceAt(h);
            error += Math.Sqrt(variance - before) * noise.Normal();
            before = variance;
            path[h] += error;
        }

        Scale(path);
    }

    private double VarianceAt(int step) => step < _variances.Length
        ? _variances[step]
        : _variances[^1] * (step + 1) / _variances.Length;

    private void Scale(Span<double> values)
    {
        foreach (ref double value in values) value = Finite.Of(value * _scale);
    }
}
