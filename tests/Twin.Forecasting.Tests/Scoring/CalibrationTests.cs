using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Forecasting.Tests.Scoring;

public sealed class CalibrationTests
{
    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(2.5, 0.5)]
    [InlineData(2, 0.4)]
    [InlineData(9, 0.9)]
    public void Transform_OfFourDraws_CountsThoseBelow(double actual, double expected) =>
        Assert.Equal(expected, ProbabilityTransform.Of([1, 2, 3, 4], actual), 1e-12);

    [Theory]
    [InlineData(0, 0.05)]
    [InlineData(10, 0.1)]
    [InlineData(15, 0.3)]
    [InlineData(20, 0.5)]
    [InlineData(30, 0.9)]
    [InlineData(31, 0.95)]
    public void Transform_OfThreeQuantiles_GoesStraightBetweenThem(double actual, double expected) =>
        Assert.Equal(expected, ProbabilityTransform.OfQuantiles([0.1, 0.5, 0.9], [10, 20, 30], actual), 1e-12);

    [Fact]
    public void Transform_OfEqualQuantiles_IsTheMiddleOfTheirLevels() =>
        Assert.Equal(0.3, ProbabilityTransform.OfQuantiles([0.1, 0.5, 0.9], [10, 10, 30], 10), 1e-12);

    // Tables of the Kolmogorov law: 0.10 at 1.224, 0.05 at 1.358, 0.01 at 1.628.
    [Theory]
    [InlineData(1.224, 0.10)]
    [InlineData(1.358, 0.05)]
    [InlineData(1.628, 0.01)]
    [InlineData(0.1, 1)]
    public void KolmogorovTail_AtItsCriticalValues_IsTheirLevel(double value, double level) =>
        Assert.Equal(level, UniformTest.KolmogorovTail(value), 2e-4);

    // Chi-square with 9 degrees of freedom: 0.05 at 16.919, in any table.
    [Fact]
    public void ChiSquare_AtItsCriticalValue_IsItsLevel()
    {
        // Ten bins of 100 expected; Σ(n − 100)²/100 = (29² + 29² + 2² + 2² + 1 + 1)/100 = 16.92.
        int[] counts = [129, 71, 102, 98, 101, 99, 100, 100, 100, 100];
        double[] numbers = [.. counts.SelectMany((count, bin) => Enumerable.Repeat((bin + 0.5) / 10, count))];

        Assert.Equal(0.05, UniformTest.ChiSquare(numbers, 10)!.Value, 3e-4);
    }

    [Fact]
    public void ChiSquare_OfTooFew_IsUntested() => Assert.Null(UniformTest.ChiSquare(new double[49], 10));

    [Fact]
    public void Tests_OfUniformNumbers_RejectAtTheirLevel()
    {
        int kolmogorov = 0;
        int chiSquare = 0;
        for (int run = 0; run < 2000; run++)
        {
            Noise noise = new(Noise.KeyOf(3, "uniform"), run);
            double[] numbers = new double[100];
            for (int i = 0; i < numbers.Length; i++) numbers[i] = noise.Uniform();
            if (UniformTest.Kolmogorov(numbers) < 0.05) kolmogorov++;
            if (UniformTest.ChiSquare(numbers, 10) < 0.05) chiSquare++;
        }

        // 100 expected, four deviations of 9.7.
        Assert.InRange(kolmogorov, 61, 139);
        Assert.InRange(chiSquare, 61, 139);
    }

    [Fact]
    public void Tests_OfNumbersDrawnTogether_Reject()
    {
        double[] numbers = [.. Enumerable.Range(0, 100).Select(i => 0.25 + (i / 200.0))];

        Assert.True(UniformTest.Kolmogorov(numbers) < 1e-4);
        Assert.True(UniformTest.ChiSquare(numbers, 10) < 1e-6);
    }

    // By hand: said 0.8 four times, thrice right; said 0.2 six times, once.
    [Fact]
    public void Brier_OfTenCases_IsTheSumOfItsParts()
    {
        double[] said = [0.8, 0.8, 0.8, 0.8, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2];
        bool[] came = [true, true, true, false, true, false, false, false, false, false];

        Brier brier = Brier.Of(said, came);

        Assert.Equal(((3 * 0.04) + 0.64 + 0.64 + (5 * 0.04)) / 10, brier.Score, 1e-12);
        Assert.Equal(brier.Score, brier.Reliability - brier.Resolution + brier.Uncertainty, 1e-12);
        Assert.Equal(((4 * 0.0025) + (6 * Math.Pow(0.2 - (1.0 / 6), 2))) / 10, brier.Reliability, 1e-12);
        Assert.Equal(0.24, brier.Uncertainty, 1e-12);
        Assert.Equal(4, brier.Events);
        Assert.Null(brier.Skill);
    }

    [Fact]
    public void Brier_OfTheFrequencyItself_HasNoSkill()
    {
        bool[] came = [.. Enumerable.Range(0, 40).Select(i => i % 4 == 0)];

        Brier brier = Brier.Of([.. came.Select(_ => 0.25)], came);

        Assert.Equal(0, brier.Skill!.Value, 1e-12);
        Assert.Equal(10, brier.Events);
    }

    [Fact]
    public void Brier_OfCertainty_HasFullSkill()
    {
        bool[] came = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0)];

        Assert.Equal(1, Brier.Of([.. came.Select(c => c ? 1.0 : 0)], came).Skill!.Value, 1e-12);
    }

    [Fact]
    public void Growth_OverAThreshold_IsTheShareOfPathsAboveIt()
    {
        double[] sorted = [-1, 100, 104, 106, 120];

        Assert.Equal(0.4, GrowthChance.Of(sorted, 100, 0.05), 1e-12);
        Assert.Equal(0.6, GrowthChance.Of(sorted, 100, 0), 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => GrowthChance.Of(sorted, 0, 0.05));
    }
}
