using Twin.Actors;
using Twin.Factory.Depots;
using Twin.Factory.Links;
using Twin.Factory.Markets;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Showing;

namespace Twin.World.Comparing;

/// <summary>Names what an event's line stands for, in the words of the world file.</summary>
/// <remarks>
/// Two worlds number their lines apart as soon as one has a site more; names hold across worlds, so that events of
/// different worlds can be held against each other.
/// </remarks>
internal sealed class EventNames
{
    private readonly AssembledWorld _world;
    private readonly Dictionary<string, ProcessRecord> _processes;
    private readonly Dictionary<string, SiteRecord> _sites;
    private readonly Dictionary<Address, IReadOnlyList<BookEntry>> _books = [];
    private readonly Dictionary<(Address Actor, int Kind, int Line), string> _names = [];

    private readonly Dictionary<int, string> _robots = [];
    private readonly RobotNames _robotNames;

    /// <summary>Reads the names of a world.</summary>
    public EventNames(AssembledWorld world)
    {
        _world = world;
        _robotNames = new RobotNames(world);
        _processes = world.Record.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);
        _sites = world.Record.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
    }

    /// <summary>What a line of an event is; empty where the event has none.</summary>
    public string LineOf<TEvent>(Address actor, in TEvent e)
        where TEvent : unmanaged => e switch
        {
            PlantEvent plant => Known(actor, plant, (int)plant.Kind, plant.Line),
            DepotEvent depot => Known(actor, depot, (int)depot.Kind, depot.Line),
            MarketEvent market => Known(actor, market, (int)market.Kind, market.Line),
            LinkEvent link => Known(actor, link, (int)link.Kind, link.Line),
            PlannerEvent planner => Known(actor, planner, (int)planner.Kind, planner.Line),
            FleetEvent fleet => Known(actor, fleet, (int)fleet.Kind, fleet.Line),
            SupplyEvent { Kind: SupplyEventKind.InputUsed or SupplyEventKind.InputAsked } s =>
                Known(actor, s, (int)s.Kind, (int)s.A),
            SupplyEvent { Kind: SupplyEventKind.Scrapped } s => ScrapOf(actor, (int)s.A),
            SupplyEvent { Kind: SupplyEventKind.Perished } s => Known(actor, s, (int)s.Kind, (int)s.A),
            ControlEvent control => OfControl(control),
            _ => "",
        };

    private string Known<TEvent>(Address actor, in TEvent e, int kind, int line)
        where TEvent : unmanaged
    {
        if (_names.TryGetValue((actor, kind, line), out var known)) return known;
        var name = e switch
        {
            PlantEvent => OfPlant(actor, kind, line),
            DepotEvent => OfDepot(actor, kind, line),
            MarketEvent => OfMarket(kind, line),
            LinkEvent => OfLink(actor, kind, line),
            PlannerEvent => OfPlanner(kind, line),
            SupplyEvent => InputOf(actor, line),
            _ => OfFleet(actor, kind, line),
        };
        return _names[(actor, kind, line)] = name;
    }

    private string OfPlant(Address actor, int kind, int line)
    {
        var process = _processes[_sites[NameOf(actor)].Process!];
        switch ((PlantEventKind)kind)
        {
            case PlantEventKind.Supplied or PlantEventKind.OutputMade:
                return line == 0 ? process.Output : process.Byproducts[line - 1].Good;
            case PlantEventKind.Perished or PlantEventKind.Requested or PlantEventKind.Returned
                or PlantEventKind.InputStarted or PlantEventKind.InputUsed:
                return process.Inputs[line].Good;
            case PlantEventKind.EquipmentCommissioned or PlantEventKind.EquipmentRetired:
                return process.Equipment[line].Good;
            case PlantEventKind.Executed:
                var limit = Plant.LimitOf(line);
                return limit.Kind switch
                {
                    LimitKind.Input => process.Inputs[limit.Line].Good,
                    LimitKind.Equipment when process.Equipment.Count > 0 => process.Equipment[limit.Line].Good,
                    _ => limit.Kind == LimitKind.Equipment ? "capacity" : limit.Kind.ToString().ToLowerInvariant(),
                };
            case PlantEventKind.Shocked:
                return line == Plant.YieldShock ? "yield" : "capacity";
            default:
                return "";
        }
    }

    private string OfDepot(Address actor, int kind, int line)
    {
        var goods = _world.DepotAccounts[NameOf(actor)].Keys.Order().ToList();
        switch ((DepotEventKind)kind)
        {
            case DepotEventKind.Perished or DepotEventKind.LeftUnserved:
                return _world.Goods.Records[goods[line]].Id;
            case DepotEventKind.Asked or DepotEventKind.GivenBack or DepotEventKind.Granted:
                if (!_books.TryGetValue(actor, out var book))
                {
                    _books.Add(actor, book = DepotReport.Book(_world.Shard, _world.Ledger, actor));
                }

                var entry = book[line];
                var rank = entry.Class.ToString().ToLowerInvariant();
                return $"{_world.Goods.Records[entry.Good].Id} for {_world.Shard.NameOf(entry.Asker)} ({rank})";
            default:
                return "";
        }
    }

    private string OfMarket(int kind, int line)
    {
        var market = _world.Record.Market!;
        return (MarketEventKind)kind switch
        {
            MarketEventKind.PhaseEnded or MarketEventKind.Financed or MarketEventKind.LimitsScaled => "",
            MarketEventKind.SaleOffered or MarketEventKind.Sold or MarketEventKind.ExportShocked
                or MarketEventKind.ExportPriced =>
                Sorted(market.Exports)[line],
            _ => Sorted(market.Imports)[line],
        };
    }

    private string OfLink(Address actor, int kind, int line)
    {
        var isOfNone = (LinkEventKind)kind
            is LinkEventKind.StepOpened or LinkEventKind.ArrivalsEnded or LinkEventKind.LoadingAsked;
        if (isOfNone) return "";

        var link = _world.Record.Links.First(other => other.Id == NameOf(actor));
        return link.Goods.Order(StringComparer.Ordinal).ElementAt(line);
    }

    private string OfPlanner(int kind, int line)
    {
        // A coefficient is numbered by itself, not by an equipment line.
        var isOfLine = (PlannerEventKind)kind is PlannerEventKind.PositionHeard or PlannerEventKind.TargetSet
            or PlannerEventKind.Aimed or PlannerEventKind.Weighed;
        return isOfLine && line >= 0 ? _world.PlannerLines[line] : "";
    }

    private string OfFleet(Address actor, int kind, int line)
    {
        var isOfInput = (FleetEventKind)kind
            is FleetEventKind.Perished or FleetEventKind.InputAsked or FleetEventKind.InputUsed;
        if ((FleetEventKind)kind == FleetEventKind.Scrapped) return ScrapOf(actor, line);
        return isOfInput ? InputOf(actor, line) : "";
    }

    private string ScrapOf(Address actor, int line)
    {
        var fleet = _world.Record.Fleets.First(other => other.Id == NameOf(actor));
        return fleet.Scrap.Select(scrap => scrap.Good).Order(StringComparer.Ordinal).ElementAt(line);
    }

    private string InputOf(Address actor, int line)
    {
        var fleet = _world.Record.Fleets.First(other => other.Id == NameOf(actor));
        return fleet.Inputs.Select(input => input.Good).Order(StringComparer.Ordinal).ElementAt(line);
    }

    /// <summary>The robot that a fleet control decided on, and its patient; orders and sums concern no robot.</summary>
    private string OfControl(in ControlEvent e) => e.Kind switch
    {
        ControlEventKind.OrderTaken or ControlEventKind.OrderRefused or ControlEventKind.Built
            or ControlEventKind.SpareCame or ControlEventKind.EnergyCame or ControlEventKind.SumsTold
            or ControlEventKind.PriceTold => "",
        ControlEventKind.RepairGiven or ControlEventKind.RepairEnded or ControlEventKind.RepairCut =>
            $"{RobotOf(e.Row)} for {RobotOf(e.Other)}",
        _ => RobotOf(e.Row),
    };

    private string RobotOf(int row)
    {
        if (_robots.TryGetValue(row, out var known)) return known;
        return _robots[row] = _robotNames.NameOf(row);
    }

    private string NameOf(Address actor)
    {
        var name = _world.Shard.NameOf(actor);
        return name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }

    private static List<string> Sorted(IReadOnlyList<TradeRecord> trades) =>
        [.. trades.Select(trade => trade.Good).Order(StringComparer.Ordinal)];
}
