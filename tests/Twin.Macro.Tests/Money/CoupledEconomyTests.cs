using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Money;

public sealed class CoupledEconomyTests
{
    [Fact]
    public void Economy_WithALoopOfConstantServices_KeepsMachineServicesAndClosesItsAccounts()
    {
        EconomyParameters p = new() { HumanGrowth = 0 };
        Economy economy = new(p, new OpeningBalance());
        LoopQuarter steady = new(0, 1, 0.001);
        EconomyQuarter first = economy.Step(0, steady);
        double rents = RentPart(economy, first);

        for (int i = 0; i < 19; i++)
        {
            EconomyQuarter quarter = economy.Step(0, steady);

            // With labour, tasks and services as they were, machines earn the part of output that they did.
            Assert.Equal(rents, RentPart(economy, quarter), 1e-12);
            Assert.InRange(quarter.LargestMatrixResidual, 0, 1e-12);
        }
    }

    [Fact]
    public void Economy_WithAGrowingLoop_MakesMore()
    {
        Economy steady = new(new EconomyParameters(), new OpeningBalance());
        Economy growing = new(new EconomyParameters(), new OpeningBalance());
        for (int i = 0; i < 40; i++)
        {
            steady.Step(0, new LoopQuarter(0, 1, 0.001));
            growing.Step(0, new LoopQuarter(0.06, 1, 0.001));
        }

        Assert.True(RealOutput(growing) > RealOutput(steady));
    }

    [Fact]
    public void Economy_WithTheRestOfTheWorld_ClosesItsAccounts()
    {
        EconomyParameters p = new() { Growth = 0.1, AutomationHazard = 0.06, Abroad = new RestOfWorld() };
        Economy economy = new(p, new OpeningBalance());

        for (int i = 0; i < 40; i++)
        {
            EconomyQuarter quarter = economy.Step();

            Assert.InRange(quarter.LargestMatrixResidual, 0, 1e-12);
            Assert.InRange(Math.Abs(quarter.RedundantResidual), 0, 1e-11);
        }

        FlowRow bonds = economy.Flows.Rows.Single(r => r.Name == "change of bonds");
        Assert.NotEqual(0, bonds.Amounts[(int)Sector.Abroad]);
    }

    [Fact]
    public void RestOfWorld_WithoutTrade_ChangesNothing()
    {
        RestOfWorld none = new() { Exports = 0, Imports = 0, LoopImportsAbroad = 0, Bonds = 0 };

        EconomyQuarter[] closed = EconomyGoldenTests.Run(new EconomyParameters(), 40);
        EconomyQuarter[] open = EconomyGoldenTests.Run(new EconomyParameters { Abroad = none }, 40);

        Assert.Equal(closed, open);
    }

    private static double RentPart(Economy economy, EconomyQuarter quarter)
    {
        double rents = economy.Flows.Rows.Single(r => r.Name == "rents of machines").Amounts[(int)Sector.Loop];
        double goods = quarter.Output / Economy.QuartersPerYear;
        double live = economy.Flows.Rows.Single(r => r.Name == "consumption of live events")
            .Amounts[(int)Sector.Firms];
        return rents / (goods - live);
    }

    private static double RealOutput(Economy economy)
    {
        EconomyQuarter quarter = economy.Step();
        return quarter.Output / quarter.PriceIndex;
    }
}
