using Twin.Factory.Plants;
using Twin.World.Records;

namespace Twin.World.Explaining;

internal sealed partial class CauseWalk
{
    /// <summary>Walks from a subject to what binds it.</summary>
    public RootCause Explain(Subject subject) => subject.Kind switch
    {
        SubjectKind.Good => OfGood(_world.Goods[subject.Name]),
        SubjectKind.Plant => OfPlant(_map.Plants.First(plant => plant.Site.Id == subject.Name)),
        SubjectKind.Storage => OfStorage(_world.Record.Sites.First(site => site.Id == subject.Name)),
        SubjectKind.Depot => OfDepot(subject.Name),
        SubjectKind.Fleet => Workforce(_map.Fleets.First(fleet => fleet.Name == subject.Name), Now),
        SubjectKind.Link => OfLink(_world.Record.Links.First(link => link.Id == subject.Name)),
        _ => Equipment(_map.Equipment.First(line => line.Name == subject.Name), Now),
    };

    private RootCause OfGood(int good)
    {
        var record = _world.Goods.Records[good];
        if (record.Kind == GoodKind.Money) return OfMoney(record);
        if (record.Kind == GoodKind.Nature) return OfNature(record);
        var makers = _map.Plants.Where(plant => plant.Process.Output == record.Id)
            .Select(plant => (Plant: plant, Work: Over(plant, Now))).Where(maker => maker.Work.Steps > 0).ToList();
        if (makers.Count == 0 && LateMaker(record.Id) is { } late) return Plant(late, Now);
        var made = makers.Sum(maker => maker.Work.Ahead) is > 0 and var ahead
            ? makers.Sum(maker => maker.Work.Started) / ahead
            : (double?)null;
        var (depot, share, when) = ScarcestDepot(good);
        var starved = makers.Where(maker => IsStarved(maker.Plant, maker.Work))
            .OrderByDescending(maker => maker.Work.Ahead - maker.Work.Started).FirstOrDefault();
        if (starved.Plant is not null)
        {
            Link(
                starved.Work.Newest, starved.Plant.Address,
                $"output of {record.Id} is at {Percent(made!.Value)} of capacity", made);
            return Plant(starved.Plant, starved.Work.Newest);
        }

        return depot is not null && share < Whole
            ? Good(good, depot, when.Event > 0 ? when : Now)
            : Next(good, depot, made);
    }

    private bool IsStarved(PlantPlace plant, in WorkSum work) =>
        work.IsHeld
        || (BindingOf(plant, work).Kind is LimitKind.Input or LimitKind.Reserve && work.Share < Whole);

    /// <summary>A maker that opens later, where that is why nobody makes a good.</summary>
    private PlantPlace? LateMaker(string good) =>
        _map.Plants.FirstOrDefault(plant => plant.Process.Output == good && plant.Site.OpensYears > 0);

    private (string? Depot, double Share, Moment When) ScarcestDepot(int good)
    {
        (string? Depot, double Share, Moment When) scarcest = (null, double.PositiveInfinity, default);
        foreach (var depot in _world.DepotAccounts.Keys.Order(StringComparer.Ordinal))
        {
            if (!_map.Holds(depot, good)) continue;
            var (share, when, asked) = Served(good, depot, Now);
            if (scarcest.Depot is null || (asked && share < scarcest.Share)) scarcest = (depot, share, when);
        }

        return scarcest;
    }

    private RootCause OfMoney(GoodRecord money)
    {
        if (_map.Market is not { } market) return Root(RootKind.Slack, money.Id, "nobody trades for money", Now);
        var scarcest = _world.Record.Market!.Imports.Select(trade => _world.Goods[trade.Good])
            .Select(good => (Good: good, Line: _map.ImportOf(_map.PlaceOf(good), good)))
            .Select(import => (import.Good, import.Line, Sum: Over(market, Channel.Import, import.Line, Now)))
            .OrderBy(import => import.Sum.Share).FirstOrDefault();
        if (scarcest.Sum.When.Event == 0 || scarcest.Sum.Share >= Whole)
        {
            Link(
                scarcest.Sum.When.Event > 0 ? scarcest.Sum.When : Now with { Event = 0 }, market,
                "the loop could pay for all it needed", 1);
            return Root(RootKind.Slack, money.Id, $"{money.Id} is not short", Now with { Event = 0 });
        }

        return Import(scarcest.Line, scarcest.Good, Now);
    }

