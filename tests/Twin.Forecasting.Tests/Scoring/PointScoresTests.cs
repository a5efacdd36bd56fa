using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Forecasting.Tests.Scoring;

public sealed class PointScoresTests
{
    [Theory]
    [InlineData(100, 100, 0)]
    [InlineData(100, 50, 200 * 50 / 150.0)]
    [InlineData(1, -1, 200)]
    [InlineData(0, 0, 0)]
    [InlineData(1e308, 1e308, 0)]
    [InlineData(1e308, -1e308, 200)]
    public void Smape_OfOneStep_IsThatOfM4(double truth, double point, double expected) =>
        Assert.Equal(expected, PointScores.Smape([truth], [point]), 1e-12);

    [Fact]
    public void Mase_OverASeason_IsInItsErrors()
    {
        // |3 − 1| and |6 − 2|: scale 3.
        double scale = PointScores.Scale([1, 2, 3, 6], 2);

        Assert.Equal(3, scale, 1e-15);
        Assert.Equal(1.5 / 3, PointScores.Mase([5, 5], [4, 7], scale), 1e-15);
    }

    [Fact]
    public void Mase_OfARepeatedHistory_IsUndefined() =>
        Assert.True(double.IsNaN(PointScores.Mase([1], [2], PointScores.Scale([7, 7, 7], 1))));

    [Fact]
    public void Scale_OfAHistoryOfOneSeason_IsUndefined() => Assert.True(double.IsNaN(PointScores.Scale([1, 2], 2)));

    [Fact]
    public void Msis_WithATruthOutside_PaysFortyTimesTheMiss()
    {
        double inside = PointScores.Msis([5], [4], [6], 2, 0.05);
        double above = PointScores.Msis([7], [4], [6], 2, 0.05);
        double below = PointScores.Msis([3.5], [4], [6], 2, 0.05);

        Assert.Equal(1, inside, 1e-12);
        Assert.Equal(1 + (40 * 1 / 2.0), above, 1e-12);
        Assert.Equal(1 + (40 * 0.5 / 2), below, 1e-12);
    }

    [Fact]
    public void Coverage_CountsTheEnds() =>
        Assert.Equal(0.75, PointScores.Coverage([1, 2, 3, 4], [1, 1, 1, 5], [2, 2, 4, 6]));

    [Fact]
    public void Scores_OfSetsOfDifferentLength_AreRefused() =>
        Assert.Throws<ArgumentException>(() => PointScores.Smape([1, 2], [1]));

    [Fact]
    public void Owa_IsTheMeanOfBothRatios()
    {
        Scores scores = Scores.Of(
        [
            new SeriesScore(10, 1, 4, 1, 20, 2),
            new SeriesScore(20, 2, 6, 0.5, 20, 4),
            new SeriesScore(30, double.NaN, double.NaN, 1, 80, double.NaN),
        ]);

        Assert.Equal(20, scores.Smape, 1e-12);
        Assert.Equal(1.5, scores.Mase, 1e-12);
        Assert.Equal(((60 / 120.0) + (3 / 6.0)) / 2, scores.Owa, 1e-12);
        Assert.Equal(5, scores.Msis, 1e-12);
        Assert.Equal(2.5 / 3, scores.Coverage, 1e-12);
    }

    [Fact]
    public void Owa_OfSetsTogether_IsThatOfTheirWeightedMeans()
    {
        Scores scores = Scores.Of(
        [
            new ScoredSet([new SeriesScore(10, 1, 4, 1, 20, 2)], 1),
            new ScoredSet([new SeriesScore(30, 2, 8, 0.6, 40, 3), new SeriesScore(30, 4, 8, 0.6, 40, 3)], 3),
        ]);

        Assert.Equal(25, scores.Smape, 1e-12);
        Assert.Equal(2.5, scores.Mase, 1e-12);
        Assert.Equal(7, scores.Msis, 1e-12);
        Assert.Equal(0.7, scores.Coverage, 1e-12);
        Assert.Equal(((25 / 35.0) + (2.5 / 2.75)) / 2, scores.Owa, 1e-12);
    }
}
