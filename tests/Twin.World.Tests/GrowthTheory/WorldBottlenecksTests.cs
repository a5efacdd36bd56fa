using Twin.Scenario;
using Twin.World.Records;
using Twin.World.Tests.ClosedForms;
using Twin.World.Theory;
using Xunit;

namespace Twin.World.Tests.GrowthTheory;

/// <summary>Elasticities in the words of the world file, against the world read again with another value.</summary>
public sealed class WorldBottlenecksTests
{
    [Fact]
    public void FullLoop_CaseG4b_RanksItsPrintedElasticities()
    {
        var world = ClosedForm.Read("g4b");

        var ranked = WorldBottlenecks.Of(world, WorldGrowth.Of(world));

        var stocks = ranked.Where(bottleneck => bottleneck.Parameter.EndsWith(".stock", StringComparison.Ordinal))
            .Take(3).ToList();
        Assert.Equal("processes.make-panel.equipment.metal.stock", stocks[0].Parameter);
        Assert.Equal(-.22326, stocks[0].Elasticity, 5e-6);
        Assert.Equal("processes.make-metal.equipment.panel.stock", stocks[1].Parameter);
        Assert.Equal(-.17709, stocks[1].Elasticity, 5e-6);
        Assert.Equal("processes.make-metal.equipment.metal.stock", stocks[2].Parameter);
        Assert.Equal(-.16216, stocks[2].Elasticity, 5e-6);
    }

    [Theory]
    [InlineData("processes.make-metal.equipment.robots.stock")]
    [InlineData("processes.make-metal.inputs.hours")]
    [InlineData("processes.make-metal.inputs.acid")]
    [InlineData("processes.make-metal.yield")]
    [InlineData("fleets.workers.duty")]
    [InlineData("fleets.workers.mtbf")]
    [InlineData("fleets.workers.mttr")]
    [InlineData("market.imports.acid.price")]
    [InlineData("market.exports.metal.price")]
    public void Value_ChangedInTheFile_MovesGrowthAsItsElasticitySays(string parameter)
    {
        var world = Read();
        var growth = WorldGrowth.Of(world);
        var found = WorldBottlenecks.Of(world, growth).Single(bottleneck => bottleneck.Parameter == parameter);

        const double step = 1e-4;
        var up = GrowthWith(parameter, found.Value * (1 + step), found.Unit);
        var down = GrowthWith(parameter, found.Value * (1 - step), found.Unit);

        var elasticity = (up - down) / (2 * step) / growth.Continuous!.PerYear;
        Assert.Equal(elasticity, found.Elasticity, 1e-6);
        Assert.NotEqual(0, found.Elasticity);
    }

    [Fact]
    public void Values_OfGrowthsOwnScale_SumToMinusOne()
    {
        // Doubling every time of a loop halves its growth: over all leads, lives, 1/wear and stocks, which are times
        // too, the elasticities of a loop with nothing but times sum to −1.
        var world = ClosedForm.Read("ring");

        var ranked = WorldBottlenecks.Of(world, WorldGrowth.Of(world));

        var sum = ranked.Sum(value => IsRate(value) ? -value.Elasticity : value.Elasticity);
        Assert.Equal(-1, sum, 1e-9);
    }

    [Fact]
    public void ValuesOfNoEffect_AreLeftOut()
    {
        var world = Read();

        var ranked = WorldBottlenecks.Of(world, WorldGrowth.Of(world));

        Assert.DoesNotContain(ranked, value => value.Parameter.Contains("make-toys", StringComparison.Ordinal));
        Assert.DoesNotContain(ranked, bottleneck => bottleneck.Elasticity == 0);
    }

    private static bool IsRate(Bottleneck value) => value.Parameter.EndsWith(".wear", StringComparison.Ordinal);

    private static double GrowthWith(string parameter, double value, string unit)
    {
        var text = string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{parameter}={value:R} {(unit == "1" ? "" : unit)}");
        return WorldGrowth.Of(Read(text.TrimEnd())).Continuous!.PerYear;
    }

    private static WorldRecord Read(params string[] sets)
    {
        var reading = WorldFile.ReadText(TheoryWorlds.Fleet, sets);
        return reading.World ?? throw new InvalidOperationException(string.Join("\n", reading.Errors));
    }
}
