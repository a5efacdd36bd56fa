using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Tests.Conservation;

/// <summary>Valid worlds drawn from a seed: any recipe that is balanced, any policy, any shortage.</summary>
/// <remarks>
/// Masses balance by construction: the first input of every recipe is rock that weighs at least what all outputs do,
/// and power comes of at least as much sunlight. Everything else is drawn, so most of these worlds starve somewhere.
/// </remarks>
internal sealed class RandomWorld
{
    private const double KilogramsPerRock = 1000;
    private const double JoulesPerMegawattHour = 3.6e9;

    private static readonly string[] FleetInputs = ["power", "good-0"];

    private readonly SplitMix _random;
    private readonly List<GoodRecord> _goods = [];
    private readonly List<string> _stocks = [];
    private readonly List<ProcessRecord> _processes = [];
    private readonly List<SiteRecord> _sites = [];
    private readonly List<string> _depots = ["depot"];
    private readonly double _stepYears;

    private RandomWorld(ulong seed)
    {
        _random = new SplitMix(seed);
        StepMicros = Pick(StepClock.HourMicros * 24, StepClock.YearMicros / 48, StepClock.YearMicros / 12,
            StepClock.YearMicros / 4);
        _stepYears = (double)StepMicros / StepClock.YearMicros;
    }

    private long StepMicros { get; }

    public static WorldRecord Of(ulong seed, int steps)
    {
        var world = new RandomWorld(seed);
        world.AddGoods();
        world.AddDepots();
        world.AddPlants();
        if (world.Chance(0.6)) world.AddStorage();
        var record = new WorldRecord
        {
            Name = $"random-{seed}",
            Seed = seed,
            StepMicros = world.StepMicros,
            UntilMicros = world.StepMicros * steps,
            Goods = world._goods,
            Processes = world._processes,
            Fleets = world.Fleets(),
            Links = world.Links(),
            Market = world.Chance(0.7) ? world.Market() : null,
            Planner = new PlannerRecord
            {
                Policy = world.Pick(Enum.GetValues<PlannerPolicy>()),
                GrowthPerYear = world.Chance(0.3) ? world.Between(0, 0.8) : null,
            },
            Sites = world._sites,
        };
        return world.Chance(0.5) ? record with { Human = world.Human(record.Market) } : record;
    }

    private void AddGoods()
    {
        _goods.Add(RichWorld.Good("rock", 1e-3, KilogramsPerRock, GoodKind.Nature));
        _goods.Add(RichWorld.Good("sunlight", 1e-3, 0, GoodKind.Nature) with { EnergyJ = JoulesPerMegawattHour });
        _goods.Add(RichWorld.Good("power", 1e-3, 0, GoodKind.Flow) with { EnergyJ = JoulesPerMegawattHour });
        _goods.Add(RichWorld.Good("hours", 1e-3, 0, GoodKind.Flow));
        _goods.Add(RichWorld.Good("usd", 0.01, 0, GoodKind.Money));
        var count = (int)Between(2, 5);
        for (var i = 0; i < count; i++)
        {
            var quantum = Pick(1e-6, 1e-3, 1);
            var kilograms = Chance(0.15) ? 0 : Math.Ceiling(Between(1, 3000));
            _goods.Add(RichWorld.Good($"good-{i}", quantum, kilograms) with
            {
                Indivisible = quantum == 1
                && Chance(0.5)
            });
            _stocks.Add($"good-{i}");
        }

        _goods.Add(RichWorld.Good("robot", 1, 90) with { Indivisible = true });
        _stocks.Add("robot");
    }

    private void AddDepots()
    {
        if (Chance(0.5)) _depots.Add("far");
        foreach (var depot in _depots)
        {
            var stock = _stocks.Where(_ => Chance(0.8)).Select(good => RichWorld.Of(good, Math.Floor(Between(0, 200))));
            _sites.Add(new SiteRecord { Id = depot, Kind = SiteKind.Depot, Stock = [.. stock] });
        }
    }

