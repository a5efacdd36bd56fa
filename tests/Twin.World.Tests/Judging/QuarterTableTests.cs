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
}
