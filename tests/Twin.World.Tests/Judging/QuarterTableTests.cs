using Twin.World.Assembly;
using Twin.World.Judging;
using Twin.World.Tests.ClosedForms;
using Twin.World.Theory;
using Xunit;

namespace Twin.World.Tests.Judging;

public sealed class QuarterTableTests
{
    /// <summary>On the balanced path what a ledger buys over what it makes is what the matrices say.</summary>
    [Fact]
    public void ImportShare_OnTheBalancedPath_IsThatOfTheMatrices()
    {
        var world = ClosedForm.Read("closure");
        var simulation = new Simulation(world);
        simulation.To(4 * StepClock.YearMicros);
        var table = QuarterTable.Of(simulation.Run);

        var growth = WorldGrowth.Of(world);
        var theory = WorldClosure.Of(world, growth).OutsideShare!.Value;

        Assert.Equal(16, table.Count);
        Assert.Equal(16, table.NumberOf(15));
        Assert.InRange(theory, 0.01, 0.99);

        // The matrices set what is bought against the output of a step before.
        var bought = table.Value("loop.import-share", 15)!.Value * (1 + growth.Stepped!.Growth);
        Assert.Equal(theory, bought, 1e-6);
    }

    [Fact]
    public void ImportShare_OfALoopThatBuysNothing_IsZero()
    {
        var simulation = new Simulation(ClosedForm.Read("ring"));
        simulation.To(StepClock.YearMicros);

        var table = QuarterTable.Of(simulation.Run);

        Assert.Equal(4, table.Count);
        Assert.Equal(0, table.Value("loop.import-share", 3));
        Assert.Null(table.Value("no such series", 3));
    }

    [Fact]
    public void CriticalImport_LastsItsStockOverItsUse()
    {
        var world = ClosedForm.Read("g7");
        var simulation = new Simulation(world);
        simulation.To(StepClock.YearMicros);
        var table = QuarterTable.Of(simulation.Run);

        var import = Assert.Single(new ImportStandings(world).At(table, 3));

        // A unit of vitamin per unit of corn, free and at once.
        var made = table.Value("corn.output", 3)!.Value;
        Assert.Equal("vitamin", import.Good);
        Assert.Equal(made, import.UsePerYear, made * 1e-9);
        Assert.Equal(12 * table.Value("vitamin.stock", 3)!.Value / made, import.StockMonths!.Value, 1e-9);
        Assert.Equal(double.PositiveInfinity, import.Cover);
    }
}