    private void AddPlants()
    {
        foreach (var good in _stocks)
        {
            _processes.Add(Recipe(good));
            for (var i = 0; i < (int)Between(1, 2.5); i++) _sites.Add(Plant($"{good}-plant-{i}", $"make-{good}"));
        }

        _processes.Add(new ProcessRecord
        {
            Id = "shine", Output = "power", Inputs = [RichWorld.Of("sunlight", Between(1, 2))], Equipment = Equipment(),
        });
        _sites.Add(Plant("park", "shine") with
        {
            Kind = SiteKind.SolarPlant,
            MonthlyProfile = Chance(0.5) ? [0.5, 1.5, 0.5, 1.5, 0.5, 1.5, 0.5, 1.5, 0.5, 1.5, 0.5, 1.5] : [],
        });
    }

    private ProcessRecord Recipe(string good)
    {
        var yield = Chance(0.5) ? 1 : Between(0.4, 1);
        var byproducts = _stocks.Where(other => other != good && Chance(0.1))
            .Select(other => RichWorld.Of(other, Between(0.01, 0.3))).ToList();
        var outputs = (Mass(good) * yield) + byproducts.Sum(other => other.Amount * Mass(other.Good));
        var inputs = new List<InputRecord> { RichWorld.Of("rock", (outputs / KilogramsPerRock) + (Chance(0.5) ? 0 : 0.2)
            + 1e-9) };
        inputs.AddRange(_stocks.Where(_ => Chance(0.3)).Select(other => RichWorld.Of(other, Between(0.001, 0.4))));
        if (Chance(0.6)) inputs.Add(RichWorld.Of("power", Between(0.01, 1)));
        if (Chance(0.6)) inputs.Add(RichWorld.Of("hours", Between(0.1, 20)));
        return new ProcessRecord
        {
            Id = $"make-{good}",
            Output = good,
            Yield = yield,
            Byproducts = byproducts,
            Inputs = inputs,
            Equipment = Chance(0.1) ? [] : Equipment(),
            LeadYears = Chance(0.5) ? 0 : Between(0, 5) * _stepYears,
        };
    }

    private List<EquipmentRecord> Equipment()
    {
        var chosen = _stocks.Where(_ => Chance(0.4)).ToList();
        if (chosen.Count == 0) chosen.Add(_stocks[0]);
        return [.. chosen.Select(EquipmentOf)];
    }

    private EquipmentRecord EquipmentOf(string good)
    {
        var wear = Pick(Enum.GetValues<WearKind>());
        return new EquipmentRecord
        {
            Good = good,
            StockYears = Between(0.01, 2),
            BuildYears = Chance(0.4) ? 0 : Between(0, 6) * _stepYears,
            Wear = wear,
            WearPerYear = wear == WearKind.FixedLife ? 0 : Between(0, 0.5),
            LifeYears = wear == WearKind.FixedLife ? Between(1, 40) * _stepYears : 0,
        };
    }

    private SiteRecord Plant(string id, string process) =>
        RichWorld.Plant(id, process, Math.Floor(Between(0, 3000))) with
        {
            Kind = Pick(SiteKind.Mine, SiteKind.ProcessPlant, SiteKind.Works),
            Owner = Chance(0.9) ? Owner.Loop : Owner.Human,
            Depot = Pick([.. _depots]),
            CoverYears = Between(_stepYears, 2),
            OpeningGrowthPerYear = Chance(0.3) ? Between(-0.2, 0.5) : null,
            Reserve = Chance(0.4) ? Math.Floor(Between(1, 500)) : 0,
            GradeAtEnd = Between(0.3, 1),
        };

    private void AddStorage() => _sites.Add(new SiteRecord
    {
        Id = "battery", Kind = SiteKind.Storage, Stores = "power", StorageEquipment = Pick([.. _stocks]),
        StoragePerUnit = Between(0.1, 10), StorageUnits = Math.Floor(Between(0, 50)), RoundTrip = Between(0.5, 1),
        StorageLifeYears = Between(1, 30) * _stepYears,
    });

