using Twin.Domain;

namespace Twin.Macro.Learning;

/// <summary>An experience curve: what is needed per unit falls by one share with each doubling of what was
/// made.</summary>
/// <remarks>
/// Model: c(Q) = c∞ + (c₀ − c∞)·(Q/Q₀)^(−w), w = −log₂(1 − LR). Without a floor c∞ a loop that learns in its own
/// equipment would be infinitely large after a finite time (<see cref="WrightLoop"/>), so users state one.
/// Source: T. Wright, "Factors affecting the cost of airplanes", J. Aeronaut. Sci. 3(4), 1936, doi:10.2514/8.155;
/// B. Nagy et al., "Statistical basis for predicting technological progress", PLoS ONE 8(2), 2013; docs/model.md
/// </remarks>
public sealed record WrightLaw
{
    private static readonly double LogTwo = ExactMath.Log(2);

    /// <summary>States a curve.</summary>
    /// <param name="exponent">w. Range: finite, at least 0.</param>
    /// <param name="cumulative">Q₀, made before the curve begins. Unit: the output's own. Range: above 0.</param>
    /// <param name="floorShare">c∞/c₀. Range: [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range or NaN.</exception>
    public WrightLaw(double exponent, double cumulative, double floorShare = 0)
    {
        if (!(exponent >= 0) || !double.IsFinite(exponent))
            throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "expected a finite number, at least 0");
        if (!(cumulative > 0) || !double.IsFinite(cumulative))
            throw new ArgumentOutOfRangeException(nameof(cumulative), cumulative, "expected a finite number above 0");
        if (!(floorShare is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(floorShare), floorShare, "expected a share in [0, 1]");
        Exponent = exponent;
        Cumulative = cumulative;
        FloorShare = floorShare;
    }

    /// <summary>w: d ln(c − c∞)/d ln Q with the sign turned.</summary>
    public double Exponent { get; }

    /// <summary>Q₀. Unit: the output's own.</summary>
    public double Cumulative { get; }

    /// <summary>c∞/c₀.</summary>
    public double FloorShare { get; }

    /// <summary>The exponent of a learning rate.</summary>
    /// <param name="rate">LR, share of cost that a doubling takes away. Range: [0, 1).</param>
    /// <returns>w = −log₂(1 − LR).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range or NaN.</exception>
    public static double ExponentOf(double rate) => rate is >= 0 and < 1
        ? -ExactMath.Log1P(-rate) / LogTwo
        : throw new ArgumentOutOfRangeException(nameof(rate), rate, "expected a share in [0, 1)");

    /// <summary>The learning rate of an exponent.</summary>
    /// <param name="exponent">w. Range: finite.</param>
    /// <returns>LR = 1 − 2^(−w); negative where cost rises with experience.</returns>
    public static double RateOf(double exponent) => -ExactMath.Expm1(-exponent * LogTwo);

    /// <summary>What is needed after an amount was made, by what was needed at first.</summary>
    /// <param name="cumulative">Q, made in all. Unit: the output's own. Range: at least Q₀ counts; less counts as
    /// Q₀, because nothing is forgotten here.</param>
    /// <returns>c(Q)/c₀. Range: [c∞/c₀, 1].</returns>
    public double ShareAt(double cumulative)
    {
        if (!(cumulative > Cumulative)) return 1;
        if (double.IsPositiveInfinity(cumulative)) return Exponent == 0 ? 1 : FloorShare;
        double above = ExactMath.Pow(cumulative / Cumulative, -Exponent);
        return Math.Clamp(FloorShare + ((1 - FloorShare) * above), FloorShare, 1);
    }

    /// <summary>Relative change of cost over a time in which the cumulative output grows, floor not counted.</summary>
    /// <param name="growth">Growth of the cumulative output over that time. Range: above −1.</param>
    /// <returns>(1 + growth)^(−w) − 1: negative where cost falls.</returns>
    public double ChangeAt(double growth) => ExactMath.Expm1(-Exponent * ExactMath.Log1P(growth));
}
