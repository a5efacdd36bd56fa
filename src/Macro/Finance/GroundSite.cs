using Twin.Macro.Closure;

namespace Twin.Macro.Finance;

/// <summary>A data centre on the ground.</summary>
/// <remarks>Values, ranges and sources: data/compute-finance.csv.</remarks>
public sealed record GroundSite
{
    /// <summary>Building, land and connection, a part of the price of a chip. Unit: USD per kW of chips. Range: at
    /// least 0.</summary>
    public double SitePerKw { get; init; } = 11_769;

    /// <summary>Life of the site. Unit: yr. Range: above 0.</summary>
    public double SiteYears { get; init; } = 15;

    /// <summary>Life of chips and servers. Unit: yr. Range: at least 1.</summary>
    public double ChipYears { get; init; } = 5;

    /// <summary>PUE: power of the site over power of the chips. Range: at least 1.</summary>
    public double PowerUsageEffectiveness { get; init; } = 1.14;

    /// <summary>Price of electricity. Unit: USD/kWh. Range: at least 0.</summary>
    public double PowerPrice { get; init; } = .06;

    /// <summary>Share of time at work. Range: (0, 1].</summary>
    public double Availability { get; init; } = .9;

    /// <summary>Upkeep, staff, taxes, water, over the price. Unit: 1/yr. Range: at least 0.</summary>
    public double UpkeepPerYear { get; init; } = .0082;

    /// <summary>What one useful PFLOP·h costs.</summary>
    /// <param name="chip">The chip.</param>
    /// <returns>Unit: USD per useful PFLOP·h.</returns>
    public LevelisedCost CostOf(Chip chip)
    {
        ArgumentNullException.ThrowIfNull(chip);
        double site = SitePerKw * chip.Kilowatts, servers = Math.Max(0, chip.Price - site);
        double useful = NetEnergy.HoursPerYear * Availability * chip.UsefulPerHour;
        return new LevelisedCost(
            servers * ComputePrices.Annuity(chip.InterestPerYear, ChipYears) / useful,
            site * ComputePrices.Annuity(chip.InterestPerYear, SiteYears) / useful,
            0,
            chip.Kilowatts * PowerUsageEffectiveness * PowerPrice / chip.UsefulPerHour,
            UpkeepPerYear * chip.Price / useful);
    }

    /// <summary>What running a chip costs an hour of work, capital aside.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="kilowatts">Its power. Unit: kW.</param>
    /// <returns>Unit: USD/h.</returns>
    public double RunningPerHour(Chip chip, double kilowatts)
    {
        ArgumentNullException.ThrowIfNull(chip);
        return (kilowatts * PowerUsageEffectiveness * PowerPrice)
            + (UpkeepPerYear * chip.Price / (NetEnergy.HoursPerYear * Availability));
    }
}
