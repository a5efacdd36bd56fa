using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Smoothing;

/// <summary>Mean squared error of one step ahead, as a function of α, β, φ and the first level and slope.</summary>
/// <param name="values">The history.</param>
/// <param name="kind">Which of the parameters there are: α[, β[, φ]], level[, slope].</param>
internal struct SquaredErrors(double[] values, TrendKind kind) : IObjective
{
    public const double AlphaLeast = 1e-4;
    public const double AlphaMost = 0.9999;
    public const double PhiLeast = 0.8;
    public const double PhiMost = 0.98;

    /// <summary>Level and slope after the last value that was run through.</summary>
    public double Level { get; private set; }

    public double Slope { get; private set; }

    public double At(ReadOnlySpan<double> at)
    {
        double alpha = at[0];
        if (!(alpha is >= AlphaLeast and <= AlphaMost)) return double.NaN;
        if (kind == TrendKind.None) return Simple(alpha, at[1]);
        double beta = at[1];
        if (!(beta >= AlphaLeast && beta <= alpha)) return double.NaN;
        if (kind == TrendKind.Linear) return Trended(alpha, beta, 1, at[2], at[3]);
        return at[2] is >= PhiLeast and <= PhiMost ? Trended(alpha, beta, at[2], at[3], at[4]) : double.NaN;
    }

    private double Simple(double alpha, double level)
    {
        double sum = 0;
        foreach (double value in values)
        {
            double error = value - level;
            sum += error * error;
            level += alpha * error;
        }

        Level = level;
        return sum / values.Length;
    }

    private double Trended(double alpha, double beta, double phi, double level, double slope)
    {
        double sum = 0;
        foreach (double value in values)
        {
            slope *= phi;
            level += slope;
            double error = value - level;
            sum += error * error;
            level += alpha * error;
            slope += beta * error;
        }

        (Level, Slope) = (level, slope);
        return sum / values.Length;
    }
}
