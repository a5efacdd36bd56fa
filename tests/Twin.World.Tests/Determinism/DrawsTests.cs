using Twin.World.Records;
using Xunit;

namespace Twin.World.Tests.Determinism;

public sealed class DrawsTests
{
    [Fact]
    public void Fleet_WithOneSiteMoreInTheWorld_DrawsTheSame()
    {
        var alone = Watched(RichWorld.Record);
        var more = RichWorld.Record with
        {
            Sites =
            [
                .. RichWorld.Record.Sites,
                RichWorld.Plant("a-second-works", "assemble", 1) with { Depot = "elsewhere", Grid = "elsewhere-grid" },
                new SiteRecord { Id = "elsewhere", Kind = SiteKind.Depot },
                new SiteRecord { Id = "elsewhere-grid", Kind = SiteKind.Grid },
            ],
            Planner = new PlannerRecord { Policy = PlannerPolicy.None },
        };

        var unplanned = Watched(RichWorld.Record with { Planner = more.Planner });

        Assert.Equal(unplanned.Of("crew-a"), Watched(more).Of("crew-a"));
        Assert.Equal(unplanned.Of("crew-b"), Watched(more).Of("crew-b"));
        Assert.NotEmpty(alone.Of("crew-a"));
    }

    [Fact]
    public void Fleet_WithOneFleetMoreInTheWorld_DrawsTheSame()
    {
        var unplanned = RichWorld.Record with { Planner = new PlannerRecord { Policy = PlannerPolicy.None } };
        var more = unplanned with
        {
            Fleets =
            [
                RichWorld.Fleet("a-crew", 500) with { Depot = "elsewhere", Grid = "elsewhere-grid" },
                    .. unplanned.Fleets,
            ],
            Sites =
            [
                .. unplanned.Sites, new SiteRecord { Id = "elsewhere", Kind = SiteKind.Depot },
                new SiteRecord { Id = "elsewhere-grid", Kind = SiteKind.Grid },
            ],
        };

        var (before, after) = (Watched(unplanned), Watched(more));

        Assert.Equal(before.Of("crew-a"), after.Of("crew-a"));
        Assert.Equal(before.Of("crew-b"), after.Of("crew-b"));
        Assert.NotEmpty(after.Of("a-crew"));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(60)]
    public void Fleet_WithRobotsMoreInAnother_DrawsTheSameForTheSameRobots(int more)
    {
        // Both fleets live of one works, so the other's grants change; its luck must not.
        var record = RichWorld.Record;
        var grown = record with
        {
            Fleets =
            [
                .. record.Fleets.Select(fleet => fleet.Id == "crew-b" ? fleet with { Count = fleet.Count + more }
                    : fleet),
            ],
        };

        var (before, after) = (Watched(record), Watched(grown));

        var same = before.Of("crew-a").Join(after.Of("crew-a"), step => step.At, step => step.At, (l, r) => (l, r))
            .Where(pair => pair.l.UpBefore == pair.r.UpBefore && pair.l.DownBefore == pair.r.DownBefore)
            .ToList();
        Assert.NotEqual(before.EnteredOf("crew-a"), after.EnteredOf("crew-a"));
        Assert.True(same.Count > 10, $"only {same.Count} steps can be compared");
        Assert.All(same, pair => Assert.Equal(pair.l, pair.r));
    }

    [Fact]
    public void Fleet_WithOneRobotMoreInAnother_DrawsTheSame()
    {
        var unplanned = RichWorld.Record with { Planner = new PlannerRecord { Policy = PlannerPolicy.None } };
        var more = unplanned with
        {
            Fleets =
            [
                .. unplanned.Fleets.Select(fleet => fleet.Id == "crew-b" ? fleet with { Count = fleet.Count + 1 }
                    : fleet),
            ],
        };

        var (before, after) = (Watched(unplanned), Watched(more));

        Assert.Equal(before.Of("crew-a"), after.Of("crew-a"));
        Assert.NotEqual(before.Of("crew-b"), after.Of("crew-b"));
    }

    private static FleetWitness Watched(WorldRecord record)
    {
        var simulation = new Simulation(record);
        var witness = new FleetWitness(simulation.Shard);
        simulation.To(record.UntilMicros);
        return witness;
    }
}
