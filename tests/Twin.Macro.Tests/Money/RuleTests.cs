using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

/// <summary>The second wage rule, substitution above one, and shocks.</summary>
public sealed class RuleTests
{
    [Fact]
    public void IndexedWages_AfterAPriceShock_RiseWithItAtOnce()
    {
        QuarterShocks shock = new(Price: 0.02);

        double expectations = RealWageAfter(WageRule.Expectations, shock) / RealWageAfter(WageRule.Expectations, new());
        double indexed = RealWageAfter(WageRule.Indexed, shock) / RealWageAfter(WageRule.Indexed, new());

        Assert.InRange(expectations, 0.975, 0.985);
        Assert.InRange(indexed, 0.995, 1.0001);
    }

    [Fact]
    public void Shocks_MoveWhatTheyName()
    {
        EconomyQuarter still = Step(new());
        EconomyQuarter price = Step(new(Price: 0.01));
        EconomyQuarter wage = Step(new(Wage: 0.01));
        EconomyQuarter rate = Step(new(Rate: 0.01));
        EconomyQuarter demand = Step(new(Demand: 0.01));

        Assert.InRange(price.Inflation - still.Inflation, 0.009, 0.0101);
        Assert.Equal(0.01, Math.Log(wage.RealWage / still.RealWage), 1e-9);
        Assert.Equal(0.01, rate.PolicyRate - still.PolicyRate, 1e-12);
        Assert.True(demand.Output > still.Output);
        Assert.Equal(new Economy(new(), new()).Step(0.01), demand);
    }

    // The golden runs are at σ = 0.5. As machines grow and no task is handed over, labour's share rises below one, for
    // its tasks become dear, and falls above one, for they are done without it.
    [Fact]
    public void SubstitutionAboveOne_TurnsTheLabourShareRound()
    {
        Assert.True(LabourShareAfter(0.8, 20) > LabourShareAfter(0.8, 1) + 0.01);
        Assert.True(LabourShareAfter(1.2, 20) < LabourShareAfter(1.2, 1) - 0.01);
        Assert.Equal(LabourShareAfter(0.8, 1), LabourShareAfter(1.2, 1), 1e-3);
    }

    [Theory]
    [InlineData(1.2)]
    [InlineData(2.5)]
    public void Tasks_AboveOne_AreInvertedExactly(double sigma)
    {
        double human = Tasks.HumanPart(0.56, sigma);
        double capital = Tasks.CapitalFor(1.3, 1, 1 - human, sigma);

        Assert.Equal(1.3, Tasks.Output(capital, 1, 1 - human, sigma), 1e-12);
        Assert.Equal(0.56, Tasks.LabourShare(1, 1, 1 - human, sigma), 1e-12);
    }

    private static EconomyQuarter Step(QuarterShocks shocks) => new Economy(new(), new()).Step(shocks);

    private static double RealWageAfter(WageRule rule, QuarterShocks shocks) =>
        new Economy(new() { Wages = rule }, new()).Step(shocks).RealWage;

    private static double LabourShareAfter(double sigma, int quarters)
    {
        Economy economy = new(new() { TaskSubstitution = sigma, Growth = 0.1 }, new());
        EconomyQuarter last = economy.Step();
        for (int i = 1; i < quarters; i++) last = economy.Step();
        return last.LabourShare;
    }
}
