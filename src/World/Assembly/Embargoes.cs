using Twin.Actors;
using Twin.Domain.Messages;
using Twin.Factory.Markets;
using Twin.World.Records;

namespace Twin.World.Assembly;

/// <summary>Tells the market in advance when nothing of a good will cross it.</summary>
/// <remarks>The mail waits in the shard's calendar, so that it is part of its state and of every snapshot.</remarks>
internal static class Embargoes
{
    /// <summary>Announces every embargo of a world at time zero.</summary>
    public static void Announce(Shard shard, WorldRecord world)
    {
        foreach (var (line, embargo) in Of(world)) Tell(shard, world, line, embargo);
    }

    /// <summary>Gives a running shard the embargoes of a changed world: what was announced is taken back, what holds
    /// is lifted.</summary>
    public static void Change(Shard shard, WorldRecord before, WorldRecord after)
    {
        var (was, willBe) = (Of(before).ToDictionary(), Of(after).ToDictionary());
        foreach (var line in was.Keys.Concat(willBe.Keys).Distinct().Order())
        {
            var (old, now) = (was.GetValueOrDefault(line), willBe.GetValueOrDefault(line));
            if (old == now) continue;

            // What waits in the calendar cannot be withdrawn, but the same instant can undo it.
            if (old is not null) Post(shard, after, line, old.FromMicros, ShockFelt.None);
            if (now is not null) Tell(shard, after, line, now);
        }
    }

    private static void Tell(Shard shard, WorldRecord world, int line, EmbargoRecord embargo)
    {
        if (embargo.UntilMicros <= shard.Now) return;
        Post(shard, world, line, embargo.FromMicros, 0);
        if (embargo.UntilMicros is { } until) Post(shard, world, line, until, ShockFelt.None);
    }

    private static void Post(Shard shard, WorldRecord world, int line, long at, long multiplier)
    {
        var step = world.StepMicros;
        var boundary = Math.Max(shard.Now, (at + step - 1) / step * step);
        var market = shard.AddressOf(Market.Kind, Market.Name);
        shard.Post(boundary, new Mail(market, Address.Nobody, ShockFelt.Verb, line, multiplier), StepPhase.Close);
    }

    /// <summary>Embargoes that come, by the market's line of their trade.</summary>
    private static IEnumerable<KeyValuePair<int, EmbargoRecord>> Of(WorldRecord world)
    {
        IEnumerable<(TradeRecord Trade, int Line)> Lines(IReadOnlyList<TradeRecord> trades, Func<int, int> lineOf) =>
            trades.OrderBy(trade => trade.Good, StringComparer.Ordinal).Select((trade, i) => (trade, lineOf(i)));
        var market = world.Market ?? new MarketRecord { Money = string.Empty };
        return Lines(market.Imports, Market.ImportShock).Concat(Lines(market.Exports, Market.ExportShock))
            .Where(pair => pair.Trade.Embargo?.Comes() == true)
            .Select(pair => KeyValuePair.Create(pair.Line, pair.Trade.Embargo!));
    }
}
