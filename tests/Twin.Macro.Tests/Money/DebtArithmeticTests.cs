using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

public sealed class DebtArithmeticTests
{
    private const double Opening = 30.3 / 30.8;
    private const double Primary = 0.027;

    [Theory]
    [InlineData(0.022, 0.02, 0.034, 10, 1.1673, 3.3348)]
    [InlineData(0.10, 0.02, 0.034, 10, 0.6268, 0.3442)]
    [InlineData(0.10, 0.02, 0.034, 5, 0.7693, 0.3442)]
    [InlineData(0.30, 0.02, 0.034, 10, 0.1942, 0.1226)]
    public void Debt_AtSteadyRates_TakesItsPath(
        double real, double inflation, double interest, int years, double after, double steady)
    {
        DebtArithmetic debt = new(Opening, Primary, interest, ((1 + real) * (1 + inflation)) - 1);

        Assert.Equal(after, debt.After(years), 5e-5);
        Assert.Equal(steady, debt.Steady, 5e-5);
    }

    [Fact]
    public void Debt_WithGrowthInMoneyPinned_DoesNotDependOnRealGrowth()
    {
        DebtArithmetic debt = new(Opening, Primary, 0, 0.046);

        Assert.Equal(0.8498, debt.After(10), 5e-5);
        Assert.Equal(0.6140, debt.Steady, 5e-5);
    }

    [Fact]
    public void Debt_WithInterestEqualToGrowth_RisesByTheDeficit()
    {
        DebtArithmetic debt = new(1, 0.02, 0.03, 0.03);

        Assert.Equal(1.2, debt.After(10), 1e-12);
        Assert.Equal(double.PositiveInfinity, debt.Steady);
    }
}
