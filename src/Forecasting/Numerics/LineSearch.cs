namespace Twin.Forecasting.Numerics;

/// <summary>Minimises a function of one variable over an interval.</summary>
/// <remarks>
/// Shape: deterministic, no heap allocation. Model: the least of equally spaced points, then Brent's method between its
/// neighbours: the least value overall where the function has no valley narrower than the spacing.
/// Source: R. P. Brent, "Algorithms for minimization without derivatives", Prentice-Hall, 1973, chapter 5.
/// </remarks>
public static class LineSearch
{
    private const double Golden = 0.381966011250105;
    private const double Spacing = 1.490116119384766e-8;
    private const int StepsMost = 100;

    /// <summary>Finds the least value.</summary>
    /// <param name="function">What to make small; finite.</param>
    /// <param name="from">Lower end.</param>
    /// <param name="to">Upper end; above <paramref name="from"/>.</param>
    /// <param name="points">Points looked at first, both ends among them. Range: at least 2.</param>
    /// <param name="tolerance">Distance to which the point is found.</param>
    /// <returns>The point; at an end where the least value lies there.</returns>
    public static double Minimise<T>(ref T function, double from, double to, int points, double tolerance)
        where T : IFunction
    {
        double spacing = (to - from) / (points - 1);
        int best = 0;
        double least = double.PositiveInfinity;
        for (int i = 0; i < points; i++)
        {
            double value = function.At(from + (i * spacing));
            if (!(value < least)) continue;
            (best, least) = (i, value);
        }

        double left = from + (Math.Max(0, best - 1) * spacing);
        double right = from + (Math.Min(points - 1, best + 1) * spacing);
        double at = from + (best * spacing);
        (double near, double there) = Brent(ref function, left, right, tolerance);
        return there < least ? near : at;
    }

    private static (double At, double Value) Brent<T>(ref T function, double left, double right, double tolerance)
        where T : IFunction
    {
        double x = left + (Golden * (right - left));
        (double w, double v) = (x, x);
        double fx = function.At(x);
        (double fw, double fv) = (fx, fx);
        (double step, double before) = (0, 0);
        for (int i = 0; i < StepsMost; i++)
        {
            double middle = (left + right) / 2;
            double close = (Spacing * Math.Abs(x)) + (tolerance / 3);
            if (Math.Abs(x - middle) <= (2 * close) - ((right - left) / 2)) break;
            double parabola = Parabola(x, w, v, fx, fw, fv);
            if (Math.Abs(before) > close && Math.Abs(parabola) < Math.Abs(before / 2)
                && x + parabola > left && x + parabola < right)
            {
                (before, step) = (step, parabola);
                double next = x + step;
                if (next - left < 2 * close || right - next < 2 * close) step = x < middle ? close : -close;
            }
            else
            {
                before = x < middle ? right - x : left - x;
                step = Golden * before;
            }

            double u = x + (Math.Abs(step) >= close ? step : step > 0 ? close : -close);
            double fu = function.At(u);
            if (fu <= fx)
            {
                if (u < x) right = x;
                else left = x;
                (v, fv, w, fw, x, fx) = (w, fw, x, fx, u, fu);
                continue;
            }

            if (u < x) left = u;
            else right = u;
            if (fu <= fw || w == x) (v, fv, w, fw) = (w, fw, u, fu);
            else if (fu <= fv || v == x || v == w) (v, fv) = (u, fu);
        }

        return (x, fx);
    }

    // The step to the bottom of the parabola through three points; not a number where they have none.
    private static double Parabola(double x, double w, double v, double fx, double fw, double fv)
    {
        double r = (x - w) * (fx - fv);
        double q = (x - v) * (fx - fw);
        return (((x - v) * q) - ((x - w) * r)) / (-2 * (q - r));
    }
}
