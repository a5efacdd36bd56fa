using Twin.Host.Output;
using Xunit;

namespace Twin.Host.Tests.Output;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0, "0.00 W")]
    [InlineData(999, "999 W")]
    [InlineData(999.6, "1.00 kW")]
    [InlineData(1234, "1.23 kW")]
    [InlineData(12.34e9, "12.3 GW")]
    [InlineData(-5e6, "-5.00 MW")]
    [InlineData(3e27, "3000 YW")]
    [InlineData(0.0123, "0.0123 W")]
    public void WithPrefix_OnEitherSideOfAPrefix_KeepsThreeDigits(double value, string expected)
    {
        Assert.Equal(expected, Figures.WithPrefix(value, "W"));
    }

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(0.00012, "1.20e-4")]
    [InlineData(0.0123, "0.0123")]
    [InlineData(9.999, "10.0")]
    [InlineData(123456.7, "123,457")]
    [InlineData(1e9, "1.00e9")]
    public void Amount_AcrossItsForms_StaysReadable(double value, string expected)
    {
        Assert.Equal(expected, Figures.Amount(value));
    }

    [Theory]
    [InlineData(0.2312, "+23.1 %/yr")]
    [InlineData(-0.001, "-0.1 %/yr")]
    [InlineData(0.0, "0.0 %/yr")]
    [InlineData(null, "–")]
    public void Rate_OfEitherSign_IsPercentPerYear(double? rate, string expected)
    {
        Assert.Equal(expected, Figures.Rate(rate));
    }

    [Theory]
    [InlineData(0.999999, "99 %")]
    [InlineData(1.0, "100 %")]
    public void Percent_JustBelowDone_IsNot100(double fraction, string expected)
    {
        Assert.Equal(expected, Figures.Percent(fraction));
    }

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(59.2, "1 min 00 s")]
    [InlineData(125, "2 min 05 s")]
    [InlineData(4800, "1 h 20 min")]
    public void Span_AcrossItsUnits_ShowsTheTwoLargest(double seconds, string expected)
    {
        Assert.Equal(expected, Figures.Span(TimeSpan.FromSeconds(seconds)));
    }
}
