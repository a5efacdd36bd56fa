using Twin.Macro.Closure;
using Xunit;

namespace Twin.Macro.Tests.Closure;

/// <summary>Kardashev levels, prices in useful compute, rents of scarce factors.</summary>
public sealed class PowerAndPriceTests
{
    private static readonly double UsefulPerHour = ComputePrices.UsefulPerHour(.989, .4);

    [Theory]
    [InlineData(1e16, 1.0, 1e-12)]
    [InlineData(1e26, 2.0, 1e-12)]
    [InlineData(1.9e13, .727875, 5e-7)]
    [InlineData(3.2e12, .650515, 5e-7)]
    [InlineData(1.74e17, 1.124055, 5e-7)]
    [InlineData(3.828e26, 2.058297, 5e-7)]
    public void Level_OnSagansGrid_IsThePrintedOne(double watts, double expected, double tolerance)
    {
        Assert.Equal(expected, Kardashev.Level(watts, KardashevScale.Sagan), tolerance);
    }

    [Theory]
    [InlineData(4e12, 1)]
    [InlineData(4e19, 1.5)]
    [InlineData(4e26, 2)]
    [InlineData(4e37, 3)]
    public void Level_OnKardashevsOwnGrid_IsAWholeNumberAtHisTypes(double watts, double expected)
    {
        Assert.Equal(expected, Kardashev.Level(watts, KardashevScale.Kardashev), 1e-9);
        Assert.Throws<ArgumentOutOfRangeException>(() => Kardashev.Level(0, KardashevScale.Sagan));
    }

    [Theory]
    [InlineData(.02, 316.4, .05)]
    [InlineData(.10, 65.74, .005)]
    [InlineData(.30, 23.88, .005)]
    [InlineData(1, 9.04, .005)]
    public void Years_FromTheWorldToTypeOne_AreThePrintedOnes(double growth, double years, double tolerance)
    {
        Assert.Equal(years, Kardashev.YearsBetween(1.9e13, 1e16, growth), tolerance);
    }

    [Fact]
    public void Compute_AtTwoDollarsAnHour_HasThePrintedPrices()
    {
        double perUseful = 2 / UsefulPerHour;

        Assert.Equal(2.02224, 2 / .989, 5e-6);
        Assert.Equal(5.055612, perUseful, 5e-7);
        Assert.Equal(1404.34, perUseful / ComputePrices.FlopPerPetaflopHour * 1e21, 5e-3);
        Assert.Equal(3.538928, 1.4 / UsefulPerHour, 5e-7);
    }

    [Fact]
    public void Compute_FromCapital_HasThePrintedPrice()
    {
        double perHour = ComputePrices.CostPerHour(50_000, 4, .10, .9, 1.2, 1.2, .06);

        Assert.Equal(5.275790, perHour / UsefulPerHour, 5e-7);
        Assert.Equal(.25, ComputePrices.Annuity(0, 4));
    }

    [Fact]
    public void Debt_OfTwelveAndAHalfBillionsOverFiveYears_CostsThePrintedService()
    {
        Assert.Equal(3.297, 12.5 * ComputePrices.Annuity(.10, 5), 5e-4);
    }

    [Fact]
    public void Plan_OfTwoScarceFactors_HasThePrintedRents()
    {
        LinearPlan plan = LinearPlan.Solve([3, 2], [2, 1, 1, 2], [100, 80])!;

        Assert.Equal([40.0, 20.0], plan.Activities.Select(x => Math.Round(x, 12)));
        Assert.Equal(4.0 / 3, plan.Rents[0], 1e-12);
        Assert.Equal(1.0 / 3, plan.Rents[1], 1e-12);
        Assert.Equal(160, plan.Worth, 1e-9);
        double[] shares = plan.RentShares([100, 80]);
        Assert.Equal(.8333, shares[0], 5e-5);
        Assert.Equal(.1667, shares[1], 5e-5);
    }

    [Fact]
    public void Plan_WithAFactorToSpare_GivesItNoRent()
    {
        LinearPlan plan = LinearPlan.Solve([1], [1, 1], [5, 9])!;

        Assert.Equal([1.0, 0.0], plan.Rents);
        Assert.Equal([1.0, 0.0], plan.RentShares([5, 9]));
        Assert.Null(LinearPlan.Solve([1, 1], [1, 0], [5]));
    }

    [Fact]
    public void Plan_OfRandomFactors_IsWorthItsRents()
    {
        SplitMix random = new(7);
        for (int round = 0; round < 200; round++)
        {
            int n = 1 + (int)(random.NextBits() % 6), m = 1 + (int)(random.NextBits() % 6);
            double[] gains = new double[n], uses = new double[n * m], factors = new double[m];
            for (int j = 0; j < n; j++) gains[j] = random.Between(.1, 1);
            for (int k = 0; k < uses.Length; k++) uses[k] = random.Between(.1, 1);
            for (int f = 0; f < m; f++) factors[f] = random.Between(1, 10);

            LinearPlan plan = LinearPlan.Solve(gains, uses, factors)!;

            double rents = 0;
            for (int f = 0; f < m; f++)
            {
                double used = 0;
                for (int j = 0; j < n; j++) used += uses[f * n + j] * plan.Activities[j];
                Assert.InRange(used, 0, factors[f] + 1e-9);
                Assert.InRange(plan.Rents[f], -1e-12, double.MaxValue);
                rents += plan.Rents[f] * factors[f];
            }

            Assert.Equal(plan.Worth, rents, 1e-9);
        }
    }

    [Fact]
    public void Fit_OfPricesInProportionToContent_LeavesNothing()
    {
        ContentFit fit = ContentFit.Of([2, 4, 20], [1, 2, 10])!.Value;

        Assert.Equal(1, fit.Slope, 1e-12);
        Assert.Equal(1, fit.Explained, 1e-12);
        Assert.Equal(0, fit.Deviation, 1e-7);
        Assert.Null(ContentFit.Of([1, 2], [1, 2]));
        Assert.Null(ContentFit.Of([1, 2, 3], [5, 5, 5]));
    }
}
