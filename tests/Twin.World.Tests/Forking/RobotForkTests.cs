using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Comparing;
using Twin.World.Forking;
using Twin.World.Records;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests.Forking;

/// <summary>Forks of a run in which single robots were born.</summary>
public sealed class RobotForkTests : IClassFixture<ShortGigasite>
{
    private readonly ShortGigasite _site;

    public RobotForkTests(ShortGigasite site) => _site = site;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Fork_WithoutAChange_GoesOnAsItsParentBitForBit(ulong seed)
    {
        // At any instant, mostly none at which a step begins.
        var at = (long)new SplitMix(seed).Between(0.5 * ShortGigasite.Day, 1.5 * ShortGigasite.Day);
        var record = _site.Record with { Seed = seed, UntilMicros = _site.Record.UntilMicros / 2 };
        var parent = new Simulation(record);
        parent.To(at);
        var fork = Fork(parent, record);
        Assert.Equal(parent.Hash, fork.Hash);

        parent.To(record.UntilMicros);
        fork.To(record.UntilMicros);

        Assert.True(Control(parent).Totals.Built > 0);
        Assert.Equal(parent.Hash, fork.Hash);
    }

    [Theory]
    [InlineData("mttr")]
    [InlineData("threshold")]
    [InlineData("working")]
    public void Fork_WithAChange_PartsFromItsParentOnlyAfterIt(string what)
    {
        var changed = Changed(what);
        var at = _site.At;

        var difference = Lockstep.First(
            [new RunStretch(0, () => New(_site.Record), () => New(_site.Record))],
            [
                new RunStretch(0, () => New(_site.Record), () => New(_site.Record)),
                new RunStretch(at, () => Fork(_site.Parent(), changed).Run, () => New(changed)),
            ],
            _site.Record.UntilMicros, () => false)!;

        Assert.True(difference.A!.AtMicros >= at, $"{difference.A} before {at}");
    }

    [Fact]
    public void Mtbf_Halved_HalvesEveryRunningClockAndMovesNothingElse()
    {
        var parent = _site.Parent();
        var before = Robots(parent);

        var fork = Fork(parent, Changed("mtbf"));

        var after = Robots(fork);
        Assert.True(after.Length > 10_000, "robots were born");
        for (var row = 0; row < after.Length; row++)
        {
            var expected = before[row];
            if (expected.FailsIn > 0) expected.FailsIn = (int)Math.Max(1, (expected.FailsIn * 0.5) + 0.5);
            Assert.Equal(expected, after[row]);
        }
    }

    [Fact]
    public void Mtbf_Halved_DoublesFailuresFromThenOn()
    {
        var (parent, fork) = (_site.Parent(), Fork(_site.Parent(), Changed("mtbf")));
        var before = Control(parent).Totals.Failures;
        parent.To(_site.Record.UntilMicros);
        fork.To(_site.Record.UntilMicros);
        var (once, twice) = (Control(parent).Totals.Failures - before, Control(fork).Totals.Failures - before);

        // Poisson counts: three standard errors of their ratio.
        var error = 3 * 2 * Math.Sqrt((1.0 / once) + (1.0 / twice));
        Assert.True(once > 100, $"{once} failures");
        Assert.InRange((double)twice / once, 2 - error, 2 + error);
        Assert.Equal(0, fork.Meter.Max);
    }

    [Fact]
    public void ChargingPlaces_TakenAway_StayWithThoseWhoChargeThere()
    {
        var parent = _site.Parent();
        while (Taken(parent).Max() <= Few) parent.Steps(1);
        var place = Taken(parent).IndexOf(Taken(parent).Max());
        var changed = _site.WithEach(each => each with
        {
            Places = [.. each.Places.Select((was, i) => i == place ? was with { Chargers = Few } : was)],
        });

        var fork = Fork(parent, changed);

        Assert.Equal(Taken(parent), Taken(fork));
        Assert.Equal(0, ChargingPlaces.Free(fork.Shard, Control(fork))[place]);
        List<long> later = [];
        for (var hour = 0; hour < 24; hour++)
        {
            fork.Steps(1);
            later.Add(Taken(fork)[place]);
        }

        Assert.Equal(Few, later.Skip(2).Max());
        Assert.Equal(0, fork.Meter.Max);
        Assert.All(Robots(fork), robot => Assert.InRange(robot.Charge, 0, 14_400_000));
    }

