using Twin.Scenario;
using Twin.World.Theory;
using Xunit;

namespace Twin.World.Tests.GrowthTheory;

public sealed class WorldJointGrowthTests
{
    [Theory]
    [InlineData("0.1", .9 - .05)]
    [InlineData("0.3", 1 - .05)]
    public void Straw_LeftByGrain_IsWorthWhatMakesIt(string left, double expected)
    {
        var world = WorldFile.ReadText(
            TheoryWorlds.Straw, [$"processes.grow.byproducts.straw={left} straw/grain"]).World!;
        var growth = WorldGrowth.Of(world);

        var joint = WorldJointGrowth.PerYear(world, growth);

        Assert.Equal(.8 - .05, growth.Continuous!.PerYear, 1e-12);
        Assert.Equal(expected, joint!.Value, 1e-9);
    }

    [Fact]
    public void World_ThatLeavesNothingOfUse_HasNone()
    {
        var world = WorldFile.ReadText(TheoryWorlds.Choice).World!;

        Assert.Null(WorldJointGrowth.PerYear(world, WorldGrowth.Of(world)));
    }
}