    private List<FleetRecord> Fleets()
    {
        var fleets = new List<FleetRecord>();
        for (var i = 0; i < (int)Between(0, 3); i++)
        {
            fleets.Add(new FleetRecord
            {
                Id = $"fleet-{i}", Robot = "robot", Hours = "hours", Count = Math.Floor(Between(0, 300)),
                LifeYears = Between(1, 50) * _stepYears, BuildYears = Between(0, 4) * _stepYears,
                Duty = Between(0.1, 1),
                MtbfHours = Chance(0.2) ? 0 : Between(10, 3000), MttrHours = Between(1, 300),
                OpeningGrowthPerYear = Chance(0.3) ? Between(-0.2, 0.5) : null, Depot = Pick([.. _depots]),
                Inputs = [.. FleetInputs.Where(_ => Chance(0.4))
                    .Select(good => RichWorld.Of(good, Between(1e-5, 0.01)))],
            });
        }

        return fleets;
    }

    private List<LinkRecord> Links()
    {
        if (_depots.Count < 2) return [];
        return
        [
            Link("away", "depot", "far"), Link("back", "far", "depot"),
        ];
    }

    private LinkRecord Link(string id, string from, string to) => new()
    {
        Id = id, From = from, To = to, Goods = [.. _stocks.Where((_, i) => i == 0 || Chance(0.6))],
        CapacityPerYear = Between(1, 3000), LeadYears = Between(0, 4) * _stepYears, Loss = Chance(0.5) ? 0
            : Between(0, 0.2),
    };

    private MarketRecord Market() => new()
    {
        Money = "usd",
        Cash = Math.Floor(Between(0, 1e5)),
        Imports = [.. _stocks.Where(_ => Chance(0.6)).Select(Trade)],
        Exports = [.. _stocks.Where(_ => Chance(0.5)).Select(Trade)],
    };

    private TradeRecord Trade(string good) => new()
    {
        Good = good, Price = Chance(0.1) ? 0 : Between(0.001, 100), LeadYears = Chance(0.5) ? 0
            : Between(0, 4) * _stepYears,
        LimitPerYear = Chance(0.5) ? double.PositiveInfinity : Between(0, 1000),
        LimitGrowthPerYear = Between(-0.5, 0.5),
    };

    private HumanRecord Human(MarketRecord? market) => new()
    {
        GrowthPerYear = Between(-0.2, 0.2),
        Diversion = Between(0, 1),
        Goods = [.. _stocks.Append("power").Where(_ => Chance(0.6)).Select(good => HumanGood(good, market))],
    };

    private HumanGoodRecord HumanGood(string good, MarketRecord? market)
    {
        var life = good != "power" && Chance(0.5) ? Between(1, 60) * _stepYears : 0;
        var isPriced = market?.Exports.Any(trade => trade.Good == good) == true;
        return new HumanGoodRecord
        {
            Good = good,
            OutputPerYear = Chance(0.1) ? 0 : Between(0, 3000),
            GrowthPerYear = Chance(0.5) ? null : Between(-0.5, 0.5),
            Diversion = Chance(0.7) ? null : Between(0, 1),
            LifeYears = life,
            InService = life > 0 && Chance(0.5) ? Math.Floor(Between(0, 5000)) : null,
            PastGrowthPerYear = Chance(0.7) ? null : Between(-0.5, 0.5),
            ClaimPerYear = isPriced && Chance(0.6) ? Between(0, 500) : 0,
        };
    }

    private double Mass(string good) => _goods.Find(record => record.Id == good)!.MassKg;

    private bool Chance(double share) => _random.Between(0, 1) < share;

    private double Between(double low, double high) => _random.Between(low, high);

    private T Pick<T>(params T[] choices) => choices[(int)(_random.NextBits() % (ulong)choices.Length)];
}
