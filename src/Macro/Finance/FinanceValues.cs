using System.Globalization;

namespace Twin.Macro.Finance;

/// <summary>Every number of <see cref="FinanceSetting"/>, by name.</summary>
public static class FinanceValues
{
    private const double Any = 1e15;

    /// <summary>The list, in the order of docs/model.md.</summary>
    public static IReadOnlyList<FinanceValue> All { get; } =
        [.. OfChip(), .. OfGround(), .. OfOrbit(), .. OfBuildOut()];

    /// <summary>The number of a key; null where none has it.</summary>
    /// <param name="key">The key.</param>
    public static FinanceValue? Find(string key) => All.FirstOrDefault(v => v.Key == key);

    /// <summary>What is allowed, in words.</summary>
    /// <param name="value">A number.</param>
    public static string RangeOf(FinanceValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        CultureInfo c = CultureInfo.InvariantCulture;
        string least = value.Least.ToString("0.###", c), unit = value.Unit == "1" ? "" : $" {value.Unit}";
        string from = value.IsAboveLeast ? $"above {least}" : $"at least {least}";
        return value.Most >= Any ? from + unit : $"{from}, at most {value.Most.ToString("0.###", c)}{unit}";
    }

    private static FinanceValue Chip(
        string key, string unit, double least, double most, Func<Chip, double> get, Func<Chip, double, Chip> with,
        bool above = false) =>
        new(key, unit, least, most, above, s => get(s.Chip), (s, v) => s with { Chip = with(s.Chip, v) });

    private static FinanceValue Ground(
        string key, string unit, double least, double most, Func<GroundSite, double> get,
        Func<GroundSite, double, GroundSite> with, bool above = false) =>
        new(key, unit, least, most, above, s => get(s.Ground), (s, v) => s with { Ground = with(s.Ground, v) });

    private static FinanceValue Orbit(
        string key, string unit, double least, double most, Func<OrbitPlatform, double> get,
        Func<OrbitPlatform, double, OrbitPlatform> with, bool above = false) =>
        new(key, unit, least, most, above, s => get(s.Orbit), (s, v) => s with { Orbit = with(s.Orbit, v) });

    private static FinanceValue Plan(
        string key, string unit, double least, double most, Func<BuildOut, double> get,
        Func<BuildOut, double, BuildOut> with, bool above = false) =>
        new(key, unit, least, most, above, s => get(s.BuildOut), (s, v) => s with { BuildOut = with(s.BuildOut, v) });

    private static FinanceValue[] OfChip() =>
    [
        Chip("chipPrice", "USD", 0, Any, c => c.Price, (c, v) => c with { Price = v }, above: true),
        Chip("chipPetaflops", "PFLOP/s", 0, Any, c => c.Petaflops, (c, v) => c with { Petaflops = v }, above: true),
        Chip("utilisation", "1", 0, 1, c => c.Utilisation, (c, v) => c with { Utilisation = v }, above: true),
        Chip("chipKilowatts", "kW", 0, Any, c => c.Kilowatts, (c, v) => c with { Kilowatts = v }, above: true),
        Chip("gainPerYear", "1", 1, 100, c => c.GainPerYear, (c, v) => c with { GainPerYear = v }),
        Chip("wattGainPerYear", "1", 1, 100, c => c.WattGainPerYear, (c, v) => c with { WattGainPerYear = v }),
        Chip("capitalCost", "1/yr", 0, 1, c => c.InterestPerYear, (c, v) => c with { InterestPerYear = v }),
        Chip("wearPerYear", "1/yr", 0, 5, c => c.WearPerYear, (c, v) => c with { WearPerYear = v }),
    ];

    private static FinanceValue[] OfGround() =>
    [
        Ground("sitePerKw", "USD/kW", 0, Any, g => g.SitePerKw, (g, v) => g with { SitePerKw = v }),
        Ground("siteYears", "yr", 1, 100, g => g.SiteYears, (g, v) => g with { SiteYears = v }),
        Ground("chipYears", "yr", 1, 50, g => g.ChipYears, (g, v) => g with { ChipYears = v }),
        Ground(
            "pue", "1", 1, 10, g => g.PowerUsageEffectiveness, (g, v) => g with { PowerUsageEffectiveness = v }),
        Ground("powerPrice", "USD/kWh", 0, 10, g => g.PowerPrice, (g, v) => g with { PowerPrice = v }),
        Ground("availability", "1", 0, 1, g => g.Availability, (g, v) => g with { Availability = v }, above: true),
        Ground("upkeepPerYear", "1/yr", 0, 1, g => g.UpkeepPerYear, (g, v) => g with { UpkeepPerYear = v }),
    ];

