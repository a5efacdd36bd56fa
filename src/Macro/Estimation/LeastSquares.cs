namespace Twin.Macro.Estimation;

/// <summary>Nonlinear least squares with errors that may hang together in time.</summary>
/// <remarks>
/// Levenberg's and Marquardt's steps with derivatives by central differences, inside bounds. Covariance: (JᵀJ)⁻¹·S·
/// (JᵀJ)⁻¹ with S by Newey and West, Bartlett's weights; with no lag White's. A series of several equations is given
/// stacked quarter by quarter. Source: D. Marquardt, "An algorithm for least-squares estimation of nonlinear
/// parameters", J. SIAM 11(2), 1963; <see cref="ScoreVariance"/>.
/// </remarks>
public sealed class LeastSquares
{
    private const int StepsMax = 200;
    private const double Settled = 1e-10;
    private const double Nudge = 1e-5;

    private readonly Func<double[], double[]> _residuals;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly int _equations;
    private readonly int _lags;

    /// <summary>States a problem.</summary>
    /// <param name="residuals">Weighted residuals of given values: for every quarter those of all equations, one after
    /// the other; the same number each time.</param>
    /// <param name="low">Least value of each.</param>
    /// <param name="high">Largest value of each.</param>
    /// <param name="equations">Equations of a quarter. Range: at least 1.</param>
    /// <param name="lags">Quarters over which errors may hang together. Range: at least 0.</param>
    public LeastSquares(
        Func<double[], double[]> residuals, double[] low, double[] high, int equations = 1, int lags = 4) =>
        (_residuals, _low, _high, _equations, _lags) = (residuals, low, high, equations, lags);

    /// <summary>Finds the values nearest a start.</summary>
    /// <param name="start">Inside the bounds.</param>
    public NonlinearFit Fit(double[] start)
    {
        double[] at = [.. start];
        double[] r = _residuals(at);
        double best = Squares(r);
        double damping = 1e-3;
        bool isConverged = false;
        for (int step = 0; step < StepsMax && !isConverged; step++)
        {
            double[,] j = Jacobian(at, r.Length);
            (double[]? next, double length) = Step(at, r, j, damping);
            double[]? tried = next is null ? null : _residuals(next);
            double value = tried is null ? double.NaN : Squares(tried);
            if (value <= best)
            {
                isConverged = length < Settled || best - value <= Settled * Settled * best;
                (at, r, best, damping) = (next!, tried!, value, Math.Max(damping / 10, 1e-12));
            }
            else
            {
                damping *= 10;
                isConverged = length < Settled;
                if (damping > 1e12) break;
            }
        }

        return new NonlinearFit(at, Covariance(at, r), r, isConverged);
    }

    private static double Squares(double[] r)
    {
        double sum = 0;
        foreach (double x in r) sum += x * x;
        return sum;
    }

    private bool IsBound(double[] at, int i) => at[i] <= _low[i] || at[i] >= _high[i];

    private double[,] Jacobian(double[] at, int count)
    {
        double[,] j = new double[count, at.Length];
        for (int i = 0; i < at.Length; i++)
        {
            double nudge = Nudge * Math.Max(Math.Abs(at[i]), 0.01);
            double[] up = [.. at];
            double[] down = [.. at];
            up[i] += nudge;
            down[i] -= nudge;
            (double[] above, double[] below) = (_residuals(up), _residuals(down));
            for (int k = 0; k < count; k++) j[k, i] = (above[k] - below[k]) / (2 * nudge);
        }

        return j;
    }

    private (double[]? Next, double Length) Step(double[] at, double[] r, double[,] j, double damping)
    {
        int n = at.Length;
        double[,] normal = Normal(j, r.Length, n);
        double[] gradient = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < r.Length; k++) gradient[i] += j[k, i] * r[k];
            normal[i, i] *= 1 + damping;
            if (!(normal[i, i] > 0)) normal[i, i] = 1;
        }

        if (PositiveMatrix.Inverse(normal) is not { } inverse) return (null, double.PositiveInfinity);
        double[] next = [.. at];
        double length = 0;
        for (int i = 0; i < n; i++)
        {
            double move = 0;
            for (int k = 0; k < n; k++) move -= inverse[i, k] * gradient[k];
            next[i] = Math.Clamp(at[i] + move, _low[i], _high[i]);
            length = Math.Max(length, Math.Abs(next[i] - at[i]) / Math.Max(Math.Abs(at[i]), 0.01));
        }

        return (next, length);
    }

    private static double[,] Normal(double[,] j, int count, int n)
    {
        double[,] normal = new double[n, n];
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++)
                for (int k = 0; k < count; k++) normal[a, b] += j[k, a] * j[k, b];
        return normal;
    }

    /// <summary>The sandwich over the values inside their bounds.</summary>
    private double[,] Covariance(double[] at, double[] r)
    {
        int n = at.Length;
        int[] free = [.. Enumerable.Range(0, n).Where(i => !IsBound(at, i))];
        double[,] all = new double[n, n];
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++) all[a, b] = double.NaN;
        double[,] full = Jacobian(at, r.Length);
        double[,] j = new double[r.Length, free.Length];
        for (int k = 0; k < r.Length; k++)
            for (int i = 0; i < free.Length; i++) j[k, i] = full[k, free[i]];
        if (PositiveMatrix.Inverse(Normal(j, r.Length, free.Length)) is not { } bread) return all;
        double[,] middle = PositiveMatrix.Times(PositiveMatrix.Times(bread, Meat(j, r, free.Length)), bread);
        for (int a = 0; a < free.Length; a++)
            for (int b = 0; b < free.Length; b++) all[free[a], free[b]] = middle[a, b];
        return all;
    }

    /// <summary>The long-run variance of the scores of quarters, as large as so few allow.</summary>
    private double[,] Meat(double[,] j, double[] r, int n)
    {
        int quarters = r.Length / _equations;
        double[,] scores = new double[quarters, n];
        for (int k = 0; k < quarters * _equations; k++)
            for (int i = 0; i < n; i++) scores[k / _equations, i] += j[k, i] * r[k];
        double[,] sum = ScoreVariance.Of(scores, _lags);
        double correction = r.Length / (double)Math.Max(1, r.Length - n);
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++) sum[a, b] *= correction;
        return sum;
    }
}
