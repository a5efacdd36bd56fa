using Twin.Domain;

namespace Twin.Actors.Chance;

/// <summary>A value whose logarithm is normal: repair times, ore grades, prices.</summary>
public readonly record struct LogNormal
{
    /// <summary>Describes the law by the moments of the logarithm.</summary>
    /// <param name="mu">Mean of the logarithm.</param>
    /// <param name="sigma">Standard deviation of the logarithm. Range: [0, ∞).</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite, or sigma negative.</exception>
    public LogNormal(double mu, double sigma)
    {
        Parameter.RequireFinite(mu);
        Parameter.RequireNotNegative(sigma);
        Mu = mu;
        Sigma = sigma;
    }

    /// <summary>Mean of the logarithm.</summary>
    public double Mu { get; }

    /// <summary>Standard deviation of the logarithm.</summary>
    public double Sigma { get; }

    /// <summary>Its mean.</summary>
    public double Mean => ExactMath.Exp(Mu + (Sigma * Sigma / 2));

    /// <summary>Its variance.</summary>
    public double Variance => ExactMath.Expm1(Sigma * Sigma) * Mean * Mean;

    /// <summary>Describes the law by its own mean and coefficient of variation, as plants report them.</summary>
    /// <param name="mean">Mean of the value. Range: (0, ∞).</param>
    /// <param name="variation">Standard deviation over mean. Range: [0, ∞).</param>
    /// <returns>The law with these moments.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static LogNormal OfMean(double mean, double variation)
    {
        Parameter.RequirePositive(mean);
        Parameter.RequireNotNegative(variation);
        double sigmaSquared = ExactMath.Log1P(variation * variation);
        return new LogNormal(ExactMath.Log(mean) - (sigmaSquared / 2), Math.Sqrt(sigmaSquared));
    }

    /// <summary>Draws a value.</summary>
    /// <param name="draws">The actor's chance; one draw is used.</param>
    /// <param name="purpose">What it is for.</param>
    /// <returns>Range: (0, ∞).</returns>
    public double Draw(ref Draws draws, ushort purpose) =>
        ExactMath.Exp(Mu + (Sigma * NormalQuantile.Of(draws.NextOpen(purpose))));
}
