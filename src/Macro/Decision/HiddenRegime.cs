using Twin.Domain;

namespace Twin.Macro.Decision;

/// <summary>A second opinion: which of two states a hidden Markov model sees behind the figures.</summary>
/// <remarks>
/// Gaussian emissions, transitions that stay with 95 %, forward filtering; figures that are missing say nothing.
/// Source: J. Hamilton, "A new approach to the economic analysis of nonstationary time series and the business cycle",
/// Econometrica 57(2), 1989, doi:10.2307/1912559 (filter). Means and deviations are judgement: docs/model.md.
/// </remarks>
/// <param name="emissions">Mean and deviation of each figure in the lower and the upper state.</param>
public sealed class HiddenRegime(IReadOnlyList<Emission> emissions)
{
    private const double Stay = 0.95;

    // Far from both states one figure must not outweigh all others for ever.
    private const double LargestLogRatio = 10;

    /// <summary>Prices: inflation over a year, output less money over a year, policy rate.</summary>
    public static HiddenRegime Prices() => new(
    [
        new Emission(0.02, 0.015, -0.02, 0.02),
        new Emission(-0.02, 0.03, 0.03, 0.04),
        new Emission(0.035, 0.02, 0.002, 0.004),
    ]);

    /// <summary>The loop: closure by value, imports over output.</summary>
    public static HiddenRegime Loop() => new(
    [
        new Emission(0.85, 0.1, 0.985, 0.01),
        new Emission(0.08, 0.04, 0.012, 0.01),
    ]);

    /// <summary>Probability of the upper state after what was seen.</summary>
    public double Upper { get; private set; } = 0.5;

    /// <summary>Sees a quarter.</summary>
    /// <param name="figures">In the order of the emissions; none: missing.</param>
    /// <returns>The probability of the upper state.</returns>
    public double See(ReadOnlySpan<double?> figures)
    {
        double prior = (Upper * Stay) + ((1 - Upper) * (1 - Stay));
        double ratio = 0;
        for (int i = 0; i < emissions.Count; i++)
        {
            if (figures[i] is not { } figure) continue;
            ratio += Math.Clamp(emissions[i].LogRatio(figure), -LargestLogRatio, LargestLogRatio);
        }

        double odds = prior / (1 - prior) * ExactMath.Exp(ratio);
        Upper = odds / (1 + odds);
        return Upper;
    }

    /// <summary>The same beliefs in another object.</summary>
    public HiddenRegime Copy() => new(emissions) { Upper = Upper };
}
