using Twin.Macro.Growth;
using Xunit;

namespace Twin.Macro.Tests.Growth;

/// <summary>The numbers of the docs/model.md, to their printed digits.</summary>
public sealed class BalancedGrowthTests
{
    [Fact]
    public void OneGood_CaseG1_GrowsByTwentyPercent()
    {
        Technology technology = Loops.OneGood(0.5, 2, Wear.Linear(0.05));

        BalancedGrowth continuous = Loops.Solve(technology, Dating.Continuous);
        BalancedGrowth yearly = Loops.Solve(technology, Dating.Steps(1));

        Assert.Equal(0.2, continuous.Growth, 1e-12);
        Assert.Equal(3.465736, continuous.DoublingYears, 5e-7);
        Assert.Equal(0.2, yearly.Growth, 1e-12);
        Assert.Equal(3.801784, yearly.DoublingYears, 5e-7);
    }

    [Fact]
    public void CornAndIron_CaseG2_GrowsByAQuarter()
    {
        Technology technology = new(
            ["corn", "iron"], [new(0, 0, .5, 1), new(0, 1, .3, 1), new(1, 0, .4, 1), new(1, 1, .4, 1)], []);

        BalancedGrowth growth = Loops.Solve(technology, Dating.Steps(1));

        Assert.Equal(0.25, growth.Growth, 1e-12);
        Assert.Equal(1, growth.Outputs[1] / growth.Outputs[0], 1e-10);
        Assert.Equal(0.75, growth.Prices[1] / growth.Prices[0], 1e-10);
    }

    [Fact]
    public void DynamicLeontief_CaseG2b_GrowsByFortyPercent()
    {
        Technology technology = Loops.From(
            ["a", "b"], new[,] { { .1, .2 }, { .3, .1 } }, new[,] { { 0, .5 }, { 1, 1 } }, _ => Wear.Linear(.1));

        BalancedGrowth growth = Loops.Solve(technology, Dating.Continuous);

        Assert.Equal(0.4, growth.Growth, 1e-12);
        Assert.Equal(2, growth.Outputs[1] / growth.Outputs[0], 1e-10);
        Assert.Equal(1.125, growth.Prices[1] / growth.Prices[0], 1e-10);
    }

    [Theory]
    [InlineData(.5, 1, 0, 1, 0.351734, 0.5)]
    [InlineData(.5, 2, .05, 1, 0.162503, 0.2)]
    [InlineData(.5, 1, .1, .5, 0.325007, 0.4)]
    public void BuildLead_CaseG3_SlowsGrowthAsLambertSays(
        double a, double b, double wear, double lead, double expected, double withoutLead)
    {
        double p = (1 - a) / b;

        BalancedGrowth slowed = Loops.Solve(Loops.OneGood(a, b, Wear.Linear(wear), lead), Dating.Continuous);
        BalancedGrowth free = Loops.Solve(Loops.OneGood(a, b, Wear.Linear(wear)), Dating.Continuous);

        Assert.Equal(expected, slowed.Growth, 5e-7);
        Assert.Equal(LambertW.Principal(p * lead * Math.Exp(wear * lead)) / lead - wear, slowed.Growth, 1e-12);
        Assert.Equal(withoutLead, free.Growth, 1e-12);
    }

    [Fact]
    public void ProcessLead_CaseG3b_TiesUpWork() => Assert.Equal(
        0.441633, Loops.Solve(Loops.OneGood(.5, 1, Wear.None, 0, .25), Dating.Continuous).Growth, 5e-7);

    [Fact]
    public void Ring_CaseG4InContinuousTime_MeetsItsClosedForm()
    {
        BalancedGrowth growth = Loops.Solve(Loops.Ring(), Dating.Continuous);

        Assert.Equal(0.756377, growth.Growth, 5e-7);
        Assert.Equal(LambertW.Principal(.5 * Math.Exp(.1 * .5) / .8) / .5 - .1, growth.Growth, 1e-12);
        Assert.Equal(0.529733, growth.Outputs[1] / growth.Outputs[0], 5e-7);
        Assert.Equal(1, growth.Outputs[2] / growth.Outputs[0], 1e-10);
        Assert.Equal(1.887742, growth.Prices[1] / growth.Prices[0], 5e-7);
        Assert.Equal(1.15, Loops.Solve(Loops.Ring(0), Dating.Continuous).Growth, 1e-12);
    }

