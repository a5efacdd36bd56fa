using Twin.Domain;

namespace Twin.Forecasting.Curves;

/// <summary>A logistic curve fitted to a history: growth that slows as it nears a ceiling.</summary>
/// <remarks>
/// Model: y(t) = K/(1 + e^(−r·(t − m))), least squares of ln y. For a given ceiling the curve is found by linear least
/// squares of the logit; the ceiling by a golden-section search over ln(K/max y − 1); then all three by
/// Levenberg–Marquardt, because the logit weighs points near the ceiling too much. A history that has not bent yet
/// does not hold its ceiling: <see cref="CeilingIsOpen"/>. Deterministic. Source: D. Marquardt, J. SIAM 11(2), 1963;
/// P. Meyer, J. Yung and J. Ausubel, "A primer on logistic growth and substitution", Technol. Forecast. Soc. Change
/// 61(3), 1999.
/// </remarks>
public sealed record LogisticFit
{
    /// <summary>Ceilings tried, by the greatest value seen: one part in a million above it to a hundred million
    /// times.</summary>
    private const double LeastLogExcess = -14, MostLogExcess = 18;

    /// <summary>Ceilings of a profile, by ln(K/max y − 1).</summary>
    private const double ProfileLeast = -6, ProfileMost = 14;

    private const int ProfileCeilings = 21, ProfileSteps = 40;

    /// <summary>Relative fall of the squares below which a curve of a profile is done: its weight needs no
    /// more.</summary>
    private const double ProfileEnough = 1e-9;

    private const int GoldenSteps = 120, RefiningSteps = 200;
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    private LogisticFit(double logCeiling, double ratePerYear, double midYear) =>
        (LogCeiling, RatePerYear, MidYear) = (logCeiling, ratePerYear, midYear);

    /// <summary>K. Unit: that of the values.</summary>
    public double Ceiling => ExactMath.Exp(LogCeiling);

    /// <summary>r, the growth rate far below the ceiling. Unit: 1/yr.</summary>
    public double RatePerYear { get; }

    /// <summary>m, when half of the ceiling is reached. Unit: that of the times.</summary>
    public double MidYear { get; }

    /// <summary>Root mean square of the residuals of ln y.</summary>
    public double Deviation { get; private init; }

    /// <summary>Whether the ceiling ran to the end of what was tried: the history says nothing about it.</summary>
    public bool CeilingIsOpen { get; private init; }

    private double LogCeiling { get; }

    /// <summary>Fits a history.</summary>
    /// <param name="points">Times (yr) and values above 0; at least four, at three distinct times or more.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">Too few points, or a value is not above 0.</exception>
    public static LogisticFit Of(IReadOnlyList<(double Year, double Value)> points)
    {
        (double[] t, double[] y) = Logs(points);
        double greatest = Greatest(y);
        double excess = Search(t, y, greatest);
        LogisticFit start = ForCeiling(t, y, greatest + Softplus(excess));
        LogisticFit best = start.Refined(t, y, false);
        return best with
        {
            Deviation = Math.Sqrt(best.Squares(t, y) / t.Length),
            CeilingIsOpen = best.LogCeiling - greatest > MostLogExcess - 1,
        };
    }

    /// <summary>The best curve under each of several ceilings, from one part in a few hundred above the greatest value
    /// to a million times it, at equal steps of the logarithm of what is above it.</summary>
    /// <param name="points">As <see cref="Of"/> takes them.</param>
    /// <returns>The curves, least ceiling first.</returns>
    /// <exception cref="ArgumentException">Too few points, or a value is not above 0.</exception>
    public static IReadOnlyList<LogisticFit> Profile(IReadOnlyList<(double Year, double Value)> points)
    {
        (double[] t, double[] y) = Logs(points);
        double greatest = Greatest(y);
        var fits = new LogisticFit[ProfileCeilings];
        for (int i = 0; i < fits.Length; i++)
        {
            double excess = ProfileLeast + (i * (ProfileMost - ProfileLeast) / (fits.Length - 1));
            LogisticFit best = ForCeiling(t, y, greatest + Softplus(excess)).Refined(t, y, true);
            fits[i] = best with { Deviation = Math.Sqrt(best.Squares(t, y) / t.Length) };
        }

        return fits;
    }

    /// <summary>The value that the fit expects.</summary>
    /// <param name="year">Time. Unit: that of the history.</param>
    /// <returns>Unit: that of the values.</returns>
    public double ValueAt(double year) => ExactMath.Exp(LogAt(year));

    /// <summary>The logarithm of that.</summary>
    /// <param name="year">Time. Unit: that of the history.</param>
    public double LogAt(double year) => LogCeiling - Softplus(-RatePerYear * (year - MidYear));

    private static (double[] T, double[] Y) Logs(IReadOnlyList<(double Year, double Value)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count < 4) throw new ArgumentException($"expected at least four points, got {points.Count}");
        double[] t = new double[points.Count], y = new double[points.Count];
        for (int i = 0; i < t.Length; i++)
        {
            if (!(points[i].Value > 0) || !double.IsFinite(points[i].Value) || !double.IsFinite(points[i].Year))
                throw new ArgumentException($"point {i}: expected a value above 0, got {points[i].Value}");
            (t[i], y[i]) = (points[i].Year, ExactMath.Log(points[i].Value));
        }

