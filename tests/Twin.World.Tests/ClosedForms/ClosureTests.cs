using Twin.World.Running;
using Twin.World.Theory;
using Xunit;

namespace Twin.World.Tests.ClosedForms;

/// <summary>The shipped world whose loop buys of every kind, on its balanced path.</summary>
public sealed class ClosureTests
{
    private const double Agreement = 1e-6;

    [Fact]
    public void Ledger_OnTheBalancedPath_IsAsClosedAsTheMatrices()
    {
        var simulation = Simulation.Finished(ClosedForm.Read("closure"));

        var (ledger, matrix) = (simulation.Run.Closure, simulation.Run.World.Closure.Report);

        Assert.Equal(matrix.Value!.Value, ledger.Value!.Value, Agreement);
        Assert.Equal(matrix.Mass!.Value, ledger.Mass!.Value, Agreement);
        Assert.Equal(matrix.Energy!.Value, ledger.Energy!.Value, Agreement);
        Assert.Equal(matrix.Information!.Value, ledger.Information!.Value, Agreement);
        Assert.Equal(matrix.Parts, ledger.Parts);
        Assert.Equal(["energy", "fabs", "mines"], ledger.Layers.Keys);
        Assert.All(
            ledger.Layers, layer => Assert.Equal(matrix.Layers[layer.Key]!.Value, layer.Value!.Value, Agreement));
    }

    [Fact]
    public void Matrices_OfTheWorld_AreClosedAsByHand()
    {
        // Per t of machine by current inputs alone: 1.1 t of metal with 0.2 h each, 5 chips, 2 jobs;
        // (1.1·0.4 + 0.3) MWh.
        const double value = (1.1 * 0.2 * 30) + (5 * 4) + 2, mass = 5 * 20, chipGigajoules = 5 * 5;
        const double gigajoules = 3.6 * ((1.1 * 0.4) + 0.3);
        var world = ClosedForm.Read("closure");
        var closure = WorldClosure.Of(world, WorldGrowth.Of(world));
        var machine = closure.Goods.Single(good => good.Good == "machine");

        // Cells are the only other equipment: c t-equivalents of them are delivered per t of machine.
        var path = WorldGrowth.Of(world).Stepped!;
        var (h, g) = (0.05, path.Growth);
        double Output(string good) => path.Outputs[path.Technology.IndexOf(good)];
        var machines = (Output("machine") * 1.2 / h * (g + (0.08 * h)) * Math.Pow(1 + g, 4))
            + (Output("metal") * 0.5 / h * (g + (0.05 * h)))
            + (Output("power") * 0.3 / h * g / (1 - Math.Pow(1 + g, -160)))
            + (Output("robot-hours") / 8766 / h * g / (1 - Math.Pow(1 + g, -100)));
        var cells = Output("power") * 0.02 / h * (g + (0.1 * h)) * Math.Pow(1 + g, 2) / machines;

        Assert.Equal(value, machine.ImportedValue!.Value, 1e-9);
        Assert.Equal(
            1 - ((value + (500 * cells)) / (machine.Price!.Value + (500 * cells))), closure.Report.Value!.Value, 1e-9);
        Assert.Equal(1 - ((mass + (100 * cells)) / (1000 + (100 * cells))), closure.Report.Mass!.Value, 1e-9);
        Assert.Equal(
            1 - ((chipGigajoules + (9 * cells)) / (chipGigajoules + gigajoules + (9 * cells))),
            closure.Report.Energy!.Value, 1e-9);
        Assert.Equal(3 / 3.2, closure.Report.Information!.Value, 1e-9);
        Assert.Equal(2.0 / 4, closure.Report.Parts);
    }

    [Fact]
    public void Prices_AtTheRateOfThePaidPath_MakeTheExportWorthItsPrice()
    {
        var world = ClosedForm.Read("closure");

        var closure = WorldClosure.Of(world, WorldGrowth.Of(world));

        Assert.Equal(600, closure.Goods.Single(good => good.Good == "metal").Price!.Value, 1e-5);
    }

