using Twin.Macro.Learning;
using Xunit;

namespace Twin.Macro.Tests.Learning;

/// <summary>Test case G11: a loop that learns in its own equipment.</summary>
public sealed class WrightLoopTests
{
    private static readonly double Exponent = WrightLaw.ExponentOf(.20);

    [Fact]
    public void Loop_WithoutAFloor_BlowsUpAtThePrintedTime()
    {
        WrightLoop loop = new(2, Exponent, 0);

        Assert.Equal(6.212567, loop.BlowUpYears, 5e-7);
        Assert.Equal(7.757080, loop.SizeAfter(3), 5e-7);
        Assert.Equal(double.PositiveInfinity, loop.SizeAfter(loop.BlowUpYears));
        Assert.True(loop.SizeAfter(loop.BlowUpYears * .999999) < double.PositiveInfinity);
    }

    [Fact]
    public void Loop_WithAnyFloor_NeverBlowsUp()
    {
        // Growth is at most 1/(b0·f) per year, so the size is at most its exponential: checked far beyond the time at
        // which the same loop without a floor would be infinite.
        SplitMix random = new(62);
        for (int i = 0; i < 2000; i++)
        {
            double opening = random.Between(.1, 10), exponent = random.Between(.01, 2);
            double floor = Math.Exp(random.Between(Math.Log(1e-4), 0));
            WrightLoop loop = new(opening, exponent, floor);
            double years = new WrightLoop(opening, exponent, 0).BlowUpYears * random.Between(1, 3);

            double size = loop.SizeAfter(years);

            Assert.Equal(double.PositiveInfinity, loop.BlowUpYears);
            double most = years * loop.MaxGrowthPerYear;
            Assert.True(Math.Log(size) <= most * (1 + 1e-12) || most > 600, $"{size} after {years} yr, floor {floor}");
            Assert.True(double.IsFinite(size) || loop.YearsTo(700) < years);
        }
    }

    [Theory]
    [InlineData(.05)]
    [InlineData(.3)]
    [InlineData(1)]
    public void Loop_WithAFloor_FollowsItsEquationStepByStep(double floor)
    {
        // Fourth-order Runge–Kutta on d ln K/dt = 1/(b0·(f + (1 − f)·K^−w)): nothing of the closed form is used.
        const int steps = 20_000;
        const double years = 8;
        double log = 0, h = years / steps;
        for (int i = 0; i < steps; i++)
        {
            double a = Rate(log), b = Rate(log + (h * a / 2)), c = Rate(log + (h * b / 2)), d = Rate(log + (h * c));
            log += h * (a + (2 * b) + (2 * c) + d) / 6;
        }

        double size = new WrightLoop(2, Exponent, floor).SizeAfter(years);

        Assert.Equal(log, Math.Log(size), 1e-9);

        double Rate(double at) => 1 / (2 * (floor + ((1 - floor) * Math.Exp(-Exponent * at))));
    }

    [Fact]
    public void Loop_WithAVanishingFloor_ComesNearTheBlowUp()
    {
        double without = new WrightLoop(2, Exponent, 0).SizeAfter(3);

        Assert.Equal(without, new WrightLoop(2, Exponent, 1e-9).SizeAfter(3), 1e-6);
        Assert.True(new WrightLoop(2, Exponent, 1e-3).SizeAfter(3) < without);
    }

    [Theory]
    [InlineData(0, .3, .1)]
    [InlineData(2, 0, .1)]
    [InlineData(2, .3, 1.1)]
    [InlineData(2, .3, double.NaN)]
    public void Loop_WithAParameterOutOfRange_IsRefused(double opening, double exponent, double floor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WrightLoop(opening, exponent, floor));
}
