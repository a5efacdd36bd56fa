namespace Twin.Forecasting.Ets;

/// <summary>The parameters under which a model forgets its opening states: its forecasts are stable.</summary>
/// <remarks>
/// With a trend and a season the usual ranges do not suffice: the roots of the characteristic polynomial of the
/// discount matrix D = F − gw' must not lie outside the unit circle. Decided without roots by the Schur–Cohn
/// recursion. Source: R. J. Hyndman, M. Akram, B. C. Archibald, "The admissible parameter space for exponential
/// smoothing models", Annals of the Institute of Statistical Mathematics 60, 2008, 407–426, equation 14,
/// doi:10.1007/s10463-006-0109-x; E. I. Jury, "Theory and application of the z-transform method", Wiley, 1964.
/// </remarks>
internal static class EtsRegion
{
    /// <summary>Roots this far outside the circle still count as on it: without damping one lies on it.</summary>
    private const double Slack = 1e-6;

    /// <summary>Whether a form's parameters lie in the admissible region; they lie in their usual ranges.</summary>
    /// <param name="form">The form.</param>
    /// <param name="w">Its smoothing parameters.</param>
    /// <param name="period">Steps of a season; at most <see cref="EtsForecaster.LongestSeason"/>.</param>
    public static bool IsForecastable(EtsForm form, in EtsWeights w, int period)
    {
        if (!form.HasSeason || !form.HasTrend) return true;
        (double alpha, double beta, double gamma, double phi) = w;
        Span<double> p = stackalloc double[EtsForecaster.LongestSeason + 2];
        p = p[..(period + 2)];
        p[0] = phi * (1 - alpha - gamma);
        p[1] = alpha + beta - (alpha * phi) + gamma - 1;
        for (int i = 2; i < period; i++) p[i] = alpha + beta - (alpha * phi);
        p[period] = alpha + beta - phi;
        p[period + 1] = 1;
        return RootsAreInside(p);
    }

    /// <summary>Whether no root of a polynomial lies outside the unit circle.</summary>
    /// <param name="p">Coefficients, constant first; overwritten.</param>
    internal static bool RootsAreInside(Span<double> p)
    {
        // Roots of p(z(1 + slack)) are those of p, drawn in by the slack.
        double power = 1;
        for (int i = 1; i < p.Length; i++) p[i] *= power *= 1 + Slack;
        for (int degree = p.Length - 1; degree > 0; degree--)
        {
            double reflection = p[0] / p[degree];
            if (!(Math.Abs(reflection) < 1)) return false;
            for (int i = 0, j = degree; i <= j; i++, j--)
            {
                (double low, double high) = (p[i], p[j]);
                p[i] = low - (reflection * high);
                p[j] = high - (reflection * low);
            }

            p = p[1..];
        }

        return true;
    }
}
