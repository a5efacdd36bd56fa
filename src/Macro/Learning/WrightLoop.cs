using Twin.Domain;

namespace Twin.Macro.Learning;

/// <summary>A loop of one good whose capital need follows Wright's law: test case G11, with and without a
/// floor.</summary>
/// <remarks>
/// Model: dK/dt = K/B(K), B(K) = b₀·(f + (1 − f)·K^(−w)), K(0) = 1, experience in proportion to capital. Hence
/// t(K) = b₀·(f·ln K + (1 − f)·(1 − K^(−w))/w). Without a floor (f = 0) t stays below b₀/w however large K: the loop is
/// infinite at t* = b₀/w, and K = (1 − w·t/b₀)^(−1/w) before. With f > 0 the first term grows without bound, so no
/// finite time suffices, and growth never exceeds 1/(b₀·f). Source: docs/model.md
/// </remarks>
public sealed record WrightLoop
{
    /// <summary>Bisections of ln K: more than a double resolves.</summary>
    private const int Bisections = 200;

    /// <summary>Greatest ln K that a double holds.</summary>
    private const double MaxLog = 700;

    /// <summary>States a loop.</summary>
    /// <param name="openingYears">b₀, capital per yearly output at the start. Unit: yr. Range: above 0.</param>
    /// <param name="exponent">w. Range: above 0.</param>
    /// <param name="floorShare">f. Range: [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range or NaN.</exception>
    public WrightLoop(double openingYears, double exponent, double floorShare)
    {
        if (!(openingYears > 0) || !double.IsFinite(openingYears))
            throw new ArgumentOutOfRangeException(nameof(openingYears), openingYears, "expected years above 0");
        if (!(exponent > 0) || !double.IsFinite(exponent))
            throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "expected a number above 0");
        if (!(floorShare is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(floorShare), floorShare, "expected a share in [0, 1]");
        OpeningYears = openingYears;
        Exponent = exponent;
        FloorShare = floorShare;
    }

    /// <summary>b₀. Unit: yr.</summary>
    public double OpeningYears { get; }

    /// <summary>w.</summary>
    public double Exponent { get; }

    /// <summary>f.</summary>
    public double FloorShare { get; }

    /// <summary>When the loop would be infinitely large. Unit: yr; +∞ with a floor.</summary>
    public double BlowUpYears => FloorShare > 0 ? double.PositiveInfinity : OpeningYears / Exponent;

    /// <summary>The greatest growth it ever reaches: 1/(b₀·f). Unit: 1/yr; +∞ without a floor.</summary>
    public double MaxGrowthPerYear => 1 / (OpeningYears * FloorShare);

    /// <summary>The time until the loop has a size.</summary>
    /// <param name="logSize">ln K. Range: at least 0.</param>
    /// <returns>Unit: yr.</returns>
    public double YearsTo(double logSize) => OpeningYears
        * ((FloorShare * logSize) - ((1 - FloorShare) * ExactMath.Expm1(-Exponent * logSize) / Exponent));

    /// <summary>The size of the loop after a time.</summary>
    /// <param name="years">t. Unit: yr. Range: at least 0.</param>
    /// <returns>K; +∞ from <see cref="BlowUpYears"/> on, or where a double is too small for it.</returns>
    public double SizeAfter(double years)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        if (FloorShare == 0)
        {
            double left = 1 - (Exponent * years / OpeningYears);
            return left <= 0 ? double.PositiveInfinity : ExactMath.Exp(-ExactMath.Log(left) / Exponent);
        }

        double low = 0, high = MaxLog;
        if (YearsTo(high) < years) return double.PositiveInfinity;
        for (int i = 0; i < Bisections; i++)
        {
            double middle = low + (0.5 * (high - low));
            if (middle == low || middle == high) break;
            if (YearsTo(middle) < years) low = middle;
            else high = middle;
        }

        return ExactMath.Exp(low);
    }
}
