using Twin.Domain;
using Twin.Forecasting.Seasonal;
using Xunit;

namespace Twin.Forecasting.Tests.Seasonal;

public sealed class SeasonalAdjustmentTests
{
    private static readonly double[] Season = [0.5, 1.5, 0.8, 1.2];

    [Fact]
    public void Level_TimesASeason_IsFoundExactly()
    {
        double[] values = [.. Enumerable.Range(0, 22).Select(i => 100 * Season[i % 4])];

        SeasonalAdjustment adjustment = SeasonalAdjustment.Of(new TimeSeries("s", values, 4));

        Assert.Equal(SeasonKind.Multiplicative, adjustment.Kind);
        Assert.All(adjustment.Adjusted.Values.ToArray(), value => Assert.Equal(100, value, 1e-11));
        // 22 values end at the second phase; the next step is the third.
        Assert.Equal(0.8, adjustment.IndexOf(1), 1e-13);
        Assert.Equal(1.2, adjustment.IndexOf(2), 1e-13);
        Assert.Equal(0.8, adjustment.IndexOf(5), 1e-13);
    }

    [Fact]
    public void Line_PlusASeasonThroughZero_IsAddedBack()
    {
        double[] swing = [-3, 1, 2];
        double[] values = [.. Enumerable.Range(0, 15).Select(i => (0.1 * i) + swing[i % 3])];

        SeasonalAdjustment adjustment = SeasonalAdjustment.Of(new TimeSeries("s", values, 3));
        double[] steps = [1.5, 1.6, 1.7];
        adjustment.Restore(steps);

        Assert.Equal(SeasonKind.Additive, adjustment.Kind);
        Assert.Equal([-1.5, 2.6, 3.7], steps, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Series_OfLessThanThreeSeasons_HasNone()
    {
        double[] values = [.. Enumerable.Range(0, 12).Select(i => i % 4 == 3 ? 5.0 : 1)];

        Assert.True(SeasonalityTest.IsSeasonal(values, 4));
        Assert.False(SeasonalityTest.IsSeasonal(values.AsSpan(1), 4));
    }

    [Fact]
    public void Series_WithoutASeason_StaysAsItIs()
    {
        TimeSeries trend = new("s", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 4);

        SeasonalAdjustment adjustment = SeasonalAdjustment.Of(trend);
        double[] steps = [13];
        adjustment.Restore(steps);

        Assert.Equal(SeasonKind.None, adjustment.Kind);
        Assert.Same(trend, adjustment.Adjusted);
        Assert.Equal([13.0], steps);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1e300)]
    public void Series_ThatIsConstant_HasNoSeason(double value) =>
        Assert.False(SeasonalityTest.IsSeasonal(Enumerable.Repeat(value, 40).ToArray(), 4));

    [Fact]
    public void Width_OfAMultiplicativeSeason_GrowsWithItsIndex()
    {
        double[] values = [.. Enumerable.Range(0, 24).Select(i => 100 * Season[i % 4])];
        SeasonalAdjustment adjustment = SeasonalAdjustment.Of(new TimeSeries("s", values, 4));
        double[] widths = [1, 1, 1, 1];

        adjustment.RestoreWidth(widths);

        Assert.Equal(Season, widths, (a, b) => Math.Abs(a - b) < 1e-12);
    }
}
