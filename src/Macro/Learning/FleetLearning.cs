namespace Twin.Macro.Learning;

/// <summary>How often robots fail as their fleet gains experience, pooled over all of them.</summary>
/// <remarks>
/// Model: φ(M) = φ∞ + (φ₀ − φ∞)·(M/M₀)^(−α)·Π(1 − s), M the hours (or miles) of the whole fleet, s the step gains of
/// model updates, which are no matter of experience. Source: docs/model.md; for the form J. Duane, "Learning curve
/// approach to reliability monitoring", IEEE Trans. Aerosp. 2(2), 1964.
/// </remarks>
public sealed record FleetLearning
{
    private readonly WrightLaw _law;

    /// <summary>States a law.</summary>
    /// <param name="openingPer1000Hours">φ₀, failures per 1,000 h. Range: above 0.</param>
    /// <param name="floorPer1000Hours">φ∞, failures per 1,000 h. Range: [0, φ₀].</param>
    /// <param name="exponent">α. Range: at least 0.</param>
    /// <param name="openingHours">M₀, hours of the fleet at which φ₀ held. Range: above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range or NaN.</exception>
    public FleetLearning(
        double openingPer1000Hours, double floorPer1000Hours, double exponent, double openingHours)
    {
        if (!(openingPer1000Hours > 0) || !double.IsFinite(openingPer1000Hours))
            throw new ArgumentOutOfRangeException(
                nameof(openingPer1000Hours), openingPer1000Hours, "expected a rate above 0");
        if (!(floorPer1000Hours >= 0 && floorPer1000Hours <= openingPer1000Hours))
            throw new ArgumentOutOfRangeException(
                nameof(floorPer1000Hours), floorPer1000Hours, "expected a rate from 0 to the opening one");
        OpeningPer1000Hours = openingPer1000Hours;
        FloorPer1000Hours = floorPer1000Hours;
        _law = new WrightLaw(exponent, openingHours);
    }

    /// <summary>φ₀. Unit: failures per 1,000 h.</summary>
    public double OpeningPer1000Hours { get; }

    /// <summary>φ∞. Unit: failures per 1,000 h.</summary>
    public double FloorPer1000Hours { get; }

    /// <summary>α.</summary>
    public double Exponent => _law.Exponent;

    /// <summary>Failures after an amount of experience.</summary>
    /// <param name="fleetHours">M, hours of the whole fleet. Range: less than M₀ counts as M₀.</param>
    /// <param name="updateGains">Share of the failures above the floor that each model update has taken away.
    /// Range of each: [0, 1].</param>
    /// <returns>φ. Unit: failures per 1,000 h.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A gain is out of range.</exception>
    public double Per1000HoursAt(double fleetHours, params ReadOnlySpan<double> updateGains)
    {
        double above = (OpeningPer1000Hours - FloorPer1000Hours) * _law.ShareAt(fleetHours);
        foreach (double gain in updateGains)
        {
            if (!(gain is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(updateGains), gain, "expected shares in [0, 1]");
            above *= 1 - gain;
        }

        return FloorPer1000Hours + above;
    }

    /// <summary>Share of hours that are work: (1 − φ·MTTR).</summary>
    /// <param name="per1000Hours">φ. Unit: failures per 1,000 h. Range: at least 0.</param>
    /// <param name="mttrHours">Mean time to repair. Unit: h. Range: at least 0.</param>
    /// <returns>Range: [0, 1]; 0 where repairs take all the time.</returns>
    public static double EffectiveShare(double per1000Hours, double mttrHours) =>
        Math.Clamp(1 - (per1000Hours / 1000 * mttrHours), 0, 1);
}
