using Twin.Factory.Humans;
using Xunit;

namespace Twin.Factory.Tests.Humans;

public sealed class SteadyFlowTests
{
    [Theory]
    [InlineData(0.001, 0)]
    [InlineData(0.37, 0.002)]
    [InlineData(1, 0)]
    [InlineData(12345.678, -0.001)]
    [InlineData(4e12, 0.0003)]
    public void Flow_OverManySteps_LosesNothingToRounding(double perStep, double growth)
    {
        var flow = SteadyFlow.From(perStep, growth);
        Int128 whole = 0;
        double exact = 0;
        for (var step = 0; step < 3000; step++)
        {
            whole += flow.Whole;
            exact += perStep * Math.Pow(1 + growth, step);
            flow = flow.Next;

            // Sums of doubles are exact to 1e-13 of their size, and the flow to less than a quantum.
            Assert.InRange(exact - (double)whole, -1e-11 * exact - 1e-9, 1 + (1e-11 * exact));
        }
    }

    [Fact]
    public void Flow_WithoutLimit_GrowsAndStaysWithoutLimit()
    {
        var flow = SteadyFlow.From(double.PositiveInfinity, -0.5).Grown.Grown;

        Assert.Equal(double.PositiveInfinity, flow.PerStep);
        Assert.Equal(0, flow.Fraction);
    }

    [Fact]
    public void Flow_OfNothing_StaysNothing()
    {
        var flow = SteadyFlow.From(0, 0.5).Next.Next;

        Assert.Equal((0L, 0.0), (flow.Whole, flow.PerStep));
    }
}
