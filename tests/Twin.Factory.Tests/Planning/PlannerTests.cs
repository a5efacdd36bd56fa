using Twin.Factory.Planning;
using Twin.World.Records;
using Xunit;

namespace Twin.Factory.Tests.Planning;

public sealed class PlannerTests
{
    [Fact]
    public void Planner_OfTheRay_NamesTheLineThatIsFurthestBehind()
    {
        var world = new SmallWorld(Loop(PlannerPolicy.BalancedGrowth, corn: 400, iron: 100));

        world.Steps(1);

        var planner = world.Shard.Row<PlannerState>(world.Shard.AddressOf(Planner.Kind, Planner.Name));
        Assert.Equal("mill/corn", world.World.PlannerLines[planner.Bottleneck]);
    }

    [Fact]
    public void Planner_OfTheRay_OrdersNothingForWhatIsAhead()
    {
        var world = new SmallWorld(Loop(PlannerPolicy.BalancedGrowth, corn: 400, iron: 100));

        world.Steps(2);

        Assert.Equal(0, world.AssetOf("farm", "iron").Ordered);
        Assert.True(world.AssetOf("mill", "corn").Ordered > 0);
    }

    [Fact]
    public void Planner_OfFixedShares_KeepsTheOpeningProportion()
    {
        var world = new SmallWorld(Loop(PlannerPolicy.FixedShares, corn: 200, iron: 200));

        world.Steps(1000);

        var ratio = (double)world.PlantOf("farm").Capacity / world.PlantOf("mill").Capacity;
        Assert.InRange(ratio, 0.99, 1.01);
        Assert.True(world.PlantOf("farm").Capacity > 2_000_000, "it grew");
    }

    [Fact]
    public void Planner_OfTheRay_LeavesTheOpeningProportionForTheRay()
    {
        var world = new SmallWorld(Loop(PlannerPolicy.BalancedGrowth, corn: 200, iron: 200));

        world.Steps(1000);

        var ray = world.World.Growth.Stepped!;
        var expected = ray.Outputs[ray.Technology.IndexOf("corn")] / ray.Outputs[ray.Technology.IndexOf("iron")];
        var ratio = (double)world.PlantOf("farm").Capacity / world.PlantOf("mill").Capacity;
        Assert.InRange(ratio / expected, 0.99, 1.01);
        Assert.False(expected is > 0.95 and < 1.05, "the ray is not the opening proportion");
    }

    [Fact]
    public void Planner_OfNone_LetsTheLoopWearOut()
    {
        var world = new SmallWorld(Loop(PlannerPolicy.None, corn: 200, iron: 200));

        world.Steps(500);

        Assert.Equal(2e6 * Math.Pow(1 - 0.001, 500), world.PlantOf("farm").Capacity, 5.0);
    }

    [Theory]
    [InlineData(PlannerPolicy.BalancedGrowth)]
    [InlineData(PlannerPolicy.BottleneckFirst)]
    public void Planner_ThatSteersToTheRay_GrowsAtTheRoot(PlannerPolicy policy)
    {
        var world = new SmallWorld(Loop(policy, corn: 300, iron: 200));
        world.Steps(1500);
        var before = world.PlantOf("farm").Capacity;

        world.Steps(300);

        var growth = Math.Log((double)world.PlantOf("farm").Capacity / before) / 3;
        Assert.InRange(growth / world.World.Growth.Stepped!.PerYear, 0.995, 1.005);
    }

    /// <summary>Corn is grown with iron, iron is made with corn.</summary>
    private static WorldRecord Loop(PlannerPolicy policy, double corn, double iron) => SmallWorld.Record(
        [SmallWorld.Good("corn"), SmallWorld.Good("iron")],
        [
            SmallWorld.Recipe("corn") with { Equipment = [Tied("iron", 1)] },
            SmallWorld.Recipe("iron") with { Equipment = [Tied("corn", 4)] },
        ],
        SmallWorld.Plant("farm", "corn", 0) with { CapacityPerYear = corn },
        SmallWorld.Plant("mill", "iron", 0) with { CapacityPerYear = iron }, SmallWorld.Depot()) with
    {
        Planner = new PlannerRecord { Policy = policy },
    };

    private static EquipmentRecord Tied(string good, double years) =>
        new() { Good = good, StockYears = years, WearPerYear = 0.1 };
}
