using Twin.Macro.Money.Textbook;
using Xunit;

namespace Twin.Macro.Tests.Money;

/// <summary>Printed numbers of Godley and Lavoie, "Monetary Economics", 2007, chapters 3 and 4.</summary>
public sealed class TextbookTests
{
    [Fact]
    public void Sim_FromNothing_TakesThePrintedPath()
    {
        SimPeriod[] path = [.. new SimModel().Run(3)];

        Assert.Equal(38.461538461538460, path[0].Output, 1e-9);
        Assert.Equal(30.769230769230768, path[0].Income, 1e-9);
        Assert.Equal(18.461538461538460, path[0].Consumption, 1e-9);
        Assert.Equal(12.307692307692307, path[0].Money, 1e-9);
        Assert.Equal(47.928994, path[1].Output, 5e-7);
        Assert.Equal(22.721893, path[1].Money, 5e-7);
        Assert.Equal(55.939918, path[2].Output, 5e-7);
    }

    [Fact]
    public void Sim_InTheEnd_ComesToRestWhereTaxesAreSpending()
    {
        SimPeriod last = new SimModel().Run(200).Last();

        Assert.Equal(100, last.Output, 1e-9);
        Assert.Equal(80, last.Income, 1e-9);
        Assert.Equal(80, last.Consumption, 1e-9);
        Assert.Equal(80, last.Money, 1e-9);
        Assert.Equal(20, last.Taxes, 1e-9);
    }

    [Fact]
    public void Sim_OnItsWay_ClosesTheGapByItsRoot()
    {
        SimPeriod[] path = [.. new SimModel().Run(10)];

        for (int i = 1; i < path.Length; i++)
            Assert.Equal(new SimModel().Root, (80 - path[i].Money) / (80 - path[i - 1].Money), 1e-9);
        Assert.Equal(0.846153846153846, new SimModel().Root, 1e-12);
    }

    [Theory]
    [InlineData(0.025, 106.486486486486, 86.486486486486, 64.864864864865, 21.621621621622)]
    [InlineData(0.035, 110.090090090090, 90.090090090090, 72.072072072072, 18.018018018018)]
    public void Pc_AtARate_RestsAtTheClosedForm(
        double rate, double output, double income, double bills, double money)
    {
        PcModel model = new(rate);

        foreach (PcPeriod rest in new[] { model.Steady, model.Run(400).Last() })
        {
            Assert.Equal(output, rest.Output, 1e-9);
            Assert.Equal(income, rest.Income, 1e-9);
            Assert.Equal(income, rest.Consumption, 1e-9);
            Assert.Equal(bills, rest.Bills, 1e-9);
            Assert.Equal(money, rest.Money, 1e-9);
        }
    }

    [Fact]
    public void Pc_FromItsSteadyState_StaysThere()
    {
        PcModel model = new();

        Assert.All(model.Run(60, model.Steady), p => Assert.Equal(model.Steady.Output, p.Output, 1e-9));
    }
}
