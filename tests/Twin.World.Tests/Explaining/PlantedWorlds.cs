using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Tests.Explaining;

/// <summary>A chain from sand over glass to panels, with one thing that binds planted in each world.</summary>
/// <remarks>Everything flows freely unless a test says otherwise: a park of 1000 power, works of 100 a
/// year.</remarks>
internal static class PlantedWorlds
{
    public const double Ample = 1e6;

    /// <summary>Two years by steps of a month; nothing is planted.</summary>
    public static WorldRecord Free { get; } = new()
    {
        Name = "planted",
        Seed = 5,
        StepMicros = StepClock.YearMicros / 12,
        UntilMicros = 2 * StepClock.YearMicros,
        Goods =
        [
            RichWorld.Good("sand", 1e-6, 1, GoodKind.Nature), RichWorld.Good("glass", 1e-6, 1),
            RichWorld.Good("panel", 1e-6, 1), RichWorld.Good("chip", 1e-6, 0),
            RichWorld.Good("light", 1e-6, 0, GoodKind.Nature) with { EnergyJ = 1e6 },
            RichWorld.Good("power", 1e-6, 0, GoodKind.Flow) with { EnergyJ = 1e6 },
            RichWorld.Good("usd", 0.01, 0, GoodKind.Money),
        ],
        Processes =
        [
            new() { Id = "melt", Output = "glass", Inputs = [RichWorld.Of("sand", 1), RichWorld.Of("power", 1)] },
            new() { Id = "laminate", Output = "panel", Inputs = [RichWorld.Of("glass", 1), RichWorld.Of("chip", 1)] },
            new() { Id = "shine", Output = "power", Inputs = [RichWorld.Of("light", 1)] },
        ],
        Sites =
        [
            RichWorld.Plant("glassworks", "melt", 100), RichWorld.Plant("laminator", "laminate", 100) with
            {
                CoverYears = 1000,
            },
            RichWorld.Plant("park", "shine", 1000) with { Kind = SiteKind.SolarPlant },
            new() { Id = "depot", Kind = SiteKind.Depot, Stock = [RichWorld.Of("chip", Ample)] },
        ],
    };

    /// <summary>The same with one site changed.</summary>
    public static WorldRecord With(string id, Func<SiteRecord, SiteRecord> change) => Free with
    {
        Sites = [.. Free.Sites.Select(site => site.Id == id ? change(site) : site)],
    };

    /// <summary>Chips come over the market alone.</summary>
    public static WorldRecord Trading(double cash, double limitPerYear, params TradeRecord[] exports) =>
        With("depot", site => site with { Stock = [] }) with
        {
            Market = new MarketRecord
            {
                Money = "usd", Cash = cash, Exports = exports,
                Imports = [new TradeRecord { Good = "chip", Price = 10, LimitPerYear = limitPerYear }],
            },
        };

    /// <summary>Robots make metal, metal makes robots, and a roller takes more metal than there is.</summary>
    public static WorldRecord Growing { get; } = new()
    {
        Name = "growing",
        Seed = 5,
        StepMicros = StepClock.YearMicros / 12,
        UntilMicros = 3 * StepClock.YearMicros,
        Goods =
        [
            RichWorld.Good("metal", 1e-6, 0), RichWorld.Good("robot", 1e-6, 0), RichWorld.Good("sheet", 1e-6, 0),
        ],
        Processes =
        [
            Made("smelt", "metal", "robot", build: 0.5), Made("assemble", "robot", "metal", build: 0.5),
            new() { Id = "roll", Output = "sheet", Inputs = [RichWorld.Of("metal", 1)] },
        ],
        Sites =
        [
            RichWorld.Plant("smelter", "smelt", 100), RichWorld.Plant("works", "assemble", 100),
            RichWorld.Plant("roller", "roll", 300) with { CoverYears = 1000, Owner = Owner.Human },
            new() { Id = "depot", Kind = SiteKind.Depot, Stock = [RichWorld.Of("robot", 20)] },
        ],
    };

    private static ProcessRecord Made(string id, string output, string equipment, double build) => new()
    {
        Id = id, Output = output,
        Equipment = [new() { Good = equipment, StockYears = 1, BuildYears = build, WearPerYear = 0.1 }],
    };
}
