using Twin.Robots.Fleets;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Theory;
using Xunit;

namespace Twin.World.Tests;

/// <summary>Robots at the end of their life go back into the material loop, whole and exactly.</summary>
public sealed class ScrapTests
{
    private const double SteelPerRobot = 33.3337, PlasticPerRobot = 0.4;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Scrap_OfAFleet_IsWhatItsRetiredRobotsGive(bool areSingle)
    {
        var simulation = Simulation.Finished(World(areSingle, SteelPerRobot, PlasticPerRobot));

        // Nobody takes from these stocks: what lies there is ⌊retired · amount / quantum⌋.
        var retired = Retired(simulation, areSingle);
        Assert.True(retired > 300, $"{retired} retired");
        Assert.Equal((long)Math.Floor(retired * (decimal)SteelPerRobot * 1_000), Stock(simulation, "steel"));
        Assert.Equal((long)Math.Floor(retired * (decimal)PlasticPerRobot), Stock(simulation, "plastic"));
        Assert.Equal(0, simulation.Meter.Max);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Scrap_ThatIsAllOfARobot_LeavesNoWasteOfIt(bool areSingle)
    {
        var nothing = Simulation.Finished(World(areSingle, 1e-3, 2e-3));
        var all = Simulation.Finished(World(areSingle, 55, 5));

        var retired = Retired(all, areSingle);
        var rest = (Stock(nothing, "steel") * 1_000_000L / 1_000) + (Stock(nothing, "plastic") * 1_000_000L);
        Assert.Equal((retired * 55_000, retired * 5), (Stock(all, "steel"), Stock(all, "plastic")));
        Assert.Equal(retired * 60_000_000L, Waste(nothing) - Waste(all) + rest);
        Assert.Equal(0, all.Meter.Max);
    }

    [Fact]
    public void Robots_OneByOne_AreInServiceUnderWayOrScrappedCrewsToo()
    {
        var simulation = Simulation.Finished(World(areSingle: true, SteelPerRobot, PlasticPerRobot));
        var supply = simulation.Shard.Row<SupplyState>(simulation.Shard.AddressOf(FleetSupply.Kind, "hands"));
        var totals = simulation.Shard.Rows<ControlState>(simulation.Shard.KindOf(FleetControl.Kind))[0].Totals;
        var robots = simulation.Shard.Rows<RobotState>(simulation.Shard.KindOf(Robot.Kind)).ToArray();
        var opening = World(true, 1, 1).Fleets[0].Count;

        Assert.Equal(opening + totals.Built, totals.InService + totals.Retired);
        Assert.Equal(totals.Retired, robots.Count(robot => robot.Mode == RobotMode.Retired));
        Assert.Contains(robots, robot => robot.Mode == RobotMode.Retired && robot.Fleet == 1);

        // The books hear of what retired since the last step when the next one begins.
        Assert.InRange(totals.Retired - supply.Retired, 0, 5);
        Assert.Equal(supply.Held, simulation.Run.World.Ledger.Balance(supply.RobotAccount));
        Assert.Equal(supply.Retired * 33_333.7, ScrapLine.At(
            simulation.Shard.List(supply.Scrap), 1).Returned, 1.0);
    }

    [Fact]
    public void Scrap_ResumedFromASnapshot_EndsInTheSameState()
    {
        var record = World(areSingle: true, SteelPerRobot, PlasticPerRobot);
        var whole = Simulation.Finished(record);
        var half = new Simulation(record);
        half.To(record.UntilMicros / 2);

        var resumed = new Simulation(record);
        resumed.Run.Restore(half.Run.Snapshot(), acceptBuild: false);
        resumed.To(record.UntilMicros);

        Assert.Equal(whole.Hash, resumed.Hash);
    }

    [Fact]
    public void Scrap_DoesNotShiftWhatTheRobotsDo()
    {
        var with = Simulation.Finished(World(areSingle: true, SteelPerRobot, PlasticPerRobot));
        var without = World(areSingle: true, SteelPerRobot, PlasticPerRobot);
        var bare = Simulation.Finished(without with { Fleets = [without.Fleets[0] with { Scrap = [] }] });

        Assert.Equal(Robots(bare), Robots(with));
        Assert.Equal(0, Stock(bare, "steel"));
    }

    /// <summary>A quarry whose robots live eighteen days and come from a stock; nobody uses what they leave.</summary>
    private static WorldRecord World(bool areSingle, double steel, double plastic)
    {
        var quarry = RobotSiteTests.Quarry(300);
        var fleet = quarry.Fleets[0] with
        {
            LifeYears = 0.05,
            OpeningGrowthPerYear = 1,
            BuildYears = 0.01,
            Scrap = [RichWorld.Of("steel", steel), RichWorld.Of("plastic", plastic)],
        };
        fleet = fleet with { Individual = fleet.Individual! with { MostRobots = 3_000 } };
        var world = quarry with
        {
            Goods =
            [
                .. quarry.Goods, RichWorld.Good("steel", 1e-3, 1), RichWorld.Good("plastic", 1, 1),
            ],
            Fleets = [fleet],
        };
        return areSingle ? world : CohortTwin.Of(world);
    }

    private static long Retired(Simulation simulation, bool areSingle) => areSingle
        ? simulation.Shard.Row<SupplyState>(simulation.Shard.AddressOf(FleetSupply.Kind, "hands")).Retired
        : simulation.Shard.Row<FleetState>(simulation.Shard.AddressOf(Fleet.Kind, "hands")).Retired;

    private static long Stock(Simulation simulation, string good)
    {
        var world = simulation.Run.World;
        return world.DepotAccounts[SiteRecord.DefaultDepot].TryGetValue(world.Goods[good], out var account)
            ? (long)world.Ledger.Balance(account)
            : 0;
    }

    private static Int128 Waste(Simulation simulation)
    {
        var ledger = simulation.Run.World.Ledger;
        var account = Enumerable.Range(0, ledger.AccountCount)
            .Single(account => ledger.NameOf(account) == $"waste/{GoodTable.ResidualMass}");
        return ledger.Balance(account);
    }

    private static RobotState[] Robots(Simulation simulation) =>
        simulation.Shard.Rows<RobotState>(simulation.Shard.KindOf(Robot.Kind)).ToArray();
}
