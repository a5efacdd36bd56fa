using Twin.Domain;

namespace Twin.Macro.Growth;

/// <summary>r(γ) of one law of wear in one convention of time: deliveries per unit of stock.</summary>
/// <remarks>
/// Model: see <see cref="Wear"/>. The slope of a fixed life is the difference of two numbers that grow without bound
/// as growth vanishes; there it comes from the series of γ/(1 − e^(−N·λ)), which is
/// (1 + λ/2 + λ²/6 + …)·(1 + Nλ/2 + N²λ²/12 − …)/N with λ = ln(1 + γ).
/// </remarks>
internal readonly record struct Replacement
{
    /// <summary>Below this product of growth and life the series takes over; its next term is below 1e-11.</summary>
    private const double SmallExponent = 1e-3;

    private readonly bool _fixedLife;
    private readonly bool _continuous;

    public Replacement(Wear wear, Dating dating)
    {
        _continuous = dating.IsContinuous;
        _fixedLife = wear.Kind == WearKind.FixedLife;
        double perStep = wear.Amount * (_continuous ? 1 : dating.StepYears);
        if (wear.Kind == WearKind.Linear && perStep > 1 && !_continuous)
        {
            throw new ArgumentOutOfRangeException(
                nameof(wear), wear.Amount, "linear wear scraps more than the stock in one step: shorten the step");
        }

        Value = wear.Kind switch
        {
            WearKind.FixedLife => dating.Life(wear.Amount),
            WearKind.Exponential when !_continuous => -ExactMath.Expm1(-perStep),
            _ => perStep,
        };
    }

    /// <summary>δ per step (D per year in continuous time), or the life in steps (years).</summary>
    public double Value { get; }

    /// <summary>The least growth at which deliveries are not negative.</summary>
    public double LeastGrowth => _fixedLife ? double.NegativeInfinity : -Value;

    /// <summary>r at a growth rate.</summary>
    public double Rate(double growth)
    {
        if (!_fixedLife) return growth + Value;
        return growth == 0 ? 1 / Value : growth / -ExactMath.Expm1(-Exponent(growth));
    }

    /// <summary>dr/dγ.</summary>
    public double Slope(double growth)
    {
        if (!_fixedLife) return 1;
        double exponent = Exponent(growth);
        if (Math.Abs(exponent) < SmallExponent) return SeriesSlope(growth, exponent);
        double left = ExactMath.Exp(-exponent), gone = -ExactMath.Expm1(-exponent);
        double slope = _continuous ? Value : Value / (1 + growth);
        return 1 / gone - growth * slope * left / (gone * gone);
    }

    /// <summary>dr/d(δ) = 1, or dr/d(life) in the convention's own unit of time.</summary>
    public double ValueSlope(double growth)
    {
        if (!_fixedLife) return 1;
        double rate = Rate(growth);
        double logShare = _continuous || growth == 0 ? 1 : ExactMath.Log1P(growth) / growth;
        return -rate * rate * logShare * ExactMath.Exp(-Exponent(growth));
    }

    private double Exponent(double growth) => Value * (_continuous ? growth : ExactMath.Log1P(growth));

    /// <summary>The derivative of the product of both series, by λ = ln(1 + γ) where time has steps.</summary>
    private double SeriesSlope(double growth, double exponent)
    {
        if (_continuous) return 0.5 + exponent / 6 - exponent * exponent * exponent / 180;
        double n = Value, logGrowth = exponent / n;
        double second = 1.0 / 6 + n / 4 + n * n / 12, third = 1.0 / 24 + n / 12 + n * n / 24;
        return ((1 + n) / 2 + logGrowth * (2 * second + logGrowth * 3 * third)) / (n * (1 + growth));
    }
}
