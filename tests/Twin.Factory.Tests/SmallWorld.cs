using Twin.Actors;
using Twin.Domain.Accounts;
using Twin.Factory.Assets;
using Twin.Factory.Plants;
using PlantActor = Twin.Factory.Plants.Plant;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.Factory.Tests;

/// <summary>An assembled world of a few sites, run by steps of a hundredth of a year and watched by the
/// meter.</summary>
internal sealed class SmallWorld
{
    public const int StepsPerYear = 100;
    public const long StepMicros = StepClock.YearMicros / StepsPerYear;

    private readonly Dictionary<string, int> _accounts = [];

    public SmallWorld(WorldRecord record)
    {
        World = WorldAssembly.Assemble(record, "test");
        Meter = new ImbalanceMeter(World.Ledger);
        World.Ledger.Observer = Meter;
        for (var account = 0; account < World.Ledger.AccountCount; account++)
        {
            _accounts[World.Ledger.NameOf(account)] = account;
        }
    }

    public AssembledWorld World { get; }

    public ImbalanceMeter Meter { get; }

    public Shard Shard => World.Shard;

    public long Step { get; private set; }

    /// <summary>A world that plans nothing unless it says so.</summary>
    public static WorldRecord Record(
        IReadOnlyList<GoodRecord> goods, IReadOnlyList<ProcessRecord> processes, params SiteRecord[] sites) => new()
        {
            Name = "small", Seed = 1, StepMicros = StepMicros, UntilMicros = StepClock.YearMicros * 100,
            Goods = goods, Processes = processes, Sites = sites,
            Planner = new PlannerRecord { Policy = PlannerPolicy.None },
        };

    public static GoodRecord Good(string id, double quantum = 1e-6, double kilograms = 0) =>
        new() { Id = id, Unit = id, Quantum = quantum, MassKg = kilograms };

    public static GoodRecord Money { get; } = new() { Id = "usd", Unit = "usd", Quantum = 0.01, Kind = GoodKind.Money };

    public static GoodRecord Power { get; } = new()
    {
        Id = "power", Unit = "MWh", Quantum = 1e-3, Kind = GoodKind.Flow, EnergyJ = 3.6e9,
    };

    public static InputRecord Of(string good, double amount) => new() { Good = good, Amount = amount };

    public static ProcessRecord Recipe(string output, params InputRecord[] inputs) =>
        new() { Id = $"make-{output}", Output = output, Inputs = inputs };

    /// <summary>A plant whose capacity is given in output units per step.</summary>
    public static SiteRecord Plant(string id, string output, double perStep) => new()
    {
        Id = id, Kind = SiteKind.ProcessPlant, Process = $"make-{output}", CapacityPerYear = perStep * StepsPerYear,
    };

    public static SiteRecord Depot(params InputRecord[] stock) => new()
    {
        Id = SiteRecord.DefaultDepot, Kind = SiteKind.Depot, Stock = stock,
    };

    public void Steps(long count)
    {
        Step += count;
        Shard.RunTo(Step * World.Record.StepMicros);
    }

    /// <summary>Balance of an account by its name, such as <c>depot/steel</c>. Unit: the good's own.</summary>
    public double Amount(string account) =>
        World.Goods.Amount(World.Ledger.GoodOf(_accounts[account]), World.Ledger.Balance(_accounts[account]));

    /// <summary>Balance of an account by its name. Unit: quanta.</summary>
    public Int128 Quanta(string account) => World.Ledger.Balance(_accounts[account]);

    public PlantState PlantOf(string site) => Shard.Row<PlantState>(Shard.AddressOf(PlantActor.Kind, site));

    public AssetState AssetOf(string site, string good) =>
        Shard.Row<AssetState>(Shard.AddressOf(Asset.Kind, $"{site}/{good}"));

    /// <summary>What a plant finished so far. Unit: output units, yield not taken.</summary>
    public double Finished(string site) => (double)PlantOf(site).Finished * 1e-6;
}
