namespace Twin.Forecasting.Boosting;

/// <summary>What boosting makes small: a loss, its slope and its curvature in the prediction.</summary>
/// <remarks>
/// Model, with e = prediction − target: squared e²/2; pseudo-Huber δ²(√(1 + (e/δ)²) − 1);
/// pinball (1 − q)e for e ≥ 0, −qe else. It has no curvature: 1 stands in, and leaves are set to quantiles of
/// their residuals instead.
/// Source: J. H. Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29(5),
/// 2001; P. Charbonnier et al., "Deterministic edge-preserving regularization in computed imaging", IEEE Transactions
/// on Image Processing 6(2), 1997 (pseudo-Huber); R. Koenker, G. Bassett, "Regression quantiles", Econometrica 46(1),
/// 1978 (pinball).
/// </remarks>
public readonly record struct BoostLoss
{
    private const int MostReweightings = 100;
    private const double Settled = 1e-10;

    private BoostLoss(BoostLossKind kind, double parameter)
    {
        Kind = kind;
        Parameter = parameter;
    }

    /// <summary>Which loss.</summary>
    public BoostLossKind Kind { get; }

    /// <summary>Its parameter: δ of pseudo-Huber, q of pinball, 0 of squared.</summary>
    public double Parameter { get; }

    /// <summary>Half the squared error.</summary>
    public static BoostLoss Squared => new(BoostLossKind.Squared, 0);

    /// <summary>Pseudo-Huber.</summary>
    /// <param name="delta">Error where squared turns into absolute. Unit: the target's. Range: above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is out of range.</exception>
    public static BoostLoss PseudoHuber(double delta = 1)
    {
        if (!(delta > 0) || !double.IsFinite(delta)) throw new ArgumentOutOfRangeException(nameof(delta));
        return new BoostLoss(BoostLossKind.PseudoHuber, delta);
    }

    /// <summary>Pinball.</summary>
    /// <param name="fraction">The quantile wanted. Range: (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is out of range.</exception>
    public static BoostLoss Pinball(double fraction)
    {
        if (!(fraction is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(fraction));
        return new BoostLoss(BoostLossKind.Pinball, fraction);
    }

    /// <summary>Whether a leaf's value comes from its residuals and not from slope and curvature.</summary>
    internal bool SetsLeavesFromResiduals => Kind is BoostLossKind.Pinball;

    /// <summary>The loss of one prediction.</summary>
    /// <param name="error">Prediction less target.</param>
    /// <returns>At least 0.</returns>
    public double Of(double error) => Kind switch
    {
        BoostLossKind.Squared => error * error / 2,
        BoostLossKind.PseudoHuber => Parameter * Parameter * (Math.Sqrt(1 + Square(error / Parameter)) - 1),
        _ => error >= 0 ? (1 - Parameter) * error : -Parameter * error,
    };

    /// <summary>Slope and curvature of the loss in the prediction.</summary>
    /// <param name="error">Prediction less target.</param>
    public (double Slope, double Curvature) Derivatives(double error) => Derivatives(error, out _);

    /// <summary>Slope and curvature, and the loss itself: they share their roots.</summary>
    /// <param name="error">Prediction less target.</param>
    /// <param name="loss">As <see cref="Of"/> gives it.</param>
    internal (double Slope, double Curvature) Derivatives(double error, out double loss)
    {
        switch (Kind)
        {
            case BoostLossKind.Squared:
                loss = error * error / 2;
                return (error, 1);
            case BoostLossKind.PseudoHuber:
                // One root and one division: this is asked for every row of every round.
                double root = Math.Sqrt(1 + Square(error / Parameter));
                double inverse = 1 / root;
                loss = Parameter * Parameter * (root - 1);
                return (error * inverse, inverse * inverse * inverse);
            default:
                loss = Of(error);
                return (error >= 0 ? 1 - Parameter : -Parameter, 1);
        }
    }

    /// <summary>The constant prediction of least loss.</summary>
    /// <param name="targets">At least one value, finite; sorted in place.</param>
    public double BestConstant(Span<double> targets)
    {
        if (Kind is BoostLossKind.Squared) return MeanOf(targets);
        targets.Sort();
        return Kind is BoostLossKind.Pinball ? Quantile.Of(targets, Parameter) : Reweighted(targets);
    }

    // Iteratively reweighted means: each lowers the loss, so unlike Newton's steps they cannot overshoot.
    private double Reweighted(ReadOnlySpan<double> sorted)
    {
        double at = Quantile.Of(sorted, 0.5);
        for (int i = 0; i < MostReweightings; i++)
        {
            double weights = 0;
            double sum = 0;
            foreach (double target in sorted)
            {
                double weight = 1 / Math.Sqrt(1 + Square((at - target) / Parameter));
                weights += weight;
                sum += weight * target;
            }

            double before = at;
            at = sum / weights;
            if (Math.Abs(at - before) <= Settled * Parameter) break;
        }

        return at;
    }

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum / values.Length;
    }

    private static double Square(double x) => x * x;
}