    [Theory]
    [InlineData("g6-b", 0.9375)]
    [InlineData("g6-c", 0.875)]
    [InlineData("g6-d", 0.75)]
    public void Ledger_OfOneGoodThatPaysForItsImport_IsClosedByHand(string name, double expected)
    {
        // v = m/(1 − a) at the import's price 1, p the export price: 1 − v/p.
        var simulation = Simulation.Finished(ClosedForm.Read(name));

        Assert.Equal(expected, simulation.Run.World.Closure.Report.Value!.Value, 1e-6);
        Assert.Equal(expected, simulation.Run.Closure.Value!.Value, 1e-6);
    }

    [Fact]
    public void Imports_WithoutMakers_AreCritical()
    {
        var world = ClosedForm.Read("closure");

        var critical = WorldClosure.Of(world, WorldGrowth.Of(world)).CriticalImports;

        Assert.Equal(["cell", "chip", "labour", "upkeep"], critical.Select(import => import.Good));
        Assert.All(critical, import => Assert.Equal(0, import.LeadMonths));
        var chip = critical.Single(import => import.Good == "chip");
        Assert.Equal(9000 / (5 * 33333.3333) * 12, chip.StockMonths!.Value, 1e-6);
    }

    [Fact]
    public void Lots_BoughtBesideThoseMadeInside_CountInTheLedgerOnly()
    {
        // Half the metal must be bought: the matrices take metal for made inside, the ledger knows each lot.
        var record = ClosedForm.Read("closure", "until=2 yr", "sites.mine.capacity=20000 t/yr");
        var market = record.Market!;
        var metal = new Records.TradeRecord { Good = "metal", Price = 600 };
        record = record with { Market = market with { Imports = [.. market.Imports, metal], Cash = 1e9 } };

        var run = Simulation.Finished(record).Run;

        Assert.InRange(run.Closure.Value!.Value, 0.01, run.World.Closure.Report.Value!.Value - 0.01);
        Assert.InRange(run.Closure.Mass!.Value, 0.01, run.World.Closure.Report.Mass!.Value - 0.01);
    }

    [Fact]
    public void Fork_WithImportsThatHoldMoreEnergy_CarriesBothOldAndNewLots()
    {
        var parent = new Simulation(ClosedForm.Read("closure"));
        parent.Steps(30);
        var dearer = ClosedForm.Read("closure", "goods.chip.embodied=50 GJ");
        var fork = new Simulation(dearer);

        fork.Run.Restore(parent.Run.Snapshot(), acceptBuild: true);
        fork.Steps(60);

        Assert.InRange(fork.Run.Closure.Energy!.Value, 0, parent.Run.Closure.Energy!.Value);
        Assert.Equal(0, fork.Meter.Max);
    }

    [Fact]
    public void Run_TakenUpFromASnapshot_IsAsClosedAsOneThatWentOn()
    {
        // Off the path contents differ from lot to lot, so that only the carried state can give the same digits.
        var record = ClosedForm.Read("closure", "until=3 yr", "sites.works.capacity=20000 t/yr");
        var whole = Simulation.Finished(record);
        var first = new Simulation(record);
        first.Steps(27);
        var second = new Simulation(record);

        second.Run.Restore(first.Run.Snapshot(), acceptBuild: false);
        second.To(record.UntilMicros);

        Assert.Equal(whole.Hash, second.Hash);
        Assert.Equal(Text(whole.Run.Closure), Text(second.Run.Closure));
        Assert.Equal(whole.Run.Samples[^1].Values, second.Run.Samples[^1].Values);
        Assert.Equal(whole.Run.Snapshot(), second.Run.Snapshot());
    }

    [Fact]
    public void Snapshot_OfARunThatCarriesContent_HoldsItsShard()
    {
        var simulation = new Simulation(ClosedForm.Read("closure"));
        simulation.Steps(30);

        var (at, hash) = WorldRun.HashOf(simulation.Run.Snapshot());

        Assert.Equal(simulation.Run.NowMicros, at);
        Assert.Equal(simulation.Hash, hash);
    }

    private static string Text(ClosureReport report) =>
        $"{report.Value:R} {report.Mass:R} {report.Energy:R} {report.Information:R} {report.Parts:R} "
        + string.Join(" ", report.Layers.Select(layer => $"{layer.Key} {layer.Value:R}"));
}
