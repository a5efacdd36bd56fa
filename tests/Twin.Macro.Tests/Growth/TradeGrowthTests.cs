using Twin.Macro.Growth;
using Xunit;

namespace Twin.Macro.Tests.Growth;

/// <summary>Cases G6 and G7 of the docs/model.md</summary>
public sealed class TradeGrowthTests
{
    [Fact]
    public void PartialClosure_CaseG6_GrowsMoreSlowlyThanTheClosedLoop()
    {
        const double ownShare = .9, outputPerStock = .5;
        Technology technology = Loops.OneGood(0, ownShare / outputPerStock, Wear.Linear(.1));
        Trade trade = new(
            [new Import("machines", 3)],
            [],
            [new ImportedEquipment(0, 0, (1 - ownShare) / outputPerStock, 0, Wear.Linear(.1))],
            [new Export(0, 1, 1)]);

        TradeGrowth growth = TradeGrowth.Solve(technology, trade, Dating.Continuous);

        Assert.Equal(0.3166667, growth.PerYear, 5e-8);
        Assert.Equal(GrowthLimit.Payment, growth.Limit);
        Technology closed = Loops.OneGood(0, 1 / outputPerStock, Wear.Linear(.1));
        Assert.Equal(.4, Loops.Solve(closed, Dating.Continuous).Growth, 1e-12);
    }

    [Theory]
    [InlineData(.05, 1, .45)]
    [InlineData(.05, .5, .4166667)]
    [InlineData(.1, .5, .35)]
    public void Exports_CaseG6_PayForImports(double import, double exportPrice, double expected)
    {
        Technology technology = Loops.OneGood(.2, 1.5, Wear.Linear(.05));
        Trade trade = new(
            [new Import("chips", 1)], [new ImportedInput(0, 0, import)], [], [new Export(0, 7, exportPrice)]);

        TradeGrowth growth = TradeGrowth.Solve(technology, trade, Dating.Continuous);

        Assert.Equal(expected, growth.PerYear, 5e-8);
        Assert.Equal((1 - .2) / 1.5 - .05, growth.Free.Growth?.PerYear ?? 0, 1e-12);
    }

    [Fact]
    public void Supply_ThatGrowsSlowly_LimitsTheLoopHoweverSmallItsShare()
    {
        Technology technology = Loops.OneGood(.2, 1.5, Wear.Linear(.05));
        Trade trade = new(
            [new Import("bearings", 1e-9, .03), new Import("unused", 1, -1)],
            [new ImportedInput(0, 0, 1e-6)], [], [new Export(0, 1, 1)]);

        TradeGrowth growth = TradeGrowth.Solve(technology, trade, Dating.Continuous);

        Assert.Equal(.03, growth.PerYear);
        Assert.Equal(GrowthLimit.Supply, growth.Limit);
        Assert.Equal("bearings", growth.ScarcestImport);
    }

    [Fact]
    public void Imports_WithoutExports_CannotBePaid()
    {
        Technology technology = Loops.OneGood(.2, 1.5, Wear.Linear(.05));
        Trade trade = new([new Import("chips", 1)], [new ImportedInput(0, 0, .1)], [], []);

        TradeGrowth growth = TradeGrowth.Solve(technology, trade, Dating.Continuous);

        Assert.Null(growth.Paid);
        Assert.True(double.IsNaN(growth.PerYear));
        Assert.Throws<InvalidOperationException>(() => trade.PayingForImports(technology));
    }

    [Fact]
    public void Trade_WithNothingBought_LeavesTheLoopAlone()
    {
        TradeGrowth growth = TradeGrowth.Solve(Loops.Full(), new Trade([], [], [], []), Dating.Continuous);

        Assert.Equal(GrowthLimit.Technology, growth.Limit);
        Assert.Equal(0.40729031, growth.PerYear, 5e-9);
    }

    [Fact]
    public void PaidRoot_ByQuarters_CarriesLeadAndBufferOfTheImport()
    {
        Technology technology = Loops.OneGood(.2, 1.5, Wear.Linear(.05));
        Trade trade = new([new Import("chips", 2)], [new ImportedInput(0, 0, .1, .5)], [], [new Export(0, 1, 4)]);
        double g = TradeGrowth.Solve(technology, trade, Dating.Steps(.25, 1)).Paid?.Growth?.Growth ?? double.NaN;

        double need = .2 * (1 + g) + (g + .0125) * 6 + .1 * 2 / 4 * Math.Pow(1 + g, 3);

        Assert.Equal(1, need, 1e-12);
    }

