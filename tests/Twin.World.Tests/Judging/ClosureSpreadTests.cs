using Twin.World.Judging;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests.Judging;

public sealed class ClosureSpreadTests
{
    [Fact]
    public void Bounds_AreTheOuterDraws_InWhatIsTakenFromOutside()
    {
        // As stated a tenth comes from outside; draws say 0.01 to 0.20 in equal steps.
        var draws = Enumerable.Range(1, 20).Select(i => Draw(1 - (0.01 * i))).ToList();
        var spread = new ClosureSpread(Draw(0.9), draws);

        var bound = spread.Around(0.8, r => r.Value)!.Value;

        // The run takes twice of what the matrices say, and so do its bounds: 95 % rank 19, 5 % rank 1.
        Assert.Equal(0.8, bound.Value);
        Assert.Equal(1 - (2 * 0.19), bound.Low, 1e-12);
        Assert.Equal(1 - (2 * 0.01), bound.High, 1e-12);
    }

    [Fact]
    public void World_WithoutRanges_IsKnown()
    {
        var bound = new ClosureSpread(Draw(0.9), []).Around(0.8, r => r.Value)!.Value;

        Assert.Equal((0.8, 0.8, 0.8), (bound.Value, bound.Low, bound.High));
    }

    [Fact]
    public void Ratio_ThatDoesNotExist_HasNoBounds() =>
        Assert.Null(new ClosureSpread(Draw(0.9), [Draw(0.8)]).Around(null, r => r.Value));

    [Fact]
    public void LoopThatTakesNothingAsStated_LosesWhatDrawsTake()
    {
        var spread = new ClosureSpread(Draw(1), [Draw(0.97), Draw(0.99)]);

        Assert.Equal(0.97, spread.Around(1, r => r.Value)!.Value.Low, 1e-12);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(200, 1, 0.9866)]
    public void NetEnergy_OfDrawsThatAllHaveSomeLeft_HasTheLowerBoundOfTheirNumber(int draws, double p, double low)
    {
        var net = new ClosureSpread(Draw(1), [.. Enumerable.Repeat(Draw(1), draws)]).NetEnergy;

        Assert.Equal(p, net.Value);
        Assert.Equal(low, net.Low, 1e-4);
    }

    private static ClosureDraw Draw(double value) => new(
        new ClosureReport(value, value, value, value, value, new Dictionary<string, double?>()), HasEnergyLeft: true);
}
