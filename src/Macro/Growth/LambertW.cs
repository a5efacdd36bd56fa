using Twin.Domain;

namespace Twin.Macro.Growth;

/// <summary>The principal branch of Lambert's function, which solves w·e^w = z.</summary>
/// <remarks>
/// Use: the growth of a loop with one lead, g = W(P·τ·e^(δτ))/τ − δ, in closed form.
/// Source: R. Corless et al., "On the Lambert W function", Adv. Comput. Math. 5, 1996, doi:10.1007/BF02124750,
/// equation 4.22 for the branch point and 5.9 for Halley's step.
/// </remarks>
public static class LambertW
{
    private const double BranchPoint = -0.36787944117144233;

    /// <summary>Halley's method triples the digits each time; four steps are enough, the rest is margin.</summary>
    private const int MaxSteps = 20;

    /// <summary>W₀(z).</summary>
    /// <param name="z">Range: at least −1/e.</param>
    /// <returns>The w ≥ −1 with w·e^w = z; relative error below 1e-14 away from the branch point.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="z"/> is below −1/e, infinite or NaN.</exception>
    public static double Principal(double z)
    {
        if (!(z >= BranchPoint) || !double.IsFinite(z))
            throw new ArgumentOutOfRangeException(nameof(z), z, "expected a finite number that is at least −1/e");
        if (z == 0) return 0;
        double w = Start(z);
        for (int step = 0; step < MaxSteps; step++)
        {
            double power = ExactMath.Exp(w), miss = w * power - z, rise = power * (w + 1);
            if (rise == 0 || miss == 0) return w;
            double next = w - miss / (rise - (w + 2) * miss / (2 * w + 2));
            if (Math.Abs(next - w) <= 1e-16 * Math.Abs(next)) return next;
            w = next;
        }

        return w;
    }

    private static double Start(double z)
    {
        if (z > 3)
        {
            // ln(1 + z) is too large by about ln ln z; for huge z the first steps would crawl without this.
            double logarithm = ExactMath.Log(z);
            return logarithm - ExactMath.Log(logarithm);
        }

        if (z > -0.25) return ExactMath.Log1P(z);
        double p = Math.Sqrt(Math.Max(0, 2 * (Math.E * z + 1)));
        return -1 + p - p * p / 3 + 11.0 / 72 * p * p * p;
    }
}
