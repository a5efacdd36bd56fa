namespace Twin.World.Ensembles.Sensitivity;

/// <summary>First-order indices from given data: no design is needed, any sample will do.</summary>
/// <remarks>
/// Model: S = Var(E[y|x])/Var(y); the curve E[y|x] is a polynomial in the input's share of its prior, of the degree
/// with the least leave-one-out error, and its share of the variance is corrected for what it explains by chance.
/// Source: I. M. Sobol', "Sensitivity estimates for nonlinear mathematical models", 1993; E. Plischke, "An effective
/// algorithm for computing global sensitivity indices (EASI)", Reliability Engineering and System Safety 95 (2010)
/// 354–360, doi:10.1016/j.ress.2009.11.005 (given data).
/// </remarks>
internal static class FirstOrder
{
    private const int DegreesMax = 8;

    // A degree for every ten points at most.
    private const int PointsPerDegree = 10;

    /// <summary>The index of an input, and the degree of its curve.</summary>
    /// <param name="shares">Shares of the input by point.</param>
    /// <param name="y">The answers.</param>
    public static (double Index, int Degree) Of(double[] shares, double[] y)
    {
        var fit = new StepwiseFit(y);
        var (index, degree, best) = (0.0, 0, 0.0);
        for (var d = 1; d <= Math.Min(DegreesMax, y.Length / PointsPerDegree); d++)
        {
            if (!fit.Add(Column(shares, d))) break;
            if (fit.LeftOutShare <= best) continue;
            (index, degree, best) = (fit.AdjustedShare, d, fit.LeftOutShare);
        }

        return (Math.Clamp(index, 0, 1), degree);
    }

    /// <summary>The index with a curve of a given degree.</summary>
    public static double Of(double[] shares, double[] y, int degree)
    {
        var fit = new StepwiseFit(y);
        for (var d = 1; d <= degree; d++) fit.Add(Column(shares, d));
        return Math.Clamp(fit.AdjustedShare, 0, 1);
    }

    private static double[] Column(double[] shares, int degree) =>
        [.. shares.Select(u => Legendre.At(degree, u))];
}
