using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

public sealed class EconomyRefusalTests
{
    [Fact]
    public void Opening_WithBondsThatNobodyCouldHold_IsRefused()
    {
        OpeningBalance opening = new() { CentralBankBonds = 20, BankBonds = 12 };

        EconomyRefusedException refused =
            Assert.Throws<EconomyRefusedException>(() => new Economy(new EconomyParameters(), opening));

        Assert.Equal(nameof(OpeningBalance.Bonds), refused.Item);
        Assert.Contains("centralBankBonds", refused.Fix);
    }

    [Fact]
    public void Opening_WithMoreReservesThanDeposits_IsRefused()
    {
        OpeningBalance opening = new() { Deposits = 8 };

        EconomyRefusedException refused =
            Assert.Throws<EconomyRefusedException>(() => new Economy(new EconomyParameters(), opening));

        Assert.Equal(nameof(OpeningBalance.Deposits), refused.Item);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Parameter_OutOfRange_IsRefusedByName(double share)
    {
        EconomyParameters p = new() { LoopClosure = share };

        EconomyRefusedException refused =
            Assert.Throws<EconomyRefusedException>(() => new Economy(p, new OpeningBalance()));

        Assert.Equal(nameof(EconomyParameters.LoopClosure), refused.Item);
    }

    [Fact]
    public void Opening_WithADeficitBeyondTaxes_IsRefused()
    {
        OpeningBalance opening = new() { Deficit = 25 };

        EconomyRefusedException refused =
            Assert.Throws<EconomyRefusedException>(() => new Economy(new EconomyParameters(), opening));

        Assert.Equal(nameof(OpeningBalance.Deficit), refused.Item);
    }

    [Fact]
    public void Opening_WithSpendingAboveConsumption_IsRefused()
    {
        OpeningBalance opening = new() { InvestmentShare = 0.45 };

        EconomyRefusedException refused =
            Assert.Throws<EconomyRefusedException>(() => new Economy(new EconomyParameters(), opening));

        Assert.Equal(nameof(EconomyParameters.SpentOfWages), refused.Item);
    }
}
