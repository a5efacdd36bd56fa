using Twin.Domain;

namespace Twin.Forecasting.Global;

/// <summary>What a global model knows of a series at an origin, without unit: levels and steps in units of the
/// series' own mean step.</summary>
/// <remarks>A feature that needs more past than there is is NaN.</remarks>
internal sealed class GlobalFeatures
{
    private const int ShortMean = 6;
    private const int StepMean = 8;
    private const int StepSpread = 16;
    private const int Multiples = 3;
    private static readonly double[] _gains = [0.1, 0.3, 0.6];

    private readonly GlobalRecipe _recipe;

    /// <summary>Prepares for a recipe.</summary>
    public GlobalFeatures(GlobalRecipe recipe)
    {
        _recipe = recipe;
        List<string> names = [];
        for (int i = 1; i <= recipe.Differences; i++) names.Add($"step-{i}");
        for (int i = 1; i <= Multiples; i++) names.Add($"since-{i * recipe.Differences}");
        names.AddRange(["log-scale", "length", "mean-step-recent", "spread-recent", "mean-step", "above-mean"]);
        foreach (double gain in _gains) names.Add($"above-smooth-{gain:0.0}");
        names.AddRange(["smooth-step", "above-most", "above-least", "slope-recent"]);
        names.Add(Ahead);
        Names = names;
    }

    /// <summary>Name of the last feature: steps from the origin.</summary>
    public const string Ahead = "ahead";

    /// <summary>Names of the features in the order of their values.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The mean absolute step of the recent past: the unit.</summary>
    /// <param name="values">Up to the origin.</param>
    /// <returns>At least 0.</returns>
    public double ScaleOf(ReadOnlySpan<double> values)
    {
        int from = Math.Max(1, values.Length - _recipe.ScaleSteps);
        double sum = 0;
        for (int i = from; i < values.Length; i++) sum += Math.Abs(values[i] - values[i - 1]);
        return values.Length < 2 ? 0 : sum / (values.Length - from);
    }

    /// <summary>Writes all features but the last.</summary>
    /// <param name="values">Up to the origin; at least two.</param>
    /// <param name="scale">Their unit, above 0.</param>
    /// <param name="relativeScale">The unit over the series' level: a pure number.</param>
    /// <param name="into">One value a feature; the last is left alone.</param>
    public void Fill(ReadOnlySpan<double> values, double scale, double relativeScale, Span<float> into)
    {
        int at = 0;
        int last = values.Length - 1;
        for (int i = 1; i <= _recipe.Differences; i++) into[at++] = Since(values, last - i + 1, last - i, scale);
        for (int i = 1; i <= Multiples; i++) into[at++] = Since(values, last, last - (i * _recipe.Differences), scale);
        into[at++] = (float)ExactMath.Log(relativeScale);
        into[at++] = values.Length;
        into[at++] = (float)(MeanStep(values, StepMean) / scale);
        into[at++] = (float)(SpreadOfSteps(values, StepSpread) / scale);
        into[at++] = (float)(MeanStep(values, last) / scale);
        into[at++] = (float)((values[last] - MeanOf(values[Math.Max(0, last + 1 - ShortMean)..])) / scale);
        foreach (double gain in _gains) into[at++] = (float)((values[last] - Smooth(values, gain)) / scale);
        into[at++] = (float)(SmoothStep(values) / scale);
        ReadOnlySpan<double> recent = values[Math.Max(0, last + 1 - (Multiples * _recipe.Differences))..];
        (double least, double most) = Range(recent);
        into[at++] = (float)((values[last] - most) / scale);
        into[at++] = (float)((values[last] - least) / scale);
        into[at] = (float)(Slope(recent) / scale);
    }

    private static float Since(ReadOnlySpan<double> values, int to, int from, double scale) =>
        from < 0 ? float.NaN : (float)((values[to] - values[from]) / scale);

    private static double MeanStep(ReadOnlySpan<double> values, int count)
    {
        int steps = Math.Min(count, values.Length - 1);
        return (values[^1] - values[^(steps + 1)]) / steps;
    }

    private static double SpreadOfSteps(ReadOnlySpan<double> values, int count)
    {
        int steps = Math.Min(count, values.Length - 1);
        double mean = MeanStep(values, steps);
        double sum = 0;
        for (int i = values.Length - steps; i < values.Length; i++)
        {
            double off = values[i] - values[i - 1] - mean;
            sum += off * off;
        }

        return Math.Sqrt(sum / steps);
    }

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum / values.Length;
    }

    private static double Smooth(ReadOnlySpan<double> values, double gain)
    {
        double level = values[0];
        foreach (double value in values) level += gain * (value - level);
        return level;
    }

    private static double SmoothStep(ReadOnlySpan<double> values)
    {
        double level = values[1] - values[0];
        for (int i = 2; i < values.Length; i++) level += 0.2 * (values[i] - values[i - 1] - level);
        return level;
    }

    private static (double Least, double Most) Range(ReadOnlySpan<double> values)
    {
        double least = values[0];
        double most = values[0];
        foreach (double value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        return (least, most);
    }

    private static double Slope(ReadOnlySpan<double> values)
    {
        double middle = (values.Length - 1) / 2.0;
        double mean = MeanOf(values);
        double product = 0;
        double squares = 0;
        for (int i = 0; i < values.Length; i++)
        {
            product += (i - middle) * (values[i] - mean);
            squares += (i - middle) * (i - middle);
        }

        return product / squares;
    }
}
