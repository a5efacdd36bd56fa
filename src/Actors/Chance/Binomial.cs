using Twin.Domain;

namespace Twin.Actors.Chance;

/// <summary>How many of n alike succeed when each does so with chance p on its own: its exact law at any n.</summary>
public readonly record struct Binomial
{
    /// <summary>The greatest number of trials: counts stay far inside what a double holds exactly.</summary>
    public const long MostTrials = 1_000_000_000_000_000;

    private const double InversionBelow = 10;

    // Below n·p = 10 the chance of a count of 1,000 is under 10^-1,500: only rounding could get there.
    private const int MostByInversion = 1000;

    /// <summary>Describes the law.</summary>
    /// <param name="trials">Trials n. Range: [0, 10^15].</param>
    /// <param name="probability">Chance p of each. Range: [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public Binomial(long trials, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(trials, MostTrials);
        Parameter.RequireNotNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        Trials = trials;
        Probability = probability;
    }

    /// <summary>Trials n.</summary>
    public long Trials { get; }

    /// <summary>Chance p of each.</summary>
    public double Probability { get; }

    /// <summary>Its mean.</summary>
    public double Mean => Trials * Probability;

    /// <summary>Its variance.</summary>
    public double Variance => Trials * Probability * (1 - Probability);

    /// <summary>Draws a count.</summary>
    /// <param name="draws">The actor's chance; one draw below n·p = 10, else two a try, 1.2 tries on average.</param>
    /// <param name="purpose">What it is for.</param>
    /// <returns>Range: [0, Trials].</returns>
    /// <remarks>
    /// Model: of the rarer outcome, below n·p = 10 inversion by adding up probabilities, else transformed rejection
    /// with
    /// squeeze, accepted by the exact probability (no normal approximation at any size).
    /// Source: W. Hörmann, "The generation of binomial random variates", Journal of Statistical Computation and
    /// Simulation 46 (1993) 101–110, algorithm BTRS, doi:10.1080/00949659308811496.
    /// </remarks>
    public long Draw(ref Draws draws, ushort purpose)
    {
        // 1 − p is exact for p in [1/2, 1].
        bool isFlipped = Probability > 0.5;
        double p = isFlipped ? 1 - Probability : Probability;
        long count = Trials * p < InversionBelow
            ? Invert(draws.Next(purpose), p)
            : Reject(ref draws, purpose, p);
        return isFlipped ? Trials - count : count;
    }

    private long Invert(double u, double p)
    {
        double odds = p / (1 - p);
        double probability = ExactMath.Exp(Trials * ExactMath.Log1P(-p));
        long most = Math.Min(Trials, MostByInversion);
        long k = 0;
        while (u >= probability && k < most)
        {
            u -= probability;
            k++;
            probability *= odds * ((Trials - k + 1) / (double)k);
        }

        return k;
    }

    private long Reject(ref Draws draws, ushort purpose, double p)
    {
        double deviation = Math.Sqrt(Trials * p * (1 - p));
        double b = 1.15 + (2.53 * deviation);
        double a = -0.0873 + (0.0248 * b) + (0.01 * p);
        double quick = 0.92 - (4.2 / b);
        double alpha = (2.83 + (5.1 / b)) * deviation;

        // Whole and fraction of the centre apart: at 10^12 their sum would leave the offset few bits.
        double centre = (Trials * p) + 0.5;
        double whole = Math.Floor(centre);
        for (int attempt = 0; attempt < Rejections.MostTries; attempt++)
        {
            double u = draws.Next(purpose) - 0.5;
            double v = draws.Next(purpose);
            double us = 0.5 - Math.Abs(u);
            if (us == 0) continue;
            double k = whole + Math.Floor((((2 * a / us) + b) * u) + (centre - whole));
            if (us >= 0.07 && v <= quick) return (long)k;
            if (k < 0 || k > Trials) continue;
            double height = v * alpha / ((a / (us * us)) + b);
            if (height * PeakOf(p) <= SaddlePoint.Binomial((long)k, Trials, p)) return (long)k;
        }

        throw Rejections.TooMany();
    }

    /// <summary>The greatest probability, that of the mode ⌊(n + 1)·p⌋; needed in one draw of seven.</summary>
    private double PeakOf(double p) => SaddlePoint.Binomial((long)Math.Floor((Trials + 1) * p), Trials, p);
}
