using Twin.Domain;
using Twin.Macro.Closure;

namespace Twin.Macro.Finance;

/// <summary>A satellite that carries chips, counted per kilowatt of chips.</summary>
/// <remarks>
/// Mass is what launch charges for, so every part of it stands by itself: arrays with the area that makes up for their
/// degradation, radiators for all heat, servers, and structure as a share of these. Nothing is repaired: what fails is
/// lost until the satellite is replaced. Values, ranges and sources: data/compute-finance.csv.
/// </remarks>
public sealed record OrbitPlatform
{
    private const double WattsPerKw = 1000;

    /// <summary>Price of the way to low orbit. Unit: USD/kg. Range: at least 0.</summary>
    public double LaunchPrice { get; init; } = 200;

    /// <summary>Arrays at the beginning of life. Unit: W/kg. Range: above 0.</summary>
    public double ArrayWattsPerKg { get; init; } = 100;

    /// <summary>What radiation takes from the arrays. Unit: 1/yr. Range: [0, 1).</summary>
    public double DegradationPerYear { get; init; } = .02;

    /// <summary>Radiators. Unit: kg per kW of heat. Range: at least 0.</summary>
    public double RadiatorKgPerKw { get; init; } = 6;

    /// <summary>Servers without racks. Unit: kg per kW of chips. Range: at least 0.</summary>
    public double ServerKgPerKw { get; init; } = 5;

    /// <summary>Structure, bus and links over the mass of the rest. Range: at least 0.</summary>
    public double StructureShare { get; init; } = .2;

    /// <summary>Pumps, bus and links over the power of the chips. Range: at least 0.</summary>
    public double AuxiliaryShare { get; init; } = .05;

    /// <summary>Price of all but chips and servers. Unit: USD/kg. Range: at least 0.</summary>
    public double PlatformPerKg { get; init; } = 150;

    /// <summary>Price of servers that stand radiation over those of the ground. Range: at least 0.</summary>
    public double HardeningFactor { get; init; } = 1;

    /// <summary>Share of time in sunlight. Range: (0, 1].</summary>
    public double SunlitShare { get; init; } = .965;

    /// <summary>Life until it is replaced. Unit: yr. Range: at least 1.</summary>
    public double LifeYears { get; init; } = 5;

    /// <summary>Chips that fail for good, by radiation or otherwise. Unit: 1/yr. Range: at least 0.</summary>
    public double FailurePerYear { get; init; } = .05;

    /// <summary>Operation over the price of chips and platform. Unit: 1/yr. Range: at least 0.</summary>
    public double UpkeepPerYear { get; init; } = .01;

    /// <summary>Mass of the arrays. Unit: kg per kW of chips.</summary>
    public double ArrayKgPerKw => WattsPerKw * (1 + AuxiliaryShare) / ArrayWattsPerKg
        / ExactMath.Pow(1 - DegradationPerYear, LifeYears);

    /// <summary>Mass of the radiators, which give off all power as heat. Unit: kg per kW of chips.</summary>
    public double RadiatorKg => RadiatorKgPerKw * (1 + AuxiliaryShare);

    /// <summary>Mass of the whole. Unit: kg per kW of chips.</summary>
    public double KgPerKw => (ArrayKgPerKw + RadiatorKg + ServerKgPerKw) * (1 + StructureShare);

    /// <summary>Power of chips by mass of the whole. Unit: W/kg.</summary>
    public double WattsPerKg => WattsPerKw / KgPerKw;

    /// <summary>What the way to orbit costs by power. Unit: USD/W.</summary>
    /// <param name="pricePerKg">Unit: USD/kg.</param>
    /// <param name="wattsPerKg">Unit: W/kg. Range: above 0.</param>
    public static double LaunchPerWatt(double pricePerKg, double wattsPerKg) => pricePerKg / wattsPerKg;

    /// <summary>Share of the chips that work, over the life, output later in it discounted.</summary>
    /// <param name="interestPerYear">Cost of money over one year. Range: at least 0.</param>
    /// <returns>∫e^(−(f + ρ)s)ds/∫e^(−ρs)ds over the life, ρ = ln(1 + r). Range: (0, 1].</returns>
    public double AliveShare(double interestPerYear)
    {
        double rho = ExactMath.Log1P(interestPerYear);
        return Discounted(FailurePerYear + rho) / Discounted(rho);
    }

    /// <summary>What one useful PFLOP·h costs.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="ground">The site that its price on the ground holds a share of.</param>
    /// <returns>Unit: USD per useful PFLOP·h.</returns>
    public LevelisedCost CostOf(Chip chip, GroundSite ground)
    {
        ArgumentNullException.ThrowIfNull(chip);
        ArgumentNullException.ThrowIfNull(ground);
        double servers = HardeningFactor * Math.Max(0, chip.Price - (ground.SitePerKw * chip.Kilowatts));
        double platform = PlatformPerKg * (KgPerKw - ServerKgPerKw) * chip.Kilowatts;
        double launch = LaunchPrice * KgPerKw * chip.Kilowatts;
        double useful = NetEnergy.HoursPerYear * SunlitShare * AliveShare(chip.InterestPerYear) * chip.UsefulPerHour;
        double yearly = ComputePrices.Annuity(chip.InterestPerYear, LifeYears);
        return new LevelisedCost(
            servers * yearly / useful, platform * yearly / useful, launch * yearly / useful, 0,
            UpkeepPerYear * (servers + platform) / useful);
    }

    /// <summary>The launch price at which orbit costs what the ground costs.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="ground">The site on the ground.</param>
    /// <returns>
    /// The root of cost in orbit − cost on the ground, which is linear in the price. Unit: USD/kg; below 0 where not
    /// even a free launch would do.
    /// </returns>
    public double BreakEvenLaunch(Chip chip, GroundSite ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        double free = (this with { LaunchPrice = 0 }).CostOf(chip, ground).Total;
        double perUnit = (this with { LaunchPrice = 1 }).CostOf(chip, ground).Launch;
        return (ground.CostOf(chip).Total - free) / perUnit;
    }

    /// <summary>The launch price at which launch alone costs what the ground pays for electricity.</summary>
    /// <param name="ground">The site on the ground.</param>
    /// <returns>Spread evenly over the life, without interest, satellite or chips: the optimistic measure. Unit:
    /// USD/kg.</returns>
    public double LaunchForElectricity(GroundSite ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        double perKwYear = NetEnergy.HoursPerYear * ground.PowerUsageEffectiveness * ground.PowerPrice;
        return perKwYear * LifeYears / KgPerKw;
    }

    private double Discounted(double rate) =>
        rate == 0 ? LifeYears : -ExactMath.Expm1(-rate * LifeYears) / rate;
}
