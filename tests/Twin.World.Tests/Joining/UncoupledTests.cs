using Twin.Macro.Money;
using Twin.World.Joining;
using Twin.World.Records;
using Twin.World.Tests.Humans;
using Xunit;

namespace Twin.World.Tests.Joining;

/// <summary>With the coupling off neither hears the other.</summary>
public sealed class UncoupledTests
{
    private static readonly EconomyRecord _off = JointWorld.Economy with
    {
        // News would be a row of the loop's state, and the economy alone has none.
        Coupling = EconomyCoupling.Off,
        DemandSigma = 0.01,
        DemandPersistence = 0.5,
    };

    [Fact]
    public void Loop_OfARunWithoutCoupling_IsThatOfTheRunAloneBitForBit()
    {
        var alone = Simulation.Finished(HumanWorld.Record with { Name = "joint" });
        var beside = Simulation.Finished(JointWorld.With(_off));

        Assert.Equal(alone.Run.StateHash(), beside.Run.LoopHash());
        Assert.NotEqual(beside.Run.LoopHash(), beside.Run.StateHash());
        var series = alone.Run.Catalogue.Names.Count;
        Assert.Equal(alone.Run.Samples.Count, beside.Run.Samples.Count);
        Assert.All(
            alone.Run.Samples.Zip(beside.Run.Samples),
            pair => Assert.Equal(Bits(pair.First.Values), Bits(pair.Second.Values[..series])));
    }

    [Theory]
    [InlineData(EconomyVariant.Stabilised)]
    [InlineData(EconomyVariant.Version1)]
    public void Economy_OfARunWithoutCoupling_IsTheEconomyAloneBitForBit(EconomyVariant variant)
    {
        var record = EconomyNumbers.Resolve(_off with { Variant = variant }, [], []);
        var setting = EconomyNumbers.SettingOf(record);
        var alone = new Economy(setting.Parameters, setting.Opening);

        var run = Simulation.Finished(JointWorld.With(record)).Run;

        for (var quarter = 0; quarter < run.Economy!.Quarters; quarter++) alone.Step();
        Assert.Equal(12, run.Economy.Quarters);
        Assert.Equal(Bits(alone.State()), Bits(run.Economy.MoneyState()));
        Assert.Null(run.Economy.Latest!.Loop);
    }

    private static long[] Bits(IEnumerable<double> values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];
}
