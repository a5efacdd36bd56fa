using Twin.World.Assembly;
using Twin.World.Forking;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Tests.Humans;
using Xunit;

namespace Twin.World.Tests.Joining;

public sealed class EmbargoTests
{
    private const long Year = StepClock.YearMicros;

    [Theory]
    [InlineData(null)]
    [InlineData(2.0)]
    public void Imports_DuringAnEmbargo_DoNotCross(double? until)
    {
        var run = Simulation.Finished(World(Embargo(1, until))).Run;

        Assert.True(Bought(run, 0, Year) > 0);
        Assert.Equal(0, Bought(run, Year, 2 * Year));
        Assert.Equal(until is not null, Bought(run, 2 * Year, 3 * Year) > 0);
    }

    [Fact]
    public void Run_WithAnEmbargoThatDoesNotCome_IsTheRunWithoutOneBitForBit()
    {
        var without = Simulation.Finished(HumanWorld.Record);
        var with = Simulation.Finished(World(Embargo(1, null) with { InForce = 0.49 }));

        Assert.Equal(without.Hash, with.Hash);
    }

    [Fact]
    public void Run_RestoredBeforeItsEmbargo_StillHasIt()
    {
        var world = World(Embargo(1, 2));
        var whole = Simulation.Finished(world);
        var first = new Simulation(world);
        first.To(Year / 2);
        var second = new Simulation(world);
        second.Run.Restore(first.Run.Snapshot(), acceptBuild: false);
        second.To(world.UntilMicros);

        Assert.Equal(whole.Hash, second.Hash);
    }

    [Theory]
    [InlineData(null, 2.0, true)] // announced by the fork
    [InlineData(1.0, 2.0, true)] // put off by the fork, lifted at once
    [InlineData(2.0, null, false)] // taken back by the fork
    [InlineData(1.0, null, false)] // lifted by the fork
    public void Fork_WithAnotherEmbargo_HasItsOwn(double? before, double? after, bool isCut)
    {
        var parent = new Simulation(World(Of(before)));
        parent.To(Year * 3 / 2);
        var changed = World(Of(after));

        Assert.Null(WorldFork.Change(parent.Run, changed, Simulation.Build));
        var fork = new Simulation(changed);
        fork.Run.Restore(parent.Run.Snapshot(), acceptBuild: false);
        fork.To(changed.UntilMicros);

        Assert.True(Bought(fork.Run, Year * 3 / 2, 2 * Year) > 0);
        Assert.Equal(isCut, Bought(fork.Run, 2 * Year, 3 * Year) == 0);
    }

    private static EmbargoRecord? Of(double? from) => from is { } years ? Embargo(years, null) : null;

    private static EmbargoRecord Embargo(double from, double? until) => new()
    {
        FromMicros = (long)(from * Year), UntilMicros = until is { } years ? (long)(years * Year) : null,
    };

    private static WorldRecord World(EmbargoRecord? embargo)
    {
        var market = HumanWorld.Record.Market!;
        return HumanWorld.Record with
        {
            Market = market with
            {
                Imports = [.. market.Imports.Select(trade => trade with { Embargo = embargo })],
            },
        };
    }

    /// <summary>Chips that the loop bought, over months that end in a stretch of time.</summary>
    private static double Bought(WorldRun run, long from, long to)
    {
        var index = run.Catalogue.Names.ToList().FindIndex(series => series.Name == "human.chip.sold");
        return run.Samples.Where(sample => sample.AtMicros > from && sample.AtMicros <= to)
            .Sum(sample => sample.Values[index]);
    }
}
