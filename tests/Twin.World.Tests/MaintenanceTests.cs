using Twin.Factory.Plants;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Assembly;
using Twin.World.Explaining;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Showing;
using Xunit;

namespace Twin.World.Tests;

/// <summary>Sites that robots maintain by work order, and what happens when nobody comes.</summary>
public sealed class MaintenanceTests
{
    private const int Robots = 20;
    private const long Hour = StepClock.HourMicros;

    [Fact]
    public void Site_WithFittersEnough_IsMaintainedInTimeAndWorksAsEver()
    {
        var care = new MaintenanceRecord
        {
            EveryHours = 100, TakesHours = 2, Orders = 3, DueHours = 12, Skill = "fitter",
            Clock = MaintenanceClock.Calendar,
        };

        var simulation = Simulation.Finished(Quarry(care, share: 0.5));
        var without = Simulation.Finished(Quarry(null, share: 0.5));

        // A turn is raised 100 h after the one before was done, which took two or three.
        var plant = Plant(simulation);
        Assert.Equal(21, plant.Maintenance.Raised);
        Assert.Equal((21, 0, 0), (plant.Maintenance.Done, plant.Maintenance.Open, plant.Maintenance.Refused));
        Assert.Equal(plant.Finished, Plant(without).Finished);
        Assert.Equal(0, simulation.Meter.Max);
        var totals = Control(simulation).Totals;
        Assert.Equal((21, 21, 0), (totals.OrdersRaised, totals.OrdersDone, totals.OrdersLate));
    }

    [Fact]
    public void Site_WithOneFitter_LosesTheShareOfTimeInWhichItIsOverdue()
    {
        // Twenty orders of ten hours and a change of tools take one robot 203.3 h; 10 h of them are in time.
        var simulation = Simulation.Finished(Neglected());

        const double turn = 20 * 10, every = 100, due = 10;
        var expected = 1 - (0.5 * (turn - due) / (every + turn));
        var (plant, full) = (Plant(simulation), 10.0 * 1e6 * simulation.Record.UntilMicros / Hour);
        Assert.InRange((double)plant.Finished / full, expected - 0.02, expected + 0.02);
        var control = Control(simulation);
        Assert.True(control.Totals.OrdersLate > control.Totals.OrdersDone / 2);
        Assert.Equal(plant.Maintenance.Raised, plant.Maintenance.Done + plant.Maintenance.Open);
        Assert.Equal(plant.Maintenance.Open, control.WorkWaitMeter.Length + control.WorkMeter.Length);
    }

    [Fact]
    public void Hours_OfWorkOrders_AreNotAmongThoseTheGridHandsOut()
    {
        var care = new MaintenanceRecord
        {
            EveryHours = 20, TakesHours = 3, Orders = 20, DueHours = 24, Clock = MaintenanceClock.Calendar,
        };

        var simulation = Simulation.Finished(Quarry(care, share: 1));

        var (totals, supply) = (Control(simulation).Totals, Supply(simulation));
        var ordered = totals.OrdersDone * 3.0;
        Assert.True(ordered > 1_000, $"{ordered} h");
        var rest = (totals.DeliveredSeconds / 3_600.0) - ordered - (supply.Delivered / 3_600.0);
        Assert.InRange(rest, -Robots * 3, Robots * 3);
    }

    [Fact]
    public void Site_ResumedWithOrdersOpen_EndsInTheSameState()
    {
        var whole = Simulation.Finished(Neglected());
        var half = new Simulation(Neglected());
        half.To(150 * Hour);
        Assert.True(Plant(half).Maintenance.Open > 0);
        var snapshot = half.Run.Snapshot();

        var resumed = new Simulation(Neglected());
        resumed.Run.Restore(snapshot, acceptBuild: false);
        resumed.To(resumed.Record.UntilMicros);

        Assert.Equal(whole.Hash, resumed.Hash);
    }

    [Fact]
    public void Stone_OfASiteThatNobodyMaintains_EndsAtTheWorkOrder()
    {
        var run = new WorldRun(WorldAssembly.Assemble(Neglected(), Simulation.Build));

        var explained = Explainer.Of(run, Subject.Find(run.World, "quarry")!, 250 * Hour, () => false)!;

        Assert.Equal(
            (RootKind.WorkOrder, "fleets.hands.individual.skills.fitter.share"),
            (explained.Root.Kind, explained.Root.Name));
        Assert.Contains("orders of quarry wait for robots of hands", explained.Root.Text, StringComparison.Ordinal);
        Assert.Contains("of 1 there are 1 working", explained.Root.Text, StringComparison.Ordinal);
        Assert.NotNull(explained.Root.Event);
        Assert.Contains(explained.Chain, link => link.What.Contains("overdue", StringComparison.Ordinal));
    }

    [Fact]
    public void Robot_OnAWorkOrder_ShowsSkillToolAndOrder()
    {
        var run = new WorldRun(WorldAssembly.Assemble(Neglected(), Simulation.Build));
        var row = new RobotNames(run.World).RowOf("hands-fitter#0")!.Value;

        var shown = RobotPortrait.Of(run, row, 150 * Hour);

        string? Word(string name) => shown.State.FirstOrDefault(figure => figure.Name == name)?.Text;
        Assert.Equal(("fitter, task", "wrench", "fitter"), (Word("skill"), Word("tool"), Word("needs skill")));
        Assert.StartsWith("maintenance of quarry, number", Word("order"), StringComparison.Ordinal);
        Assert.Contains(shown.History, happening => happening.What.Contains("work order", StringComparison.Ordinal));
        Assert.Equal("work", Word("action type"));
    }

    private static WorldRecord Neglected() => Quarry(
        new MaintenanceRecord
        {
            EveryHours = 100, TakesHours = 10, Orders = 20, DueHours = 10, Skill = "fitter", CapacityLeft = 0.5,
            Clock = MaintenanceClock.Calendar,
        },
        share: 0.05) with
    {
        UntilMicros = 3_000 * Hour,
    };

    /// <summary>A quarry of 10 t/h and twenty robots on cables, who never fail.</summary>
    private static WorldRecord Quarry(MaintenanceRecord? care, double share)
    {
        var record = RobotSiteTests.Quarry(Robots);
        var fleet = record.Fleets[0];
        var skills = new SkillRecord { Id = "fitter", Share = share, Tool = "wrench" };
        var hands = fleet.Individual! with
        {
            Cable = true,
            Power = null,
            CrewShare = 0,
            Skills = [skills],
            Tool = "hammer",
            ToolChangeHours = 1.0 / 6,
        };
        return record with
        {
            Fleets = [fleet with { MtbfHours = 0, Individual = hands }],
            Sites =
            [
                .. record.Sites.Select(site => site.Id != "quarry" ? site : site with
                {
                    CapacityPerYear = 10 * StepClock.HoursPerYear, CoverYears = 1,
                    Maintenance = care is null ? null : care with { Fleet = "hands", Place = "pit" },
                }),
            ],
        };
    }

    private static PlantState Plant(Simulation simulation) =>
        simulation.Shard.Row<PlantState>(simulation.Shard.AddressOf(Factory.Plants.Plant.Kind, "quarry"));

    private static ControlState Control(Simulation simulation) =>
        simulation.Shard.Row<ControlState>(simulation.Shard.AddressOf(FleetControl.Kind, "hands"));

    private static SupplyState Supply(Simulation simulation) =>
        simulation.Shard.Row<SupplyState>(simulation.Shard.AddressOf(FleetSupply.Kind, "hands"));
}
