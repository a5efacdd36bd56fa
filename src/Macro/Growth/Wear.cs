namespace Twin.Macro.Growth;

/// <summary>The wear of one kind of equipment: its law and its rate or life.</summary>
/// <remarks>
/// Model: on a balanced path that grows by γ per step a stock K needs deliveries r(γ)·K per step, with
/// r = γ + δ for linear and exponential wear and r = γ/(1 − (1 + γ)^(−N)) for a life of N steps; in continuous time
/// r = g + D and r = g/(1 − e^(−g·N)). The fixed life follows from Σ(s = 1…N) (1 + γ)^(−s)·delivery = K.
/// </remarks>
public readonly record struct Wear
{
    private Wear(WearKind kind, double amount)
    {
        Kind = kind;
        Amount = amount;
    }

    /// <summary>The law of wear.</summary>
    public WearKind Kind { get; }

    /// <summary>Rate D (unit: 1/yr) of linear and exponential wear, life (unit: yr) of a fixed life.</summary>
    public double Amount { get; }

    /// <summary>Equipment that never wears.</summary>
    public static Wear None => new(WearKind.Linear, 0);

    /// <summary>A constant share of the stock per step.</summary>
    /// <param name="ratePerYear">D. Unit: 1/yr. Range: at least 0; its product with the step is at most 1.</param>
    /// <returns>The wear.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative, infinite or NaN.</exception>
    public static Wear Linear(double ratePerYear) => new(WearKind.Linear, Checked(ratePerYear, nameof(ratePerYear)));

    /// <summary>A constant hazard of failure.</summary>
    /// <param name="ratePerYear">D. Unit: 1/yr. Range: at least 0.</param>
    /// <returns>The wear.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative, infinite or NaN.</exception>
    public static Wear Exponential(double ratePerYear) =>
        new(WearKind.Exponential, Checked(ratePerYear, nameof(ratePerYear)));

    /// <summary>Full service for a fixed life.</summary>
    /// <param name="lifeYears">Life. Unit: yr. Range: above 0; rounds half up to whole steps, at least one.</param>
    /// <returns>The wear.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The life is not above 0, infinite or NaN.</exception>
    public static Wear FixedLife(double lifeYears)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lifeYears);
        return new(WearKind.FixedLife, Checked(lifeYears, nameof(lifeYears)));
    }

    /// <summary>Deliveries per unit of stock on a path that grows in continuous time.</summary>
    /// <param name="growthPerYear">g. Unit: 1/yr.</param>
    /// <returns>r(g): g + D, or g/(1 − e^(−g·N)) for a fixed life. Unit: 1/yr.</returns>
    public double ReplacementPerYear(double growthPerYear) =>
        new Replacement(this, Dating.Continuous).Rate(growthPerYear);

    private static double Checked(double value, string name) => double.IsFinite(value) && value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "expected a finite number that is at least 0");
}