    [Theory]
    [InlineData("battery", ForkRefusalKind.OpeningValue, "fleets.hands.individual.battery")]
    [InlineData("efficiency", ForkRefusalKind.OpeningValue, "fleets.hands.individual.efficiency")]
    [InlineData("cable", ForkRefusalKind.OpeningValue, "fleets.hands.individual.cable")]
    [InlineData("cohorts", ForkRefusalKind.OtherCount, "fleets.hands.individual")]
    [InlineData("most", ForkRefusalKind.OtherShape, "")]
    [InlineData("count", ForkRefusalKind.OpeningValue, "fleets.hands.count")]
    public void Fork_ThatCannotBe_IsRefusedWithItsReason(string what, ForkRefusalKind kind, string where)
    {
        var refusal = WorldFork.Change(_site.Parent().Run, Changed(what), Simulation.Build)!;

        Assert.Equal((kind, where), (refusal.Kind, string.Join(", ", refusal.Where)));
    }

    [Fact]
    public void Mtbf_OfRobotsThatNeverFailed_IsAnOpeningValue()
    {
        var never = _site.With(fleet => fleet with { MtbfHours = 0 });

        var refusal = WorldFork.Change(new Simulation(never).Run, _site.Record, Simulation.Build)!;

        Assert.Equal(
            (ForkRefusalKind.OpeningValue, "fleets.hands.mtbf"), (refusal.Kind, string.Join(", ", refusal.Where)));
    }

    private const int Few = 3;

    private static List<long> Taken(Simulation simulation) =>
        [.. simulation.Shard.List(Control(simulation).Taken)];

    private WorldRecord Changed(string what) => what switch
    {
        "mtbf" => _site.With(fleet => fleet with { MtbfHours = fleet.MtbfHours / 2 }),
        "mttr" => _site.With(fleet => fleet with { MttrHours = 3 * fleet.MttrHours }),
        "count" => _site.With(fleet => fleet with { Count = fleet.Count + 1 }),
        "cohorts" => World.Theory.CohortTwin.Of(_site.Record),
        "threshold" => _site.WithEach(each => each with { Threshold = 0.7 }),
        "working" => _site.WithEach(each => each with { WorkingWatts = 500 }),
        "battery" => _site.WithEach(each => each with { BatteryJ = each.BatteryJ / 2 }),
        "efficiency" => _site.WithEach(each => each with { Efficiency = 0.5 }),
        "cable" => _site.WithEach(each => each with { Cable = true }),
        "most" => _site.WithEach(each => each with { MostRobots = 2 * each.MostRobots }),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "no such change"),
    };

    /// <summary>A fork as the command makes it: through a snapshot into the changed world.</summary>
    private static Simulation Fork(Simulation parent, WorldRecord changed)
    {
        var branch = new Simulation(parent.Record);
        branch.Run.Restore(parent.Run.Snapshot(), acceptBuild: false);
        Assert.Null(WorldFork.Change(branch.Run, changed, Simulation.Build));
        var fork = new Simulation(changed);
        fork.Run.Restore(branch.Run.Snapshot(), acceptBuild: false);
        return fork;
    }

    private static WorldRun New(WorldRecord world) => new(WorldAssembly.Assemble(world, Simulation.Build));

    private static RobotState[] Robots(Simulation simulation) =>
        simulation.Shard.Rows<RobotState>(simulation.Shard.KindOf(Robot.Kind)).ToArray();

    private static ControlState Control(Simulation simulation) =>
        simulation.Shard.Rows<ControlState>(simulation.Shard.KindOf(FleetControl.Kind))[0];
}
