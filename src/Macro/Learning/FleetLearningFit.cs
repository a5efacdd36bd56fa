using Twin.Domain;

namespace Twin.Macro.Learning;

/// <summary>The law of fleet learning that makes counted failures most likely.</summary>
/// <remarks>
/// Model: failures nᵢ in exposure eᵢ (1,000 h) are Poisson with mean eᵢ·φ(Mᵢ), φ = φ∞ + e^(a − α·ln(M/M₀)), φ∞ given.
/// The likelihood is maximised over (a, α) by Fisher's scoring with step halving; the errors come from the inverse of
/// the expected information at the maximum. Source: P. McCullagh and J. Nelder, "Generalized linear models", 1989,
/// ch. 6; docs/model.md
/// </remarks>
public sealed record FleetLearningFit
{
    private const int MaxSteps = 100, MaxHalvings = 40;

    private FleetLearningFit()
    {
    }

    /// <summary>φ₀ at M₀. Unit: failures per 1,000 h.</summary>
    public required double OpeningPer1000Hours { get; init; }

    /// <summary>Standard error of ln(φ₀ − φ∞).</summary>
    public required double LogOpeningError { get; init; }

    /// <summary>α; negative where failures become more frequent.</summary>
    public required double Exponent { get; init; }

    /// <summary>Standard error of α.</summary>
    public required double ExponentError { get; init; }

    /// <summary>Σ nᵢ·ln(eᵢφᵢ) − eᵢφᵢ − ln nᵢ! at the maximum.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>Fits counts.</summary>
    /// <param name="openingHours">M₀. Unit: h. Range: above 0.</param>
    /// <param name="floorPer1000Hours">φ∞. Unit: failures per 1,000 h. Range: at least 0.</param>
    /// <param name="counts">
    /// Per interval: hours of the fleet in its middle (above 0), its exposure (1,000 h, above 0), failures (at
    /// least 0).
    /// </param>
    /// <returns>The fit.</returns>
    /// <exception cref="ArgumentException">
    /// Fewer than two intervals with different experience, no failure at all, or a number out of range.
    /// </exception>
    public static FleetLearningFit Of(
        double openingHours, double floorPer1000Hours,
        IReadOnlyList<(double FleetHours, double Exposure, long Failures)> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(openingHours);
        ArgumentOutOfRangeException.ThrowIfNegative(floorPer1000Hours);
        double[] x = LogExperience(openingHours, counts);
        double exposure = 0, failures = 0;
        foreach ((_, double e, long n) in counts) (exposure, failures) = (exposure + e, failures + n);
        double above = Math.Max(failures / exposure - floorPer1000Hours, failures / exposure * 1e-3);
        double a = ExactMath.Log(above), alpha = 0, best = Likelihood(a, alpha);
        for (int step = 0; step < MaxSteps; step++)
        {
            (double da, double dAlpha, _, _) = Scoring(floorPer1000Hours, x, counts, a, alpha);
            double scale = 1, next = Likelihood(a + da, alpha + dAlpha);
            for (int half = 0; half < MaxHalvings && !(next >= best); half++)
            {
                scale *= 0.5;
                next = Likelihood(a + (scale * da), alpha + (scale * dAlpha));
            }

            if (!(next >= best)) break;
            (a, alpha) = (a + (scale * da), alpha + (scale * dAlpha));
            bool isSettled = Math.Abs(da) + Math.Abs(dAlpha) < 1e-13;
            best = next;
            if (isSettled) break;
        }

        (_, _, double varianceA, double varianceAlpha) = Scoring(floorPer1000Hours, x, counts, a, alpha);
        return new FleetLearningFit
        {
            OpeningPer1000Hours = floorPer1000Hours + ExactMath.Exp(a),
            LogOpeningError = Math.Sqrt(varianceA),
            Exponent = alpha,
            ExponentError = Math.Sqrt(varianceAlpha),
            LogLikelihood = best,
        };

        double Likelihood(double atA, double atAlpha)
        {
            double sum = 0;
            for (int i = 0; i < x.Length; i++)
            {
                double mean = counts[i].Exposure * (floorPer1000Hours + ExactMath.Exp(atA - (atAlpha * x[i])));
                long n = counts[i].Failures;
                sum += (n == 0 ? 0 : n * ExactMath.Log(mean)) - mean - ExactMath.LogFactorial(n);
            }

            return sum;
        }
    }

    private static double[] LogExperience(
        double openingHours, IReadOnlyList<(double FleetHours, double Exposure, long Failures)> counts)
    {
        double[] x = new double[counts.Count];
        long failures = 0;
        for (int i = 0; i < x.Length; i++)
        {
            (double hours, double exposure, long count) = counts[i];
            if (!(hours > 0 && exposure > 0) || count < 0)
                throw new ArgumentException($"interval {i}: expected hours and exposure above 0 and a count");
            x[i] = ExactMath.Log(hours / openingHours);
            failures += count;
        }

        if (x.Length < 2 || Array.TrueForAll(x, value => value == x[0]))
            throw new ArgumentException("expected at least two intervals with different experience");
        if (failures == 0) throw new ArgumentException("expected at least one failure: without any nothing is learned");
        return x;
    }

    /// <summary>The step of Fisher's scoring and the variances at a point.</summary>
    private static (double StepA, double StepAlpha, double VarianceA, double VarianceAlpha) Scoring(
        double floor, double[] x, IReadOnlyList<(double FleetHours, double Exposure, long Failures)> counts,
        double a, double alpha)
    {
        double scoreA = 0, scoreAlpha = 0, aa = 0, aAlpha = 0, alphaAlpha = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double above = ExactMath.Exp(a - (alpha * x[i])), rate = floor + above;
            double off = above * ((counts[i].Failures / rate) - counts[i].Exposure);
            double weight = counts[i].Exposure * above * above / rate;
            scoreA += off;
            scoreAlpha -= off * x[i];
            aa += weight;
            aAlpha -= weight * x[i];
            alphaAlpha += weight * x[i] * x[i];
        }

        double determinant = (aa * alphaAlpha) - (aAlpha * aAlpha);
        return (
            ((alphaAlpha * scoreA) - (aAlpha * scoreAlpha)) / determinant,
            ((aa * scoreAlpha) - (aAlpha * scoreA)) / determinant,
            alphaAlpha / determinant, aa / determinant);
    }
}
