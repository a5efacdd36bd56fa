using Twin.Domain;
using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Forecasting.Tests.Scoring;

public sealed class CrpsTests
{
    // The levels of the scoreboard; see Crps.OfQuantiles.
    private static readonly double[] Levels =
        [0.01, 0.025, .. Enumerable.Range(1, 19).Select(i => i * 0.05), 0.975, 0.99];

    // (√2 − 1)/√π at the mean, from the closed form of Gneiting and Raftery 2007.
    [Fact]
    public void Normal_AtItsMean_IsKnown() =>
        Assert.Equal((Math.Sqrt(2) - 1) / Math.Sqrt(Math.PI), Crps.Normal(3, 1, 3), 1e-12);

    [Fact]
    public void Normal_WithoutWidth_IsTheAbsoluteError() => Assert.Equal(2.5, Crps.Normal(1, 0, 3.5));

    // By hand: (1 + 0 + 2)/3 from the value, less half the mean of the pairs, (1 + 3 + 2)/3 / 2.
    [Fact]
    public void Fair_OfThreeDraws_IsThatOfTheFormula() =>
        Assert.Equal(1.0 - 1.0, Crps.Fair([1, 2, 4], 2), 1e-12);

    // By hand: (4 + 3 + 1)/3 − 1.
    [Fact]
    public void Fair_OfThreeDrawsBelowTheValue_IsThatOfTheFormula() =>
        Assert.Equal(5.0 / 3, Crps.Fair([1, 2, 4], 5), 1e-12);

    [Fact]
    public void Fair_OfOneDraw_IsTheAbsoluteError() => Assert.Equal(3, Crps.Fair([4], 1));

    [Fact]
    public void Fair_OfNothing_IsRefused() => Assert.Throws<ArgumentException>(() => Crps.Fair([], 1));

    [Theory]
    [InlineData(-2)]
    [InlineData(0.3)]
    [InlineData(1.5)]
    public void Fair_OfManyNormalDraws_IsTheClosedForm(double actual)
    {
        double[] draws = Normals(1_000_000 + (int)actual, 20_000);
        Array.Sort(draws);

        // Five standard errors: the score's deviation over draws is below 1.
        Assert.Equal(Crps.Normal(0, 1, actual), Crps.Fair(draws, actual), 5 / Math.Sqrt(draws.Length));
    }

    [Fact]
    public void Fair_OfThreeDrawsOverAndOver_IsTheClosedFormOnAverage()
    {
        const int Times = 40_000;
        double[] draws = Normals(5, 3 * Times);
        double sum = 0;
        for (int i = 0; i < Times; i++)
        {
            double[] three = draws[(3 * i)..((3 * i) + 3)];
            Array.Sort(three);
            sum += Crps.Fair(three, 0.7) / Times;
        }

        // The unfair form lies (1/√π)/3 = 0.19 above.
        Assert.Equal(Crps.Normal(0, 1, 0.7), sum, 0.015);
    }

    [Fact]
    public void Fair_OnALargeLevel_KeepsItsDigits()
    {
        double[] far = [1e15 + 1, 1e15 + 2, 1e15 + 4];

        Assert.Equal(Crps.Fair([1, 2, 4], 2), Crps.Fair(far, 1e15 + 2), 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.8)]
    [InlineData(-1.9)]
    public void OfQuantiles_OfANormalLaw_IsNearTheClosedForm(double actual)
    {
        double[] quantiles = [.. Levels.Select(NormalQuantile.Of)];
        double exact = Crps.Normal(0, 1, actual);

        Assert.InRange(Crps.OfQuantiles(Levels, quantiles, actual), exact * 0.98, exact * 1.02);
    }

    [Fact]
    public void OfQuantiles_OfOneValueAtEveryLevel_IsTheAbsoluteError()
    {
        double[] levels = [.. Enumerable.Range(1, 999).Select(i => i / 1000.0)];
        double[] quantiles = [.. levels.Select(_ => 4.0)];

        // The tail above 0.999 is half missing: 3 · 0.001.
        Assert.Equal(2.997, Crps.OfQuantiles(levels, quantiles, 7), 1e-9);
    }

    [Fact]
    public void OfQuantiles_OfUnequalLengths_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Crps.OfQuantiles([0.5], [1, 2], 1));

    [Theory]
    [InlineData(10, 0.9, 12, 1.8)]
    [InlineData(10, 0.9, 7, 0.3)]
    [InlineData(10, 0.5, 10, 0)]
    public void Pinball_OnEachSide_WeighsByLevel(double quantile, double level, double actual, double expected) =>
        Assert.Equal(expected, Pinball.Of(quantile, level, actual), 1e-12);

    private static double[] Normals(int path, int count)
    {
        Noise noise = new(Noise.KeyOf(11, "crps"), path);
        double[] draws = new double[count];
        for (int i = 0; i < count; i++) draws[i] = noise.Normal();
        return draws;
    }
}
