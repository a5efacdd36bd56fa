using System.Globalization;
using Twin.Domain;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Explaining;

internal sealed partial class CauseWalk
{
    private Source OfImport(int line, int good, Moment until)
    {
        var trade = Over(_map.Market!.Value, Channel.Import, line, until);
        var share = trade.Lacking > 0 ? trade.Got / trade.Lacking : 1;
        return new Source(
            $"import/{good}", Math.Max(0, trade.Lacking - trade.Got), trade.Got,
            $"the market sold {Percent(share)} of the {Id(good)} that was lacking", when => Import(line, good, when));
    }

    /// <summary>Why the market brings no more of a good.</summary>
    private RootCause Import(int line, int good, Moment until)
    {
        var id = Id(good);
        if (Enter($"import/{good}", $"import of {id}", until) is { } loop) return loop;
        var market = _map.Market!.Value;
        var trade = Over(market, Channel.Import, line, until);
        if (trade.When.Event == 0)
        {
            return Root(RootKind.Beginning, id, $"the market has not traded {id} yet", until);
        }

        var record = _world.Record.Market!.Imports.First(import => import.Good == id);
        if (trade.Share < Whole)
        {
            Link(
                trade.When, market, $"the loop could pay for {Percent(trade.Share)} of the {id} it needed",
                trade.Share);
            return Cash(trade.When);
        }

        var share = trade.Lacking > 0 ? trade.Got / trade.Lacking : 1;
        Link(trade.When, market, $"the market sold {Percent(share)} of the {id} that was lacking", share);
        if (trade.Capped > (1 - Whole) * trade.Lacking)
        {
            return Limit(record, good, trade);
        }

        if (StepClock.Steps(_world.Record, record.LeadYears) > 0)
        {
            return Root(
                RootKind.InTransit, $"market.imports.{id}",
                string.Create(
                    CultureInfo.InvariantCulture, $"what is bought of {id} takes {record.LeadYears:G3} yr to come"),
                trade.When);
        }

        return Root(
            RootKind.Slack, $"market.imports.{id}", $"the market sold all the {id} it was asked for", trade.When);
    }

    /// <summary>An import that was cut: by its own limit, or by what the human economy lets go.</summary>
    private RootCause Limit(TradeRecord record, int good, in LineSum trade)
    {
        var own = record.LimitPerYear * StepClock.StepYears(_world.Record) / _world.Goods.Records[good].Quantum
            * ExactMath.Exp(record.LimitGrowthPerYear * AtOf(trade.When) / StepClock.YearMicros);
        var isHuman = _world.Record.Human?.Goods.Any(human => human.Good == record.Good) == true
            && trade.Last.Cap < Whole * own;
        return isHuman
            ? Root(
                RootKind.HumanLimit, $"human.goods.{record.Good}",
                $"the human economy sells no more of its {record.Good}: {PerYear(trade.Last.Cap, good)}", trade.When)
            : Root(
                RootKind.MarketLimit, $"market.imports.{record.Good}",
                $"the market sells no more {record.Good}: {PerYear(trade.Last.Cap, good)}", trade.When);
    }

    /// <summary>Why the loop has no more money.</summary>
    private RootCause Cash(Moment until)
    {
        var money = _world.Record.Market!.Money;
        var market = _map.Market!.Value;
        if (_map.Exports.Count == 0)
        {
            return Root(
                RootKind.NoCash, "market.cash", $"the loop sells nothing and its {money} is spent", until);
        }

        (int Line, LineSum Sum)? most = null;
        for (var line = 0; line < _map.Exports.Count; line++)
        {
            var sum = Over(market, Channel.Export, line, until);
            if (sum.When.Event > 0 && (most is null || sum.Unmet > most.Value.Sum.Unmet)) most = (line, sum);
        }

        if (most is not { } worst)
        {
            return Root(RootKind.NoCash, "market.cash", "the loop earns nothing: no export is offered", until);
        }

        var id = _map.Exports[worst.Line];
        var good = _world.Goods[id];
        if (worst.Sum.Share < Whole)
        {
            Link(
                worst.Sum.When, market,
                $"the loop sold {Percent(worst.Sum.Share)} of the {id} it offered for {money}", worst.Sum.Share);
            return Good(good, _map.PlaceOf(good), worst.Sum.When);
        }

        Link(worst.Sum.When, market, $"the loop sold all the {id} it offered for {money}", 1);
        return Root(
            RootKind.MarketLimit, $"market.exports.{id}",
            $"the market buys no more {id}: {PerYear(worst.Sum.Last.Cap, good)}", worst.Sum.When);
    }

    private Source OfLink(LinkRecord link, int cargo, int good, Moment until)
    {
        var sum = Over(_map.LinkOf(link.Id), Channel.Cargo, cargo, until);
        var full = Capacity(link, good) * Math.Max(1, _window);
        var isFull = sum.Wanted >= Whole * full;
        var lacking = Math.Max(sum.Unmet, isFull ? Math.Max(0, sum.Lacking - sum.Got) : 0);
        return new Source(
            $"link/{link.Id}/{good}", lacking, sum.Got,
            $"{link.Id} loaded {Percent(sum.Share)} of the {Id(good)} it asked for",
            when => Cargo(link, cargo, good, when));
    }

    /// <summary>Why a link brings no more of a good.</summary>
    private RootCause Cargo(LinkRecord link, int cargo, int good, Moment until)
    {
        var id = Id(good);
        if (Enter($"link/{link.Id}/{good}", $"{id} on {link.Id}", until) is { } loop) return loop;
        var address = _map.LinkOf(link.Id);
        var sum = Over(address, Channel.Cargo, cargo, until);
        if (sum.When.Event == 0) return Root(RootKind.Beginning, link.Id, $"{link.Id} has not loaded {id} yet", until);
        Link(sum.When, address, $"{link.Id} loaded {Percent(sum.Share)} of the {id} it asked for", sum.Share);
        if (sum.Share < Whole) return Good(good, link.From, sum.When);
        if (sum.Last.Wanted >= Capacity(link, good) * Whole)
        {
            return Root(
                RootKind.LinkCapacity, $"links.{link.Id}.capacity",
                $"{link.Id} carries no more {id}: {PerYear(Capacity(link, good), good)}", sum.When);
        }

        return Root(
            RootKind.InTransit, $"links.{link.Id}.lead",
            string.Create(
                CultureInfo.InvariantCulture, $"what {link.Id} loads takes {link.LeadYears:G3} yr to come"), sum.When);
    }

    private double Capacity(LinkRecord link, int good) =>
        link.CapacityPerYear * StepClock.StepYears(_world.Record) / _world.Goods.Records[good].Quantum;

    private string PerYear(double quantaPerStep, int good)
    {
        var record = _world.Goods.Records[good];
        var perYear = quantaPerStep * record.Quantum / StepClock.StepYears(_world.Record);
        return $"its limit is {Amount(perYear)} {record.Unit}/yr";
    }
}
