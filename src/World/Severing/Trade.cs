using Twin.Actors;
using Twin.Factory.Humans;
using Twin.Factory.Markets;
using Twin.World.Running;

namespace Twin.World.Severing;

/// <summary>The door between a running loop and money: shut, or opened a little wider.</summary>
public static class Trade
{
    private const double Nano = TradeScaled.One;

    /// <summary>Cuts a run off from money from its present instant on: nothing is bought, sold or claimed any more,
    /// goods, wages, energy and services alike. What is paid for already still arrives.</summary>
    /// <param name="run">The run.</param>
    public static void Cut(WorldRun run) => Scale(run, 0);

    /// <summary>Whether a run's market lets nothing through, though its world trades.</summary>
    /// <param name="run">The run.</param>
    public static bool IsCut(WorldRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.World.Record.Market is not { } record || record.Imports.Count + record.Exports.Count == 0) return false;
        var (shard, ledger) = (run.World.Shard, run.World.Ledger);
        var market = shard.AddressOf(Market.Kind, Market.Name);
        return Enumerable.Range(0, record.Imports.Count)
                .All(line => MarketReport.Import(shard, ledger, market, line).LimitPerStep == 0)
            && Enumerable.Range(0, record.Exports.Count)
                .All(line => MarketReport.ExportLimit(shard, market, line) == 0);
    }

    /// <summary>Multiplies all that may be bought and sold by a factor, from the run's present instant on.</summary>
    /// <param name="run">The run.</param>
    /// <param name="factor">Range: [0, 1000]; 0 cuts it off.</param>
    /// <remarks>What the human economy sets aside for the loop stays its own share: money does not make more of
    /// it.</remarks>
    public static void Scale(WorldRun run, double factor)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentOutOfRangeException.ThrowIfNegative(factor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factor, 1000);
        var shard = run.World.Shard;
        var nano = (long)Math.Round(factor * Nano);
        if (run.World.Record.Market is not null) Tell(shard.AddressOf(Market.Kind, Market.Name));
        foreach (var good in run.World.Record.Human?.Goods ?? []) Tell(shard.AddressOf(HumanGood.Kind, good.Good));

        // Before anything of the coming step: its first sales and claims are cut too.
        void Tell(Address to) => shard.Post(
            run.NowMicros, new Mail(to, Address.Nobody, TradeScaled.Verb, nano, 0), Priority.First);
    }
}
