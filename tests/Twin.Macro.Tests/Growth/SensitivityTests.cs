using Twin.Macro.Growth;
using Xunit;

namespace Twin.Macro.Tests.Growth;

public sealed class SensitivityTests
{
    [Fact]
    public void FullLoop_CaseG4b_RanksItsBottlenecks()
    {
        IReadOnlyList<Sensitivity> ranked = Loops.Solve(Loops.Full(), Dating.Continuous).RankSensitivities();

        Sensitivity[] stocks = [.. ranked.Where(s => s.Kind == SensitivityKind.Stock)];
        Assert.Equal((0, 1), (stocks[0].Input, stocks[0].Process));
        Assert.Equal(-.22326, stocks[0].Elasticity, 5e-6);
        Assert.Equal((1, 0), (stocks[1].Input, stocks[1].Process));
        Assert.Equal(-.17709, stocks[1].Elasticity, 5e-6);
        Assert.Equal((0, 0), (stocks[2].Input, stocks[2].Process));
        Assert.Equal(-.16216, stocks[2].Elasticity, 5e-6);
        Assert.Equal(-.0948210, Find(ranked, SensitivityKind.Stock, 2, 0).Derivative, 5e-8);
        Assert.Equal(-.0268992, Find(ranked, SensitivityKind.BuildLead, 0, 0).Derivative, 5e-8);
    }

    public static TheoryData<string> Datings => ["continuous", "quarters", "quarters with a buffer"];

    [Theory]
    [MemberData(nameof(Datings))]
    public void EveryCoefficient_ChangedALittle_MovesGrowthAsPredicted(string name)
    {
        Dating dating = Named(name);
        Technology technology = Mixed();
        BalancedGrowth path = Loops.Solve(technology, dating);

        foreach (Sensitivity s in path.RankSensitivities())
        {
            bool rounded = s.Kind is SensitivityKind.BuildLead or SensitivityKind.ProcessLead or SensitivityKind.Life;
            if (rounded && !dating.IsContinuous) continue;
            double step = 1e-5;
            double up = Loops.Solve(Changed(technology, s, step), dating).PerYear;
            double down = Loops.Solve(Changed(technology, s, -step), dating).PerYear;

            Assert.Equal((up - down) / (2 * step), s.Derivative, 1e-8);
            Assert.Equal(s.Derivative * s.Value / path.PerYear, s.Elasticity, 1e-12);
        }
    }

    [Fact]
    public void Life_OfZeroGrowthLoop_HasTheDerivativeOfItsSeries()
    {
        Technology technology = Loops.OneGood(0.5, 5, Wear.FixedLife(10));

        BalancedGrowth path = Loops.Solve(technology, Dating.Continuous);
        Sensitivity life = Find(path.RankSensitivities(), SensitivityKind.Life, 0, 0);

        Assert.Equal(0, path.Growth, 1e-10);
        Assert.Equal(2.0 / 100, life.Derivative, 1e-7);
    }

    private static Dating Named(string name) => name switch
    {
        "continuous" => Dating.Continuous,
        "quarters" => Dating.Steps(0.25),
        _ => Dating.Steps(0.25, 1),
    };

    /// <summary>All three laws of wear, leads on both kinds of entry, and two entries for one pair.</summary>
    private static Technology Mixed() => new(
        ["ore", "plant", "robot"],
        [new(0, 0, .1, .5), new(0, 1, .3, .25), new(1, 2, .2, .25), new(2, 0, .05, .75)],
        [
            new(1, 0, .5, .5, Wear.Exponential(.08)), new(2, 1, .7, .25, Wear.FixedLife(8)),
            new(0, 2, .4, 1, Wear.Linear(.12)), new(0, 2, .2, .5, Wear.Linear(.1)),
        ]);

    private static Technology Changed(Technology old, Sensitivity s, double by)
    {
        List<CurrentInput> inputs = [.. old.Inputs];
        List<Equipment> equipment = [.. old.Equipment];
        for (int k = 0; k < inputs.Count; k++)
        {
            if (s.Kind is not (SensitivityKind.CurrentInput or SensitivityKind.ProcessLead)) break;
            if ((inputs[k].Input, inputs[k].Process) != (s.Input, s.Process)) continue;
            inputs[k] = s.Kind == SensitivityKind.CurrentInput
                ? inputs[k] with { Amount = inputs[k].Amount + by }
                : inputs[k] with { LeadYears = inputs[k].LeadYears + by };
        }

        for (int k = 0; k < equipment.Count; k++)
        {
            Equipment e = equipment[k];
            if ((e.Good, e.Process) != (s.Input, s.Process)) continue;
            equipment[k] = s.Kind switch
            {
                SensitivityKind.Stock when e.StockYears == s.Value => e with { StockYears = e.StockYears + by },
                SensitivityKind.BuildLead when e.BuildYears == s.Value => e with { BuildYears = e.BuildYears + by },
                SensitivityKind.Life => e with { Wear = Wear.FixedLife(e.Wear.Amount + by) },
                SensitivityKind.WearRate when e.Wear.Kind == WearKind.Exponential =>
                    e with { Wear = Wear.Exponential(e.Wear.Amount + by) },
                SensitivityKind.WearRate when e.Wear.Kind == WearKind.Linear && e.Wear.Amount == s.Value =>
                    e with { Wear = Wear.Linear(e.Wear.Amount + by) },
                _ => e,
            };
        }

        return new Technology(old.Goods, inputs, equipment);
    }

    private static Sensitivity Find(IReadOnlyList<Sensitivity> all, SensitivityKind kind, int input, int process) =>
        all.Single(s => (s.Kind, s.Input, s.Process) == (kind, input, process));
}
