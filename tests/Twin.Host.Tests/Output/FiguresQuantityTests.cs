using Twin.Host.Output;
using Xunit;

namespace Twin.Host.Tests.Output;

public sealed class FiguresQuantityTests
{
    [Theory]
    [InlineData(25637.9, "t/yr", "25.6 kt/yr")]
    [InlineData(7.13e8, "t/yr", "713 Mt/yr")]
    [InlineData(4e13, "t", "40,000 Gt")]
    [InlineData(54.5e9, "MWh/yr", "54.5 PWh/yr")]
    [InlineData(0.5, "MWh", "500 kWh")]
    [InlineData(893_000, "kWp", "893 MWp")]
    [InlineData(12, "kg", "12.0 kg")]
    [InlineData(1200, "kg", "1.20 t")]
    [InlineData(1149, "robot/yr", "1,149 robot/yr")]
    [InlineData(31_390_808, "robot/yr", "31.4 million robot/yr")]
    [InlineData(2.5e12, "USD2025", "2.50 trillion USD2025")]
    [InlineData(3e16, "chip", "3.00e16 chip")]
    [InlineData(0.0123, "chip", "0.0123 chip")]
    [InlineData(0, "MWh/yr", "0 MWh/yr")]
    [InlineData(12.3, "1", "12.3")]
    [InlineData(double.NaN, "t", "–")]
    public void Quantity_OfAUnit_IsReadable(double value, string unit, string expected) =>
        Assert.Equal(expected, Figures.Quantity(value, unit));

    [Theory]
    [InlineData(0, "t/yr", "0")]
    [InlineData(1e6, "t/yr", "1 Mt")]
    [InlineData(1e9, "MWh/yr", "1 PWh")]
    [InlineData(1e6, "robot/yr", "1 M")]
    [InlineData(20_000, "robot", "20,000")]
    [InlineData(0.5, "1", "0.5")]
    [InlineData(1e-5, "1", "1e-5")]
    public void Tick_OfAUnit_IsShort(double value, string unit, string expected) =>
        Assert.Equal(expected, Figures.Tick(value, unit));

    [Theory]
    [InlineData(1, "100 %")]
    [InlineData(0.99987, "99.987 %")]
    [InlineData(0.042, "4.2 %")]
    [InlineData(0, "0 %")]
    [InlineData(0.00012, "0.012 %")]
    [InlineData(double.NaN, "–")]
    public void Share_NearBothEnds_KeepsTheDigitsThatCount(double fraction, string expected) =>
        Assert.Equal(expected, Figures.Share(fraction));

    [Theory]
    [InlineData("MWh", true)]
    [InlineData("J", true)]
    [InlineData("MWh/yr", false)]
    [InlineData("t", false)]
    [InlineData("robot·h", false)]
    public void IsEnergy_OfAUnit_KnowsItsKind(string unit, bool expected) =>
        Assert.Equal(expected, Figures.IsEnergy(unit));
}
