using Twin.Domain;
using Twin.Domain.Messages;

namespace Twin.Factory.Shocks;

/// <summary>The arithmetic of a shock: x' = φ·x + σ·ε, multiplier e^(x − s²/2) with s² = σ²/(1 − φ²).</summary>
/// <remarks>
/// Model: a stationary first-order autoregression in logs whose multiplier has mean one, so that a world with shocks
/// is on average neither richer nor poorer than without. The first quarter is drawn from the stationary law, so that
/// no quarter differs from another. Multipliers stay within a thousandth and a thousand.
/// Source: G. E. P. Box, G. M. Jenkins, "Time series analysis", Holden-Day, 1970, section 3.2.3 (variance of AR(1)).
/// </remarks>
internal static class ShockLaw
{
    private const double Least = 1e-3, Most = 1e3;

    /// <summary>Variance of the log in the long run.</summary>
    public static double Variance(double sigma, double persistence) =>
        sigma * sigma / (1 - (persistence * persistence));

    /// <summary>The first quarter's log, from a standard normal draw.</summary>
    public static double Opening(double sigma, double persistence, double normal) =>
        Math.Sqrt(Variance(sigma, persistence)) * normal;

    /// <summary>The next quarter's log, from this one's and a standard normal draw.</summary>
    public static double Next(double sigma, double persistence, double log, double normal) =>
        (persistence * log) + (sigma * normal);

    /// <summary>The multiplier of a log. Unit: 10^-9.</summary>
    public static long MultiplierNano(double sigma, double persistence, double log)
    {
        var multiplier = ExactMath.Exp(log - (Variance(sigma, persistence) / 2));
        return (long)Math.Round(Math.Clamp(multiplier, Least, Most) * ShockFelt.None);
    }
}