    private RootCause OfNature(GoodRecord good)
    {
        var diggers = _map.Plants.Where(plant => plant.Process.Inputs.Any(input => input.Good == good.Id)).ToList();
        foreach (var plant in diggers)
        {
            var work = Over(plant, Now);
            if (work.Limit.Kind != LimitKind.Reserve || work.Steps == 0) continue;
            return Plant(plant, Now);
        }

        var names = string.Join(", ", diggers.Select(plant => plant.Site.Id));
        return Root(
            RootKind.Slack, good.Id,
            diggers.Count == 0 ? $"nobody takes {good.Id}" : $"nature gives {names} all the {good.Id} they take",
            default);
    }

    private RootCause OfPlant(PlantPlace plant)
    {
        var work = Over(plant, Now);
        var output = _world.Goods[plant.Process.Output];
        if (work.Steps == 0 || IsStarved(plant, work)) return Plant(plant, Now);
        var depot = _map.StoreOf(output, plant.Site.Depot, plant.Site.Grid);
        var (share, _, _) = Served(output, depot, Now);
        return share < Whole ? Plant(plant, Now) : NextOf(plant, work);
    }

    private RootCause OfDepot(string depot)
    {
        var scarcest = _world.DepotAccounts[depot].Keys.Order()
            .Select(good => (Good: good, Served: Served(good, depot, Now)))
            .Where(line => line.Served.Asked).OrderBy(line => line.Served.Share).ToList();
        if (scarcest.Count == 0)
        {
            return Root(RootKind.Demand, depot, $"nobody asks {depot} for anything", default);
        }

        var (good, served) = scarcest[0];
        return served.Share < Whole ? Good(good, depot, Now) : Next(good, depot, null);
    }

    private RootCause OfLink(LinkRecord link)
    {
        var scarcest = link.Goods.Order(StringComparer.Ordinal)
            .Select((id, cargo) => (Good: _world.Goods[id], Cargo: cargo))
            .OrderBy(cargo => Over(_map.LinkOf(link.Id), Channel.Cargo, cargo.Cargo, Now).Share).First();
        return Cargo(link, scarcest.Cargo, scarcest.Good, Now);
    }

    /// <summary>A storage plant delivers what it was given: its grid tells why that was so little.</summary>
    private RootCause OfStorage(SiteRecord site)
    {
        var address = _world.Shard.AddressOf(Factory.Stores.Store.Kind, site.Id);
        var good = _world.Goods[site.Stores!];
        var sum = Over(address, Channel.Discharge, 0, Now);
        var (share, when, _) = Served(good, site.Grid, Now);
        var at = sum.When.Event > 0 ? sum.When : Now with { Event = 0 };
        var stored = _world.Shard.Row<Factory.Stores.StoreState>(address).StoredAccount;
        if (share >= Whole)
        {
            Link(at, address, $"{site.Id} and its grid had all the {site.Stores} asked of them", 1);
            return Root(RootKind.Slack, site.Id, $"{site.Grid} had all the {site.Stores} asked of it", default);
        }

        var left = _world.Ledger.Balance(stored) > 0 ? "delivers and keeps some" : "is empty";
        Link(at, address, $"{site.Id} {left} while {site.Grid} is short of {site.Stores}");
        var bound = at.Event == 0 ? Now : at;
        return Good(good, site.Grid, when.Event > 0 && when.Event <= bound.Event ? when : bound);
    }
}