    private static FinanceValue[] OfOrbit() =>
    [
        Orbit("launchPrice", "USD/kg", 0, Any, o => o.LaunchPrice, (o, v) => o with { LaunchPrice = v }),
        Orbit(
            "arrayWattsPerKg", "W/kg", 0, Any, o => o.ArrayWattsPerKg, (o, v) => o with { ArrayWattsPerKg = v },
            above: true),
        Orbit(
            "degradationPerYear", "1/yr", 0, .5, o => o.DegradationPerYear,
            (o, v) => o with { DegradationPerYear = v }),
        Orbit("radiatorKgPerKw", "kg/kW", 0, Any, o => o.RadiatorKgPerKw, (o, v) => o with { RadiatorKgPerKw = v }),
        Orbit("serverKgPerKw", "kg/kW", 0, Any, o => o.ServerKgPerKw, (o, v) => o with { ServerKgPerKw = v }),
        Orbit("structureShare", "1", 0, 10, o => o.StructureShare, (o, v) => o with { StructureShare = v }),
        Orbit("auxiliaryShare", "1", 0, 10, o => o.AuxiliaryShare, (o, v) => o with { AuxiliaryShare = v }),
        Orbit("platformPerKg", "USD/kg", 0, Any, o => o.PlatformPerKg, (o, v) => o with { PlatformPerKg = v }),
        Orbit("hardeningFactor", "1", 0, 100, o => o.HardeningFactor, (o, v) => o with { HardeningFactor = v }),
        Orbit("sunlitShare", "1", 0, 1, o => o.SunlitShare, (o, v) => o with { SunlitShare = v }, above: true),
        Orbit("orbitYears", "yr", 1, 50, o => o.LifeYears, (o, v) => o with { LifeYears = v }),
        Orbit("failurePerYear", "1/yr", 0, 10, o => o.FailurePerYear, (o, v) => o with { FailurePerYear = v }),
        Orbit("orbitUpkeepPerYear", "1/yr", 0, 1, o => o.UpkeepPerYear, (o, v) => o with { UpkeepPerYear = v }),
    ];

    private static FinanceValue[] OfBuildOut() =>
    [
        Plan("openingChips", "chip", 0, Any, p => p.OpeningChips, (p, v) => p with { OpeningChips = v }, above: true),
        Plan("closingChips", "chip", 0, Any, p => p.ClosingChips, (p, v) => p with { ClosingChips = v }, above: true),
        Plan("buildYears", "yr", 1, 20, p => p.BuildYears, (p, v) => p with { BuildYears = (int)Math.Round(v) }),
        Plan("equity", "USD", 0, Any, p => p.Equity, (p, v) => p with { Equity = v }, above: true),
        Plan("debt", "USD", 0, Any, p => p.Debt, (p, v) => p with { Debt = v }),
        Plan("interest", "1/yr", 0, 1, p => p.InterestPerYear, (p, v) => p with { InterestPerYear = v }),
        Plan("debtYears", "yr", 1, 30, p => p.DebtYears, (p, v) => p with { DebtYears = (int)Math.Round(v) }),
        Plan("vendorShare", "1", 0, 1, p => p.VendorShare, (p, v) => p with { VendorShare = v }),
        Plan(
            "leaseInterest", "1/yr", 0, 1, p => p.LeaseInterestPerYear,
            (p, v) => p with { LeaseInterestPerYear = v }),
        Plan("leaseYears", "yr", 1, 30, p => p.LeaseYears, (p, v) => p with { LeaseYears = (int)Math.Round(v) }),
        Plan(
            "rentalPerHour", "USD/h", 0, Any, p => p.RentalPerHour, (p, v) => p with { RentalPerHour = v },
            above: true),
        Plan("powerLimitMw", "MW", 0, Any, p => p.PowerLimitMw, (p, v) => p with { PowerLimitMw = v }),
        Plan("capitalPerGw", "USD/GW", 0, Any, p => p.CapitalPerGw, (p, v) => p with { CapitalPerGw = v }, above: true),
        Plan("announced", "USD", 0, Any, p => p.Announced, (p, v) => p with { Announced = v }),
    ];
}
