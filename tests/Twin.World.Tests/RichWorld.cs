using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Tests;

/// <summary>A small world with a site of every kind, two depots, two fleets, a market and scarce power.</summary>
internal static class RichWorld
{
    public const long StepMicros = StepClock.YearMicros / 48;

    private static readonly double[] Seasons = [0.6, 0.7, 0.9, 1.1, 1.3, 1.4, 1.4, 1.3, 1.1, 0.9, 0.7, 0.6];

    /// <summary>Three years by steps of about a week.</summary>
    public static WorldRecord Record { get; } = new()
    {
        Name = "rich",
        Seed = 11,
        StepMicros = StepMicros,
        UntilMicros = 3 * StepClock.YearMicros,
        Goods = Goods(),
        Processes = Processes(),
        Sites = Sites(),
        Links =
        [
            new LinkRecord
            {
                Id = "out", From = "depot", To = "far", Goods = ["metal"], CapacityPerYear = 400, LeadYears = 0.06,
                    Loss = 0.01,
            },
            new LinkRecord { Id = "home", From = "far", To = "depot", Goods = ["panel"], CapacityPerYear = 4000 },
        ],
        Fleets =
        [
            Fleet("crew-a", 40) with { Scrap = [Of("metal", 0.03), Of("slag", 0.0123)] }, Fleet("crew-b", 25),
        ],
        Market = new MarketRecord
        {
            Money = "usd",
            Cash = 2e4,
            Imports = [new TradeRecord { Good = "chip", Price = 100, LimitPerYear = 3000, LimitGrowthPerYear = 0.1,
                LeadYears = 0.05 }],
            Exports = [new TradeRecord { Good = "metal", Price = 700, LimitPerYear = 500 }],
        },
    };

    public static FleetRecord Fleet(string id, double count) => new()
    {
        Id = id, Robot = "robot", Hours = "hours", Count = count, LifeYears = 2.5, BuildYears = 0.03, Duty = 0.7,
        MtbfHours = 400, MttrHours = 60, Inputs = [Of("power", 0.001)],
    };

    public static SiteRecord Plant(string id, string process, double capacity) => new()
    {
        Id = id, Kind = SiteKind.ProcessPlant, Process = process, CapacityPerYear = capacity,
    };

    public static InputRecord Of(string good, double amount) => new() { Good = good, Amount = amount };

    public static GoodRecord Good(string id, double quantum, double kilograms, GoodKind kind = GoodKind.Stock) => new()
    {
        Id = id, Unit = id, Quantum = quantum, MassKg = kilograms, Kind = kind,
    };

    private static List<GoodRecord> Goods() =>
    [
        Good("rock", 1e-6, 1000, GoodKind.Nature), Good("metal", 1e-6, 1000), Good("slag", 1e-6, 1000),
        Good("panel", 1e-6, 60), Good("pack", 1e-6, 5000), Good("chip", 1, 0.1),
        Good("robot", 1, 80) with { Indivisible = true },
        Good("sunlight", 1e-6, 0, GoodKind.Nature) with { EnergyJ = 3.6e9 },
        Good("power", 1e-6, 0, GoodKind.Flow) with { EnergyJ = 3.6e9 },
        Good("hours", 1e-6, 0, GoodKind.Flow), Good("usd", 0.01, 0, GoodKind.Money),
    ];

    private static List<ProcessRecord> Processes() =>
    [
        new()
        {
            Id = "smelt", Output = "metal", Yield = 0.95, LeadYears = 0.04, Byproducts = [Of("slag", 0.5)],
            Inputs = [Of("rock", 2), Of("power", 0.4), Of("hours", 20)],
            Equipment = [new EquipmentRecord { Good = "metal", StockYears = 0.2, BuildYears = 0.1, WearPerYear = 0.1 }],
        },
        new()
        {
            Id = "laminate", Output = "panel", Inputs = [Of("metal", 0.07), Of("power", 0.2), Of("hours", 4)],
            Equipment =
            [
                new EquipmentRecord { Good = "metal", StockYears = 0.02, WearPerYear = 0.2,
                    Wear = WearKind.Exponential },
            ],
        },
        new()
        {
            Id = "shine", Output = "power", Inputs = [Of("sunlight", 1.2)],
            Equipment =
            [
                new EquipmentRecord { Good = "panel", StockYears = 0.7, BuildYears = 0.05, Wear = WearKind.FixedLife,
                    LifeYears = 5 },
            ],
        },
        new()
        {
            Id = "assemble", Output = "robot", LeadYears = 0.02,
                Inputs = [Of("metal", 0.09), Of("chip", 20), Of("hours", 30)],
            Equipment = [new EquipmentRecord { Good = "metal", StockYears = 0.3, WearPerYear = 0.05 }],
        },
        new()
        {
            Id = "stack", Output = "pack", Inputs = [Of("metal", 5.5), Of("hours", 50)],
            Equipment = [new EquipmentRecord { Good = "robot", StockYears = 0.5, WearPerYear = 0.2 }],
        },
    ];

    private static List<SiteRecord> Sites() =>
    [
        Plant("smelter", "smelt", 1500) with { Kind = SiteKind.Mine, Reserve = 4000, GradeAtEnd = 0.6 },
        Plant("laminator", "laminate", 500), Plant("laminator-far", "laminate", 300) with { Depot = "far" },
        Plant("park", "shine", 1200) with { Kind = SiteKind.SolarPlant, MonthlyProfile = Seasons },
        Plant("works", "assemble", 40) with { Kind = SiteKind.Works },
        Plant("packs", "stack", 3) with { Kind = SiteKind.Works },
        new()
        {
            Id = "battery", Kind = SiteKind.Storage, Stores = "power", StorageEquipment = "pack", StoragePerUnit = 1,
            StorageUnits = 4, RoundTrip = 0.9, StorageLifeYears = 2,
        },
        new() { Id = "far", Kind = SiteKind.Depot, Stock = [Of("metal", 5)] },
        new()
        {
            Id = "depot", Kind = SiteKind.Depot,
                Stock = [Of("metal", 60), Of("panel", 50), Of("robot", 3), Of("chip", 300)],
        },
    ];
}
