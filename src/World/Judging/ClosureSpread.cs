using Twin.Macro.Decision;
using Twin.World.Running;

namespace Twin.World.Judging;

/// <summary>How far the closure of a run may be off, because its coefficients are not known exactly.</summary>
/// <remarks>
/// What a loop takes from outside, 1 − κ, is spread as it is by the matrices of the drawn worlds: bound =
/// 1 − (1 − κ)·q/(1 − κ₀), q the 95 % (5 %) quantile of 1 − κ of the draws and κ₀ that of the world as stated; where
/// the world as stated takes nothing, q is subtracted. Method: parametric bootstrap over coefficients; B. Efron,
/// R. Tibshirani, "An introduction to the bootstrap", 1993, §6.5 and ch. 13. Bounds are one-sided at 95 %.
/// </remarks>
public sealed class ClosureSpread
{
    private const double Tail = 0.05;
    private const double Closed = 1e-9;

    private readonly ClosureDraw _stated;
    private readonly IReadOnlyList<ClosureDraw> _draws;

    /// <summary>Takes the draws.</summary>
    /// <param name="stated">The world as its file states it.</param>
    /// <param name="draws">Draws of its uncertain numbers; none where it has none.</param>
    public ClosureSpread(ClosureDraw stated, IReadOnlyList<ClosureDraw> draws) => (_stated, _draws) = (stated, draws);

    /// <summary>The world as its file states it.</summary>
    public ClosureDraw Stated => _stated;

    /// <summary>How many draws there are.</summary>
    public int Count => _draws.Count;

    /// <summary>P(energy is left over at the growth of the balanced path).</summary>
    public Estimate NetEnergy => Count == 0
        ? Estimate.Known(_stated.HasEnergyLeft ? 1 : 0)
        : Estimate.Share(_draws.Count(draw => draw.HasEnergyLeft), Count);

    /// <summary>A ratio of a run with its bounds.</summary>
    /// <param name="ratio">What the run's own flows gave; null where it does not exist.</param>
    /// <param name="of">Which ratio of a report it is.</param>
    public Estimate? Around(double? ratio, Func<ClosureReport, double?> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (ratio is not { } value) return null;
        var taken = _draws.Select(draw => of(draw.Ratios)).OfType<double>().Select(drawn => 1 - drawn).Order().ToList();
        if (taken.Count == 0 || of(_stated.Ratios) is not { } stated) return Estimate.Known(value);
        var (most, least) = (At(taken, 1 - Tail), At(taken, Tail));
        return new Estimate(value, Math.Min(value, Bound(most)), Math.Max(value, Bound(least)));

        double Bound(double quantile) => Math.Clamp(
            1 - stated > Closed ? 1 - ((1 - value) * quantile / (1 - stated)) : value - quantile + (1 - stated), 0, 1);
    }

    /// <summary>The quantile by nearest rank.</summary>
    private static double At(List<double> sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
}
