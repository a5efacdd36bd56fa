using Twin.Macro.Learning;
using Xunit;

namespace Twin.Macro.Tests.Learning;

public sealed class VintageTests
{
    [Fact]
    public void UserCost_OfAnAccelerator_RisesFrom127To327ByTheHour()
    {
        // Claim j: 50,000 USD, r + δ = 20 %/yr, used 90 % of the time, performance per money × 1.37 a year.
        double gamma = Vintage.Obsolescence(1.37);

        Assert.Equal(.315, gamma, 5e-4);
        Assert.Equal(1.27, Vintage.UserCostPerHour(50_000, .08, .12, 0, .9), 5e-3);
        Assert.Equal(3.27, Vintage.UserCostPerHour(50_000, .08, .12, .315, .9), 5e-3);
    }

    [Fact]
    public void Vintage_RetiresWhenItsRentalFallsToItsOperatingCost()
    {
        double gamma = Vintage.Obsolescence(1.37), years = Vintage.RetirementYears(3.27, .4, gamma);

        Assert.Equal(.4, 3.27 * Math.Exp(-gamma * years), 1e-12);
        Assert.Equal(0, Vintage.RetirementYears(1, 1, gamma));
        Assert.Equal(double.PositiveInfinity, Vintage.RetirementYears(2, 1, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void UserCost_OfAShareOutOfRange_IsRefused(double used) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Vintage.UserCostPerHour(1, 0, 0, 0, used));
}