    [Fact]
    public void Rates_OfThreeGoodsWithABasketOfTwo_AreTheRootsOfTheirMatrices()
    {
        // By hand: g at which det(I − M̃(g)) changes sign, M̃ = M + e·[p·(m∘e^(gL) + (g + δ)·mB∘e^(gT))]/(p_e·e).
        Trade trade = new(
            [new Import("chips", 2, .3), new Import("scanners", 30, .2)],
            [new ImportedInput(0, 0, .02, .5), new ImportedInput(0, 2, .3)],
            [new ImportedEquipment(1, 2, .01, .75, Wear.Linear(.1))],
            [new Export(0, 3, 1), new Export(1, 1, 4)]);
        double[,] a = { { .05, .10, .15 }, { .20, .05, .05 }, { .02, .03, .05 } };
        double[,] b = { { .4, .9, .3 }, { .6, .1, .2 }, { .5, .3, .4 } };
        double[,] t = { { 1, .5, .5 }, { .75, .25, .5 }, { .25, .25, .25 } };
        double[] wear = [.05, .04, .15];

        TradeGrowth growth = TradeGrowth.Solve(Loops.Full(), trade, Dating.Continuous);

        double[] bought(double g) =>
            [2 * .02 * Math.Exp(.5 * g), 0, (2 * .3) + (30 * (g + .1) * .01 * Math.Exp(.75 * g))];
        Assert.Equal(Root(_ => [0, 0, 0]), growth.Free.Growth!.PerYear, 1e-9);
        Assert.Equal(Root(bought), growth.Paid!.Growth!.PerYear, 1e-9);
        Assert.Equal(.2, growth.PerYear);
        Assert.Equal(GrowthLimit.Supply, growth.Limit);
        Assert.Equal("scanners", growth.ScarcestImport);
        Assert.True(growth.Free.Growth.PerYear > growth.Paid.Growth.PerYear);

        double Root(Func<double, double[]> cost)
        {
            double low = 0, high = .5;
            for (int i = 0; i < 80; i++)
            {
                double middle = (low + high) / 2;
                if (Determinant(middle, cost(middle)) > 0) low = middle;
                else high = middle;
            }

            return low;
        }

        double Determinant(double g, double[] cost)
        {
            double[] basket = [3.0 / 7, 1.0 / 7, 0];
            double[,] m = new double[3, 3];
            for (int i = 0; i < 3; i++)
            {
                for (int j = 0; j < 3; j++)
                {
                    double need = a[i, j] + ((g + wear[i]) * b[i, j] * Math.Exp(g * t[i, j])) + (basket[i] * cost[j]);
                    m[i, j] = (i == j ? 1 : 0) - need;
                }
            }

            return (m[0, 0] * ((m[1, 1] * m[2, 2]) - (m[1, 2] * m[2, 1])))
                - (m[0, 1] * ((m[1, 0] * m[2, 2]) - (m[1, 2] * m[2, 0])))
                + (m[0, 2] * ((m[1, 0] * m[2, 1]) - (m[1, 1] * m[2, 0])));
        }
    }

    [Fact]
    public void Vitamins_CaseG7_SaturateAndThenFollowTheirSupply()
    {
        double kink = ImportSupply.SaturationYears(.4, .03, 50);

        Assert.Equal(10.57304, kink, 5e-6);
        Assert.Equal(68.663, ImportSupply.SizeAfter(kink, .4, .03, 50), 5e-4);
        Assert.Equal(68.663 * Math.Exp(.03), ImportSupply.SizeAfter(kink + 1, .4, .03, 50), 5e-3);
        Assert.Equal(25, ImportSupply.Leverage(.96), 1e-10);
        Assert.Equal(0, ImportSupply.SaturationYears(.4, .03, 1));
        Assert.Equal(double.PositiveInfinity, ImportSupply.SaturationYears(.03, .03, 50));
    }

    [Fact]
    public void Trade_WithAnEntryOutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Trade([], [new ImportedInput(0, 0, 1)], [], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Trade([new Import("x", -1)], [], [], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Trade([], [], [], [new Export(0, double.NaN, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ImportSupply.Leverage(1));
    }
}