        return (t, y);
    }

    private double Squares(double[] t, double[] y)
    {
        double sum = 0;
        for (int i = 0; i < t.Length; i++)
        {
            double off = y[i] - LogAt(t[i]);
            sum += off * off;
        }

        return sum;
    }

    private static double Search(double[] t, double[] y, double greatest)
    {
        double low = LeastLogExcess, high = MostLogExcess;
        double left = high - (Golden * (high - low)), right = low + (Golden * (high - low));
        double atLeft = Cost(left), atRight = Cost(right);
        for (int i = 0; i < GoldenSteps; i++)
        {
            if (atLeft <= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (Golden * (high - low));
                atLeft = Cost(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (Golden * (high - low));
                atRight = Cost(right);
            }
        }

        return low + (0.5 * (high - low));

        double Cost(double excess) => ForCeiling(t, y, greatest + Softplus(excess)).Squares(t, y);
    }

    /// <summary>The curve of a ceiling: the line of ln(y/(K − y)) on time.</summary>
    private static LogisticFit ForCeiling(double[] t, double[] y, double logCeiling)
    {
        double sumT = 0, sumZ = 0, sumTt = 0, sumTz = 0;
        for (int i = 0; i < t.Length; i++)
        {
            double z = -ExactMath.Log(ExactMath.Expm1(logCeiling - y[i])), since = t[i] - t[0];
            sumT += since;
            sumZ += z;
            sumTt += since * since;
            sumTz += since * z;
        }

        double spread = (t.Length * sumTt) - (sumT * sumT);
        if (!(spread > 0)) throw new ArgumentException("expected at least three distinct times");
        double rate = ((t.Length * sumTz) - (sumT * sumZ)) / spread;
        double offset = (sumZ - (rate * sumT)) / t.Length;
        return new LogisticFit(logCeiling, rate, rate == 0 ? t[0] : t[0] - (offset / rate));
    }

    private LogisticFit Refined(double[] t, double[] y, bool holdsCeiling)
    {
        LogisticFit best = this;
        double least = Squares(t, y), damping = 1e-3;
        for (int step = 0; step < (holdsCeiling ? ProfileSteps : RefiningSteps) && damping < 1e12; step++)
        {
            if (best.Step(t, y, damping, holdsCeiling) is not { } next) break;
            double squares = next.Squares(t, y);
            if (!(squares < least))
            {
                damping *= 4;
                continue;
            }

            bool isEnough = holdsCeiling && least - squares < ProfileEnough * least;
            (best, least) = (next, squares);
            if (isEnough) break;
            damping = Math.Max(1e-12, damping / 3);
        }

        return best;
    }

    /// <summary>One damped step of Gauss and Newton; null where the normal equations have no solution.</summary>
    private LogisticFit? Step(double[] t, double[] y, double damping, bool holdsCeiling)
    {
        Span<double> normal = stackalloc double[9], right = stackalloc double[3], slope = stackalloc double[3];
        for (int i = 0; i < t.Length; i++)
        {
            double off = y[i] - LogAt(t[i]);
            double below = 1 / (1 + ExactMath.Exp(RatePerYear * (t[i] - MidYear)));
            (slope[0], slope[1], slope[2]) = (holdsCeiling ? 0 : 1, below * (t[i] - MidYear), -below * RatePerYear);
            for (int a = 0; a < 3; a++)
            {
                right[a] += slope[a] * off;
                for (int b = 0; b < 3; b++) normal[(a * 3) + b] += slope[a] * slope[b];
            }
        }

        for (int a = 0; a < 3; a++) normal[a * 4] += (damping * normal[a * 4]) + 1e-300;
        return Solve(normal, right)
            ? new LogisticFit(LogCeiling + right[0], RatePerYear + right[1], MidYear + right[2])
            : null;
    }

    /// <summary>Solves three symmetric equations in place by Gauss's elimination.</summary>
    private static bool Solve(Span<double> matrix, Span<double> right)
    {
        for (int k = 0; k < 3; k++)
        {
            double pivot = matrix[k * 4];
            if (!(pivot > 0) || !double.IsFinite(pivot)) return false;
            for (int row = k + 1; row < 3; row++)
            {
                double factor = matrix[(row * 3) + k] / pivot;
                for (int column = k; column < 3; column++)
                {
                    matrix[(row * 3) + column] -= factor * matrix[(k * 3) + column];
                }

                right[row] -= factor * right[k];
            }
        }

        for (int k = 2; k >= 0; k--)
        {
            for (int column = k + 1; column < 3; column++) right[k] -= matrix[(k * 3) + column] * right[column];
            right[k] /= matrix[k * 4];
        }

        return double.IsFinite(right[0]) && double.IsFinite(right[1]) && double.IsFinite(right[2]);
    }

    private static double Greatest(double[] values)
    {
        double greatest = double.NegativeInfinity;
        foreach (double value in values) greatest = Math.Max(greatest, value);
        return greatest;
    }

    /// <summary>ln(1 + e^x) without overflow.</summary>
    private static double Softplus(double x) =>
        x > 0 ? x + ExactMath.Log1P(ExactMath.Exp(-x)) : ExactMath.Log1P(ExactMath.Exp(x));
}
