using Twin.Actors;
using Twin.Domain.Accounts;
using Twin.Robots.Fleets;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.Robots.Tests.Fleets;

/// <summary>A world of one fleet, run by steps.</summary>
internal sealed class FleetWorld
{
    private readonly Dictionary<string, int> _accounts = [];
    private readonly Address _fleet;

    public FleetWorld(WorldRecord record)
    {
        World = WorldAssembly.Assemble(record, "test");
        Meter = new ImbalanceMeter(World.Ledger);
        World.Ledger.Observer = Meter;
        _fleet = World.Shard.AddressOf(Robots.Fleets.Fleet.Kind, "crew");
        for (var account = 0; account < World.Ledger.AccountCount; account++)
        {
            _accounts[World.Ledger.NameOf(account)] = account;
        }
    }

    public AssembledWorld World { get; }

    public ImbalanceMeter Meter { get; }

    public FleetState State => World.Shard.Row<FleetState>(_fleet);

    public FleetState[] All => World.Shard.Rows<FleetState>(World.Shard.KindOf(Robots.Fleets.Fleet.Kind)).ToArray();

    public long InService => State.Up + State.Down;

    private long Step { get; set; }

    public static FleetRecord Fleet(double count) => new()
    {
        Id = "crew", Robot = "robot", Hours = "hours", Count = count, LifeYears = 100,
    };

    /// <summary>A fleet so young that nobody retires in a number of steps: it grew by a tenth in each step.</summary>
    public static FleetRecord Young(double count, double stepHours, int steps) => Fleet(count) with
    {
        LifeYears = (steps + 400) * stepHours / StepClock.HoursPerYear,
        OpeningGrowthPerYear = Math.Log(1.1) * StepClock.HoursPerYear / stepHours,
    };

    /// <summary>A fleet, its grid and a depot with robots in stock; nobody plans.</summary>
    public static WorldRecord Record(FleetRecord fleet, double stepHours, ulong seed = 1, double stock = 0) => new()
    {
        Name = "fleet", Seed = seed, StepMicros = (long)(stepHours * StepClock.HourMicros),
        UntilMicros = StepClock.YearMicros, Fleets = [fleet],
        Planner = new PlannerRecord { Policy = PlannerPolicy.None },
        Goods =
        [
            new GoodRecord { Id = "robot", Unit = "robot", Quantum = 1, MassKg = 60, Indivisible = true },
            new GoodRecord { Id = "hours", Unit = "h", Quantum = 1e-3, Kind = GoodKind.Flow },
            new GoodRecord { Id = "power", Unit = "MWh", Quantum = 1e-6, Kind = GoodKind.Flow, EnergyJ = 3.6e9 },
        ],
        Sites =
        [
            new SiteRecord
            {
                Id = "depot", Kind = SiteKind.Depot, Stock = [new InputRecord { Good = "robot", Amount = stock }],
            },
        ],
    };

    public void Steps(long count)
    {
        Step += count;
        World.Shard.RunTo(Step * World.Record.StepMicros);
    }

    public Int128 Quanta(string account) => World.Ledger.Balance(_accounts[account]);
}
