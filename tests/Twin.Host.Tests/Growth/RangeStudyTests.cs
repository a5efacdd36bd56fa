using Twin.Host.Growth;
using Twin.Scenario;
using Xunit;

namespace Twin.Host.Tests.Growth;

/// <summary>g = (1 − a)/b − d, at the ends of a, b and d.</summary>
public sealed class RangeStudyTests
{
    private const double Middle = .2;

    private readonly GrowthRanges _ranges = Study(GrowthWorlds.Ranged);

    [Fact]
    public void Numbers_ByTheirEffect_StandWithGrowthAtBothEnds()
    {
        Assert.Equal(
            ["processes.grow.equipment.corn.stock", "processes.grow.inputs.corn", "processes.grow.equipment.corn.wear"],
            _ranges.Numbers.Select(number => number.Parameter));
        Assert.Equal(Middle, _ranges.GrowthPerYear!.Value, 1e-12);
        AssertEnds(_ranges.Numbers[0], .5 - .05, Middle);
        AssertEnds(_ranges.Numbers[1], (.6 / 2) - .05, (.4 / 2) - .05);
        AssertEnds(_ranges.Numbers[2], .25 - .04, .25 - .06);
    }

    [Fact]
    public void Assumptions_Together_StandAtTheirEnds()
    {
        Assert.Equal((.6 / 1) - .05, _ranges.AssumptionsAtLow!.Value, 1e-12);
        Assert.Equal((.4 / 2) - .05, _ranges.AssumptionsAtHigh!.Value, 1e-12);
        Assert.Equal((.6 / 1) - .05, _ranges.AssumptionsAtBest!.Value, 1e-12);
        Assert.Equal((.4 / 2) - .05, _ranges.AssumptionsAtWorst!.Value, 1e-12);
    }

    [Fact]
    public void AssumptionShare_OfTheWidth_IsTheirPartOfAllEffects() =>
        Assert.Equal((.25 + .1) / (.25 + .1 + .02), _ranges.AssumptionShare!.Value, 1e-9);

    [Fact]
    public void Assumption_WithoutARateAtItsEnd_StaysAtItsValueAndIsNoted()
    {
        var text = GrowthWorlds.Ranged.Replace("high: 0.6 corn", "high: 1.2 corn", StringComparison.Ordinal);

        var ranges = Study(text);

        Assert.Equal(Middle, ranges.AssumptionsAtHigh!.Value, 1e-12);
        Assert.StartsWith("high end: 1 of 2 ", Assert.Single(ranges.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Study_Twice_GivesTheSame()
    {
        var again = Study(GrowthWorlds.Ranged);

        Assert.Equal(_ranges.Numbers, again.Numbers);
    }

    [Fact]
    public void World_WithoutRanges_HasNoneToStudy()
    {
        var ranges = Study(GrowthWorlds.TwoLoops, "rye");

        Assert.Empty(ranges.Numbers);
        Assert.Null(ranges.AssumptionShare);
    }

    private static GrowthRanges Study(string text, string? loopGood = null)
    {
        var reading = WorldFile.ReadText(text);
        return RangeStudy.Of(reading, reading.World!, loopGood);
    }

    private static void AssertEnds(GrowthRange number, double low, double high)
    {
        Assert.Equal(low, number.GrowthAtLow!.Value, 1e-12);
        Assert.Equal(high, number.GrowthAtHigh!.Value, 1e-12);
        double[] all = [low, Middle, high];
        Assert.Equal(all.Max() - all.Min(), number.Effect, 1e-12);
        Assert.Null(number.Refused);
    }
}
