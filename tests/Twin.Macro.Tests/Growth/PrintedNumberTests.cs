using MathNet.Numerics.LinearAlgebra;
using Twin.Macro.Growth;
using Xunit;

namespace Twin.Macro.Tests.Growth;

/// <summary>Printed numbers that stand beside the growth rate itself: eigenvalues, duals, doubling times.</summary>
public sealed class PrintedNumberTests
{
    [Fact]
    public void DynamicLeontief_CaseG2b_IsTheInverseOfItsEigenvalue()
    {
        Matrix<double> a = Matrix<double>.Build.DenseOfArray(new[,] { { .1, .2 }, { .3, .1 } });
        Matrix<double> b = Matrix<double>.Build.DenseOfArray(new[,] { { 0, .5 }, { 1, 1 } });
        Matrix<double> one = Matrix<double>.Build.DenseIdentity(2);

        double eigenvalue = ((one - a - (.1 * b)).Inverse() * b).Evd().EigenValues.Max(value => value.Real);
        BalancedGrowth growth = Loops.Solve(
            Loops.From(["a", "b"], a.ToArray(), b.ToArray(), _ => Wear.Linear(.1)), Dating.Continuous);

        Assert.Equal(2.5, eigenvalue, 1e-12);
        Assert.Equal(1 / eigenvalue, growth.Growth, 1e-12);
    }

    [Fact]
    public void CornAndIron_CaseG2_GrowsByTheInverseOfItsRadius()
    {
        double radius = Matrix<double>.Build.DenseOfArray(new[,] { { .5, .3 }, { .4, .4 } })
            .Evd().EigenValues.Max(value => value.Real);

        Assert.Equal(.8, radius, 1e-12);
        Assert.Equal(.25, (1 / radius) - 1, 1e-12);
    }

    [Fact]
    public void Ring_CaseG4_PricesRobotsLikeMetal()
    {
        BalancedGrowth growth = Loops.Solve(Loops.Ring(), Dating.Continuous);

        Assert.Equal(1, growth.Prices[2] / growth.Prices[0], 1e-10);
    }

    [Fact]
    public void FullLoop_CaseG4b_LosesTwelvePointsToItsLeads()
    {
        double withLeads = Loops.Solve(Loops.Full(), Dating.Continuous).Growth;
        double without = Loops.Solve(Loops.Full(false), Dating.Continuous).Growth;

        Assert.Equal(.52783683 - .40729031, without - withLeads, 1e-8);
        Assert.Equal(.12, without - withLeads, 5e-3);
    }

    [Fact]
    public void FullLoop_CaseG4b_SlowsByItsBuildLeadAsTheFiniteDifferenceSays()
    {
        const double step = 1e-4;
        Sensitivity lead = Loops.Solve(Loops.Full(), Dating.Continuous).RankSensitivities()
            .Single(s => s is { Kind: SensitivityKind.BuildLead, Input: 0, Process: 0 });

        double difference = (WithFirstLead(1 + step) - WithFirstLead(1 - step)) / (2 * step);

        Assert.Equal(-.0268992, lead.Derivative, 5e-8);
        Assert.Equal(difference, lead.Derivative, 1e-7);
    }

    /// <summary>Table of the literature page: yearly growth against doubling time, annual compounding.</summary>
    [Theory]
    [InlineData(.022, 31.9, .05)]
    [InlineData(.05, 14.2, .05)]
    [InlineData(.10, 7.27, .005)]
    [InlineData(.20, 3.80, .005)]
    [InlineData(.23, 3.35, .005)]
    [InlineData(.30, 2.64, .005)]
    [InlineData(1.00, 1.00, .005)]
    public void YearlyGrowth_Compounded_DoublesInThePrintedTime(double growth, double years, double half)
    {
        BalancedGrowth path = Loops.Solve(Loops.OneGood(0, 1 / growth, Wear.None), Dating.Steps(1));

        Assert.Equal(growth, path.Growth, 1e-12);
        Assert.InRange(path.DoublingYears, years - half, years + half);
    }

    /// <summary>G12: with the imports cut a substitute at six times the cost lets the loop of G6 grow on.</summary>
    [Fact]
    public void Substitute_CaseG12_GrowsAtTheRateOfItsOwnCost()
    {
        const double outputPerStock = .5;
        double own = .9 / outputPerStock, substitute = .1 * 6 / outputPerStock;

        BalancedGrowth severed = Loops.Solve(
            Loops.OneGood(0, own + substitute, Wear.Linear(.1)), Dating.Continuous);

        Assert.Equal(.2333333, severed.Growth, 5e-8);
    }

    /// <summary>G6: a cost share κ of own capacity and 1 − κ bought at π grows at P/(κ + (1 − κ)·π) − δ.</summary>
    [Theory]
    [InlineData(.9, 3)]
    [InlineData(.5, 1)]
    [InlineData(.99, 40)]
    public void PartialClosure_OfAnyShare_MeetsItsClosedForm(double closure, double price)
    {
        Technology technology = Loops.OneGood(0, closure / .5, Wear.Linear(.1));
        Trade trade = new(
            [new Import("machines", price)], [],
            [new ImportedEquipment(0, 0, (1 - closure) / .5, 0, Wear.Linear(.1))], [new Export(0, 1, 1)]);

        double growth = TradeGrowth.Solve(technology, trade, Dating.Continuous).PerYear;

        Assert.Equal((.5 / (closure + ((1 - closure) * price))) - .1, growth, 1e-12);
    }

    /// <summary>κ = 0.96 and a constant stream: dK/dt = V/(1 − κ), a straight line.</summary>
    [Fact]
    public void ConstantStream_CaseG7_BuildsTwentyFiveTimesWhatItBrings() =>
        Assert.Equal(25, ImportSupply.Leverage(.96), 1e-10);

    [Theory]
    [InlineData(.2)]
    [InlineData(-.03)]
    public void ContinuousFleet_OfFixedLife_IsReplacedAsItsEquationSays(double growth)
    {
        const double life = 12;

        double rate = Wear.FixedLife(life).ReplacementPerYear(growth);

        Assert.Equal(growth / (1 - Math.Exp(-growth * life)), rate, 1e-12);
    }

    private static double WithFirstLead(double years)
    {
        Technology full = Loops.Full();
        Equipment[] equipment = [.. full.Equipment.Select(
            entry => (entry.Good, entry.Process) == (0, 0) ? entry with { BuildYears = years } : entry)];
        return Loops.Solve(new Technology(full.Goods, full.Inputs, equipment), Dating.Continuous).Growth;
    }
}
