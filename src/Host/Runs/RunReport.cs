using System.Globalization;
using System.Text.Json;
using Twin.Host.Output;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.Host.Runs;

/// <summary>Draws up the summary of a run.</summary>
internal static class RunReport
{
    /// <summary>Bottlenecks in the summary of a run; <c>growth</c> lists them all.</summary>
    private const int BottlenecksMax = 10;

    /// <summary>The summary of a run that has come to its end.</summary>
    /// <param name="session">The run.</param>
    /// <param name="wall">Wall time that this process spent on it.</param>
    /// <param name="cpu">Processor time that this process spent on it.</param>
    public static RunSummary Of(RunSession session, TimeSpan wall, TimeSpan cpu) =>
        Of(session.Resolved, session.Run, session.Folder, wall, cpu);

    /// <summary>The summary of a run as it stands.</summary>
    /// <param name="resolved">The world in force.</param>
    /// <param name="run">The run.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="wall">Wall time that this process spent on it.</param>
    /// <param name="cpu">Processor time that this process spent on it.</param>
    public static RunSummary Of(ResolvedWorld resolved, WorldRun run, string folder, TimeSpan wall, TimeSpan cpu)
    {
        var shard = run.World.Shard;
        var growth = GrowthReport.Of(run);
        return new RunSummary
        {
            World = resolved.Stem,
            Seed = run.World.Record.Seed,
            From = Day(run.World.Record.From),
            Until = Day(run.World.Record.From.AddDays((int)(run.NowMicros / (24 * StepClock.HourMicros)))),
            Events = shard.EventCount,
            WallSeconds = wall.TotalSeconds,
            CpuSeconds = cpu.TotalSeconds,
            EventsPerCpuSecond = shard.EventCount / Math.Max(1e-9, cpu.TotalSeconds),
            StateHash = run.StateHash(),
            RunDirectory = folder,
            Ledger = new LedgerSummary(run.World.Ledger.Postings, run.World.Ledger.MaxImbalance),
            Growth = new GrowthSummary(
                growth.SimulatedPerYear, growth.BalancedPerYear, growth.ContinuousPerYear, growth.Ratio, growth.Reason)
            {
                BalancedWithClaimsPerYear = growth.BalancedWithClaimsPerYear,
            },
            Boundary = BoundaryReport.From(run.World.Record),
            Economy = EconomySummary.Of(run),
            Closure = run.Closure,
            Goods = [.. GoodReport.Of(run).Select(good => new GoodSummary(
                good.Good, good.Unit, good.First, good.Last, good.GrowthPerYear))],
            Outside = OutsideReport.Of(run),
            Currency = CurrencyReport.Of(run, PricePath.Of(run)),
            Bottlenecks = [.. WorldBottlenecks.Of(run.World.Record, run.World.Growth).Take(BottlenecksMax)
                .Select(bottleneck => new BottleneckSummary(bottleneck.Parameter, bottleneck.Elasticity))],
        };
    }

    /// <summary>The summary as a document.</summary>
    /// <param name="summary">The summary.</param>
    public static string ToJson(RunSummary summary)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        JsonOutput.Write(text, summary, HostJson.Default.RunSummary);
        return text.ToString();
    }

    /// <summary>Reads a summary back.</summary>
    /// <param name="json">What <see cref="ToJson"/> wrote.</param>
    /// <exception cref="StorageException">It is not a summary.</exception>
    public static RunSummary FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, HostJson.Default.RunSummary) ?? throw Damaged(null);
        }
        catch (JsonException e)
        {
            throw Damaged(e);
        }
    }

    private static StorageException Damaged(Exception? cause) => new(
        StorageFailure.Damaged, "TW2090", "the summary is damaged", RunFolder.SummaryName,
        "delete it and resume the run, which writes it anew", cause);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
