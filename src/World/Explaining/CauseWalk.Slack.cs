namespace Twin.World.Explaining;

internal sealed partial class CauseWalk
{
    /// <summary>What would bind a good that is not short: the least that is left over of what it needs.</summary>
    private RootCause Next(int good, string? depot, double? made)
    {
        var id = Id(good);
        var makers = _map.Plants.Where(plant => plant.Process.Output == id)
            .Select(plant => (Plant: plant, Work: Over(plant, Now))).Where(maker => maker.Work.Steps > 0)
            .OrderByDescending(maker => maker.Work.Started).ToList();
        var when = makers.Count > 0 ? makers[0].Work.Newest : Now with { Event = 0 };
        var actor = makers.Count > 0
            ? makers[0].Plant.Address
            : _map.AddressOf(depot ?? _world.DepotAccounts.Keys.Order(StringComparer.Ordinal).First());
        var rate = made is { } share ? $"is at {Percent(share)} of capacity and " : "";
        Link(when, actor, $"output of {id} {rate}is not short", made);
        var spare = makers.SelectMany(maker => SpareOf(maker.Plant, maker.Work)).ToList();
        if (depot is not null && _map.ImportOf(depot, good) is >= 0 and var line) spare.AddRange(SpareOf(line, good));
        return Least(id, spare, when);
    }

    private RootCause NextOf(PlantPlace plant, in WorkSum work)
    {
        Link(
            work.Newest, plant.Address,
            $"{plant.Site.Id} worked at {Percent(work.Share)} of its capacity and {plant.Process.Output} is not short",
            work.Share);
        return Least(plant.Site.Id, [.. SpareOf(plant, work)], work.Newest);
    }

    private RootCause Least(string subject, List<(string Name, double Spare)> spare, Moment when)
    {
        if (spare.Count == 0) return Root(RootKind.Slack, subject, $"nothing that {subject} needs is scarce", when);
        var (name, left) = spare.OrderBy(line => line.Spare).ThenBy(line => line.Name, StringComparer.Ordinal).First();
        var pace = BottleneckAt(when.Step) is { } line ? $"; the planner paces the loop by {line}" : "";
        return Root(
            RootKind.Slack, name,
            $"{name} would bind next: {(left > 0 ? Percent(left) : "nothing")} more is at hand than is used{pace}",
            when);
    }

    /// <summary>How much more than it uses each thing that a plant needs would allow, as a share of its use.</summary>
    private IEnumerable<(string Name, double Spare)> SpareOf(PlantPlace plant, WorkSum work)
    {
        if (work.Started <= 0) yield break;
        yield return ($"the capacity of {plant.Site.Id}", Math.Max(0, (work.Ahead / work.Started) - 1));
        foreach (var input in plant.Process.Inputs)
        {
            var good = _world.Goods[input.Good];
            var depot = _map.StoreOf(good, plant.Site.Depot, plant.Site.Grid);
            if (_map.EntryOf(depot, good, plant.Address) is null) continue;
            var granted = _map.Askers(depot, good)
                .Sum(entry => Over(_map.AddressOf(depot), Channel.Book, entry.Slot, Now).Got);
            if (granted <= 0) continue;
            var left = (double)_world.Ledger.Balance(_world.DepotAccounts[depot][good]);
            yield return ($"{input.Good} at {depot}", left / granted);
        }
    }

    private IEnumerable<(string Name, double Spare)> SpareOf(int line, int good)
    {
        var trade = Over(_map.Market!.Value, Channel.Import, line, Now);
        if (trade.Got > 0 && double.IsFinite(trade.Last.Cap) && trade.Last.Wanted > 0)
        {
            yield return ($"market.imports.{Id(good)}", Math.Max(0, (trade.Last.Cap / trade.Last.Wanted) - 1));
        }
    }
}
