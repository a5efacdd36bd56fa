using Twin.Macro.Money;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests.Joining;

/// <summary>Interest and tax on machines count as bought.</summary>
public sealed class OwedMoneyTests
{
    private const int Quarter = 3;
    private const double PerTrillion = 1e12;

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public void Closure_WithInterestAndTax_MovesByExactlyThat(double tax)
    {
        // In the first quarter both runs do the same: the terms of the economy hold from the second on.
        var paying = AfterAQuarter(JointWorld.Set("machineTax", tax));
        var watching = AfterAQuarter(JointWorld.Set("machineTax", tax) with { Coupling = EconomyCoupling.OneWay });

        var price = Last(paying, "economy/goods-price");
        var perLoop = PerTrillion / paying.Economy!.Scale;
        var owed = paying.Economy.Latest!.Owed;
        var paid = -Paid(paying, "tax on machines") - Paid(paying, "interest on loans");
        Assert.True(owed > 0);
        Assert.Equal(paid * perLoop / price, owed, 1e-9 * owed);
        Assert.Equal(tax > 0, Paid(paying, "tax on machines") < 0);
        Assert.Equal(0, watching.Economy!.Latest!.Owed);
        var own = Last(watching, "economy/own-investment") * perLoop / price;
        var (before, after) = (Last(watching, "closure.value"), Last(paying, "closure.value"));
        Assert.InRange(after, 1e-6, before);
        var invested = own / before * Quarter / StepClock.MonthsPerYear;
        Assert.Equal(owed / invested, before - after, 1e-9);
        Assert.Equal(after, paying.Closure.Value!.Value);
    }

    [Fact]
    public void ImportShare_WithInterestAndTax_MovesByThatOverWhatWasMade()
    {
        var watching = AfterAQuarter(JointWorld.Economy with { Coupling = EconomyCoupling.OneWay });
        var (untaxed, taxed) = (AfterAQuarter(JointWorld.Economy), AfterAQuarter(JointWorld.Set("machineTax", 0.2)));
        double Moved(WorldRun run) => Last(run, "loop.import-share") - Last(watching, "loop.import-share");
        double Owed(WorldRun run) => run.Economy!.Latest!.Owed;

        Assert.True(Owed(taxed) > 2 * Owed(untaxed));
        Assert.Equal(Owed(taxed) / Owed(untaxed), Moved(taxed) / Moved(untaxed), 1e-9);

        // What the series say was made is within 1 % of what the ledger says.
        Assert.InRange(Owed(taxed) / Moved(taxed) / Made(watching), 1, 1.01);
    }

    private static WorldRun AfterAQuarter(EconomyRecord economy)
    {
        var simulation = new Simulation(JointWorld.With(economy));
        simulation.To(JointWorld.Record.StepMicros * 12);
        return simulation.Run;
    }

    /// <summary>What machines got of a row of the flow matrix; below zero what they paid.</summary>
    private static double Paid(WorldRun run, string row) =>
        run.Economy!.Flows.Rows.Single(flow => flow.Name == row).Amounts[(int)Sector.Loop];

    private static double Last(WorldRun run, string series) =>
        run.Samples[^1].Values[run.Catalogue.Names.ToList().FindIndex(name => name.Name == series)];

    /// <summary>Gross output since the start at replacement prices.</summary>
    private static double Made(WorldRun run)
    {
        var (made, since) = (0.0, 0L);
        foreach (var sample in run.Samples)
        {
            var years = (double)(sample.AtMicros - since) / StepClock.YearMicros;
            since = sample.AtMicros;
            made += years * run.World.Closure.Goods.Sum(good => good.Price!.Value
                * sample.Values[SeriesCatalogue.IndexOf(run.World.Goods[good.Good], SeriesKind.Output)]);
        }

        return made;
    }
}
