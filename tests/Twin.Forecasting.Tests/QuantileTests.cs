using Xunit;

namespace Twin.Forecasting.Tests;

public sealed class QuantileTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.25, 1.75)]
    [InlineData(1, 4)]
    public void Quantile_OfFourValues_IsThatOfDefinitionSeven(double fraction, double expected) =>
        Assert.Equal(expected, Quantile.Of([1, 2, 3, 4], fraction), 1e-15);

    [Fact]
    public void Quantile_OfOneValue_IsThatValue() => Assert.Equal(5, Quantile.Of([5], 0.9));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Quantile_OutsideZeroToOne_IsRefused(double fraction) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1, 2], fraction));

    [Fact]
    public void Quantile_OfNothing_IsRefused() => Assert.Throws<ArgumentException>(() => Quantile.Of([], 0.5));
}
