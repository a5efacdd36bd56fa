using Twin.Domain;

namespace Twin.Actors.Chance;

/// <summary>How many events fall into a span when each instant is as likely as any other.</summary>
public readonly record struct Poisson
{
    /// <summary>The greatest mean: counts stay far inside what a double holds exactly.</summary>
    public const double GreatestMean = 1e15;

    private const double InversionBelow = 10;

    // Below a mean of 10 the chance of a count of 1,000 is under 10^-1,500: only rounding could get there.
    private const int MostByInversion = 1000;

    /// <summary>Describes the law by its mean.</summary>
    /// <param name="mean">Mean. Range: [0, 10^15].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mean"/> is out of range.</exception>
    public Poisson(double mean)
    {
        Parameter.RequireNotNegative(mean);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mean, GreatestMean);
        Mean = mean;
    }

    /// <summary>Its mean, and its variance.</summary>
    public double Mean { get; }

    /// <summary>Draws a count.</summary>
    /// <param name="draws">The actor's chance; one draw below a mean of 10, else two a try, 1.2 tries on
    /// average.</param>
    /// <param name="purpose">What it is for.</param>
    /// <returns>Range: [0, ∞).</returns>
    /// <remarks>
    /// Model: below a mean of 10 inversion by adding up probabilities, else transformed rejection with squeeze.
    /// Source: W. Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance:
    /// Mathematics and Economics 12 (1993) 39–45, algorithm PTRS, doi:10.1016/0167-6687(93)90997-4.
    /// </remarks>
    public long Draw(ref Draws draws, ushort purpose) =>
        Mean < InversionBelow ? Invert(draws.Next(purpose)) : Reject(ref draws, purpose);

    private long Invert(double u)
    {
        double probability = ExactMath.Exp(-Mean);
        int k = 0;
        while (u >= probability && k < MostByInversion)
        {
            u -= probability;
            k++;
            probability *= Mean / k;
        }

        return k;
    }

    private long Reject(ref Draws draws, ushort purpose)
    {
        double b = 0.931 + (2.53 * Math.Sqrt(Mean));
        double a = -0.059 + (0.02483 * b);
        double inverseAlpha = 1.1239 + (1.1328 / (b - 3.4));
        double quick = 0.9277 - (3.6224 / (b - 2));
        for (int attempt = 0; attempt < Rejections.MostTries; attempt++)
        {
            double u = draws.Next(purpose) - 0.5;
            double v = draws.Next(purpose);
            double us = 0.5 - Math.Abs(u);
            if (us == 0) continue;
            double k = Math.Floor((((2 * a / us) + b) * u) + Mean + 0.43);
            if (us >= 0.07 && v <= quick) return (long)k;
            if (k < 0 || (us < 0.013 && v > us)) continue;
            double height = v * inverseAlpha / ((a / (us * us)) + b);
            if (height <= SaddlePoint.Poisson((long)k, Mean)) return (long)k;
        }

        throw Rejections.TooMany();
    }
}
