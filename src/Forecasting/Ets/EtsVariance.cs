namespace Twin.Forecasting.Ets;

/// <summary>Variances of the forecasts of a model with normal errors.</summary>
/// <remarks>
/// Additive errors (class 1): σ²(1 + Σ c_j²), c_j = α + β(φ + … + φ^j) + γ [j is a whole number of seasons].
/// Relative errors, no or an added season (class 2): (1 + σ²) θ_h − μ_h² with
/// θ_h = μ_h² + σ² Σ c_j² θ_{h−j}.
/// Relative errors, a season that multiplies (class 3): the book's Kronecker products, written out. The value of a step
/// is level times season; before it, its season has moved only at steps of the same place in the season, so for each
/// place one recursion carries the moments of level and slope times what the season has done.
/// Source: Hyndman et al. 2008 (see <see cref="EtsForm"/>), sections 6.2 and 6.3.
/// </remarks>
internal static class EtsVariance
{
    /// <summary>Writes the variance of each step.</summary>
    /// <param name="form">The form.</param>
    /// <param name="w">Smoothing parameters.</param>
    /// <param name="origin">State at the origin.</param>
    /// <param name="sigma">Standard deviation of a step's error.</param>
    /// <param name="points">Point forecasts.</param>
    /// <param name="variances">Of the same length, out; may be infinite, never NaN.</param>
    public static void Write(
        EtsForm form,
        EtsWeights w,
        EtsState origin,
        double sigma,
        ReadOnlySpan<double> points,
        Span<double> variances)
    {
        if (form.HasFactors) OfFactors(w, origin, sigma * sigma, points, variances);
        else if (form.HasRelativeError) OfRelative(w, origin, sigma * sigma, points, variances);
        else OfAdded(w, origin, sigma * sigma, variances);
    }

    private static void OfAdded(EtsWeights w, EtsState origin, double square, Span<double> variances)
    {
        Echoes(w, origin.Slots.Length, variances);
        double sum = 1;
        foreach (ref double variance in variances)
        {
            double echo = variance;
            variance = square * sum;
            sum += echo * echo;
        }
    }

    private static void OfRelative(
        EtsWeights w, EtsState origin, double square, ReadOnlySpan<double> points, Span<double> variances)
    {
        double[] echoes = new double[points.Length];
        double[] squares = new double[points.Length];
        Echoes(w, origin.Slots.Length, echoes);
        for (int h = 0; h < points.Length; h++)
        {
            double before = 0;
            for (int j = 1; j <= h; j++) before += echoes[j - 1] * echoes[j - 1] * squares[h - j];
            double mean = points[h] * points[h];
            squares[h] = Math.Min(mean + (square * before), double.MaxValue);
            variances[h] = (square * squares[h]) + Math.Min(square * before, double.MaxValue);
        }
    }

    /// <summary>What an error leaves in the forecast 1, 2, … steps after its own.</summary>
    private static void Echoes(EtsWeights w, int period, Span<double> echoes)
    {
        double faded = 1;
        double slopes = 0;
        for (int j = 1; j <= echoes.Length; j++)
        {
            faded *= w.Phi;
            slopes += faded;
            echoes[j - 1] = w.Alpha + (w.Beta * slopes) + (j % period == 0 ? w.Gamma : 0);
        }
    }

    private static void OfFactors(
        EtsWeights w, EtsState origin, double square, ReadOnlySpan<double> points, Span<double> variances)
    {
        int period = origin.Slots.Length;
        for (int place = 0; place < Math.Min(period, variances.Length); place++)
        {
            Moments moments = new(origin, origin.Slots[place]);
            for (int h = 0; h < variances.Length; h++)
            {
                bool isOwn = h % period == place;
                moments.Rise(w.Phi);
                if (isOwn)
                {
                    // The error of the step itself is a lower bound: the difference of moments may lose it.
                    double least = square * points[h] * points[h];
                    double variance = moments.Variance(square);
                    variances[h] = variance < double.PositiveInfinity ? Math.Max(variance, least) : double.MaxValue;
                }

                moments.Err(w, isOwn ? w.Gamma : 0, square);
            }
        }
    }

    /// <summary>First and second moments of level and slope, each times one season.</summary>
    private struct Moments(EtsState origin, double season)
    {
        private double _level = origin.Level * season;
        private double _slope = origin.Slope * season;
        private double _levels = origin.Level * season * origin.Level * season;
        private double _cross = origin.Level * season * origin.Slope * season;
        private double _slopes = origin.Slope * season * origin.Slope * season;

        /// <summary>Of the value whose mean is level times season: its error is independent of both.</summary>
        public readonly double Variance(double square) => (_levels * (1 + square)) - (_level * _level);

        /// <summary>The slope fades and the level rises by it.</summary>
        public void Rise(double phi)
        {
            _slope *= phi;
            _cross *= phi;
            _slopes *= phi * phi;
            _levels += (2 * _cross) + _slopes;
            _cross += _slopes;
            _level += _slope;
        }

        /// <summary>An error e moves the level by 1 + αe, the slope by βe times the level, the season by 1 + γe.
        /// </summary>
        public void Err(EtsWeights w, double gamma, double square)
        {
            double fourth = 3 * square * square;
            double both = gamma * gamma * square;
            double meanLevel = 1 + (gamma * w.Alpha * square);
            (double level, double levels, double cross) = (_level, _levels, _cross);
            double sum = w.Alpha + gamma;
            _level = level * meanLevel;
            _slope += gamma * w.Beta * square * level;
            _levels = levels * (1 + (((sum * sum) + (2 * w.Alpha * gamma)) * square)
                + (w.Alpha * w.Alpha * gamma * gamma * fourth));
            _cross = (cross * (1 + both + (2 * gamma * w.Alpha * square)))
                + (w.Beta * levels * (((w.Alpha + (2 * gamma)) * square) + (gamma * gamma * w.Alpha * fourth)));
            _slopes = (_slopes * (1 + both)) + (4 * w.Beta * gamma * square * cross)
                + (w.Beta * w.Beta * levels * (square + (gamma * gamma * fourth)));
        }
    }
}
