using Twin.World.Assembly;
using Twin.World.Joining;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Tests.Humans;

namespace Twin.World.Tests.Joining;

/// <summary>The human world with an economy beside it.</summary>
internal static class JointWorld
{
    public static EconomyRecord Economy { get; } = EconomyNumbers.Resolve(new EconomyRecord(), [], []);

    public static WorldRecord Record { get; } = With(Economy);

    public static WorldRecord With(EconomyRecord economy, double years = 3) => HumanWorld.Record with
    {
        Name = "joint",
        Economy = economy,
        UntilMicros = (long)(years * StepClock.YearMicros),
    };

    public static EconomyRecord Set(string key, double value) =>
        EconomyNumbers.Resolve(new EconomyRecord(), [], [new EconomyValueRecord(key, value)]);

    /// <summary>What was published of a series, quarter by quarter.</summary>
    public static double[] Published(WorldRun run, string name)
    {
        var index = run.Catalogue.Names.ToList().FindIndex(series => series.Name == name);
        return [.. run.Samples.Select(sample => sample.Values[index]).Where(value => !double.IsNaN(value))];
    }
}
