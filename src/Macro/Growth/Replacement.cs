using Twin.Domain;

namespace Twin.Macro.Growth;

/// <summary>r(γ) of one law of wear in one convention of time: deliveries per unit of stock.</summary>
/// <remarks>
/// Model: see <see cref="Wear"/>. Near zero growth the fixed life is a quotient of two vanishing numbers: there the
/// rate and its slopes come from their series (continuous: 1/N + g/2 + g²N/12; steps: the sum itself).
/// </remarks>
internal readonly record struct Replacement
{
    /// <summary>Below this product of growth and life the series take over; their next terms are below 1e-14.</summary>
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
        double exponent = Exponent(growth);
        if (Math.Abs(exponent) >= SmallExponent) return growth / -ExactMath.Expm1(-exponent);
        return _continuous ? SeriesRate(growth) : 1 / Sums(growth).Weight;
    }

    /// <summary>dr/dγ.</summary>
    public double Slope(double growth)
    {
        if (!_fixedLife) return 1;
        double exponent = Exponent(growth);
        if (Math.Abs(exponent) < SmallExponent)
        {
            if (_continuous) return 0.5 + exponent / 6 - exponent * exponent * exponent / 180;
            (double weight, double moment) = Sums(growth);
            return moment / ((1 + growth) * weight * weight);
        }

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

    private double SeriesRate(double growth)
    {
        double u = growth * Value;
        return (1 + u / 2 + u * u / 12 - u * u * u * u / 720) / Value;
    }

    /// <summary>Σ (1 + γ)^(−s) and Σ s·(1 + γ)^(−s) over the life.</summary>
    private (double Weight, double Moment) Sums(double growth)
    {
        double factor = 1, weight = 0, moment = 0;
        for (int s = 1; s <= Value; s++)
        {
            factor /= 1 + growth;
            weight += factor;
            moment += s * factor;
        }

        return (weight, moment);
    }
}
