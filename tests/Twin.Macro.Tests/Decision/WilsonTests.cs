using Twin.Macro.Decision;
using Xunit;

namespace Twin.Macro.Tests.Decision;

public sealed class WilsonTests
{
    /// <summary>Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998,
    /// table I, method 3 (two-sided 95 %).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_OfPublishedCounts_HasThePublishedBounds(int successes, int trials, double low, double high)
    {
        Assert.Equal(low, Wilson.Lower(successes, trials, 1.959964), 5.1e-5);
        Assert.Equal(high, Wilson.Upper(successes, trials, 1.959964), 5.1e-5);
    }

    [Fact]
    public void Wilson_OfNoTrials_KnowsNothing() =>
        Assert.Equal((0.0, 1.0), (Wilson.Lower(0, 0), Wilson.Upper(0, 0)));

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    public void Wilson_OfImpossibleCounts_IsRefused(int successes, int trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Lower(successes, trials));
}