    [Fact]
    public void Ring_CaseG4ByQuarters_GrowsByItsDiscreteRoot()
    {
        BalancedGrowth growth = Loops.Solve(Loops.Ring(), Dating.Steps(0.25));

        Assert.Equal(0.1941466, growth.Growth, 5e-8);
        Assert.Equal(0.709727, growth.PerYear, 5e-7);
        Assert.Equal(0.535948, growth.Outputs[1] / growth.Outputs[0], 5e-7);
        Assert.Equal(1, growth.Outputs[2] / growth.Outputs[0], 1e-10);
    }

    [Fact]
    public void FullLoop_CaseG4b_HasItsPublishedPath()
    {
        BalancedGrowth growth = Loops.Solve(Loops.Full(), Dating.Continuous);

        Assert.Equal(0.40729031, growth.Growth, 5e-9);
        Assert.Equal(1.70185, growth.DoublingYears, 5e-6);
        Assert.Equal(2.016689, growth.GenerationYears, 5e-7);
        AssertShares([.408700, .306582, .284718], growth.Outputs);
        AssertShares([.405892, .334503, .259605], growth.Prices);
        Assert.Equal(0.52783683, Loops.Solve(Loops.Full(false), Dating.Continuous).Growth, 5e-9);
        Assert.Equal(1, growth.Outputs.Zip(growth.Prices, (x, p) => x * p).Sum(), 1e-12);
    }

    [Fact]
    public void FullLoop_CaseG4bByQuarters_GrowsMoreSlowly()
    {
        BalancedGrowth growth = Loops.Solve(Loops.Full(), Dating.Steps(0.25));

        Assert.Equal(0.3923, growth.PerYear, 5e-5);
    }

    [Theory]
    [InlineData(1, 2, 0.6180340, 5e-8)]
    [InlineData(1, 3, 0.8392868, 5e-8)]
    [InlineData(.5, 4, 0.3490345, 5e-8)]
    public void FixedLife_CaseG5_GrowsLikeItsSeries(double output, double life, double expected, double tolerance)
    {
        Technology technology = Loops.OneGood(0, 1 / output, Wear.FixedLife(life));

        BalancedGrowth growth = Loops.Solve(technology, Dating.Steps(1));

        Assert.Equal(expected, growth.Growth, tolerance);
    }

    [Fact]
    public void FixedLife_InContinuousTime_MeetsItsEquation()
    {
        double g = Loops.Solve(Loops.OneGood(0, 1, Wear.FixedLife(3)), Dating.Continuous).Growth;

        Assert.Equal(1, g / (1 - Math.Exp(-g * 3)), 1e-12);
    }

    [Fact]
    public void Buffer_OfOneStep_CountsAsOneMoreStepOfEveryCurrentInput()
    {
        Technology buffered = Loops.OneGood(.5, 2, Wear.Linear(.05));
        Technology later = Loops.OneGood(.5, 2, Wear.Linear(.05), 0, 0.25);

        double withBuffer = Loops.Solve(buffered, Dating.Steps(.25, 1)).Growth;

        Assert.Equal(Loops.Solve(later, Dating.Steps(.25)).Growth, withBuffer);
        Assert.True(withBuffer < Loops.Solve(buffered, Dating.Steps(.25)).Growth);
    }

    [Theory]
    [InlineData(0.124, 0)]
    [InlineData(0.125, 1)]
    [InlineData(0.374, 1)]
    [InlineData(0.375, 2)]
    public void Lead_BetweenSteps_RoundsHalfUp(double years, int steps)
    {
        double rounded = Loops.Solve(Loops.OneGood(.5, 1, Wear.None, years), Dating.Steps(.25)).Growth;
        double whole = Loops.Solve(Loops.OneGood(.5, 1, Wear.None, steps * .25), Dating.Steps(.25)).Growth;

        Assert.Equal(whole, rounded);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(1.5, 2)]
    [InlineData(2.5, 3)]
    [InlineData(182.5, 183)]
    public void Lead_OfHalfADay_RoundsUpThoughYearsAreRounded(double days, int steps)
    {
        const double day = 24.0 / 8766;

        double rounded = Loops.Solve(Loops.OneGood(.5, 1, Wear.None, days * day), Dating.Steps(day)).Growth;

        Assert.Equal(Loops.Solve(Loops.OneGood(.5, 1, Wear.None, steps * day), Dating.Steps(day)).Growth, rounded);
    }

    private static void AssertShares(double[] expected, IReadOnlyList<double> actual)
    {
        double sum = actual.Sum();
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i] / sum, 5e-7);
    }
}
