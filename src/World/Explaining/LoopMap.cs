using Twin.Actors;
using Twin.Domain.Messages;
using Twin.Factory.Assets;
using Twin.Factory.Depots;
using Twin.Factory.Links;
using Twin.Factory.Plants;
using Twin.Robots.Fleets;
using Twin.Robots.Supply;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Explaining;

/// <summary>Who makes, brings and asks for what: the paths along which causes run.</summary>
internal sealed class LoopMap
{
    private readonly AssembledWorld _world;
    private readonly Dictionary<string, IReadOnlyList<BookEntry>> _books = new(StringComparer.Ordinal);

    /// <summary>Reads the map of a world.</summary>
    public LoopMap(AssembledWorld world)
    {
        _world = world;
        var record = world.Record;
        var processes = record.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);
        List<PlantPlace> plants = [];
        List<EquipmentPlace> equipment = [];
        foreach (var site in record.Sites)
        {
            if (site.Process is not null)
            {
                var process = processes[site.Process];
                var address = world.Shard.AddressOf(Plant.Kind, site.Id);
                plants.Add(new PlantPlace(site, process, address, StepClock.Steps(record, process.LeadYears)));
                equipment.AddRange(process.Equipment.Select(
                    line => Line(site, line.Good, StepClock.Steps(record, line.BuildYears))));
            }
            else if (site.Kind == SiteKind.Storage) equipment.Add(Line(site, site.StorageEquipment!, 0));
        }

        (Plants, Equipment) = (plants, equipment);
        Fleets =
        [
            .. record.Fleets.Select(fleet => new EquipmentPlace(
                fleet.Id, world.Shard.AddressOf(fleet.Individual is null ? Fleet.Kind : FleetSupply.Kind, fleet.Id),
                world.Goods[fleet.Robot], fleet.Depot,
                StepClock.Steps(record, fleet.BuildYears), fleet.Owner == Owner.Loop, fleet.Id)),
        ];
        if (record.Market is not null) Market = world.Shard.AddressOf(Factory.Markets.Market.Kind, MarketName);
        foreach (var depot in world.DepotAccounts.Keys)
        {
            _books[depot] = DepotReport.Book(world.Shard, world.Ledger, AddressOf(depot));
        }
    }

    private const string MarketName = Factory.Markets.Market.Name;

    /// <summary>Every plant.</summary>
    public IReadOnlyList<PlantPlace> Plants { get; }

    /// <summary>Every line of equipment of plants and storage.</summary>
    public IReadOnlyList<EquipmentPlace> Equipment { get; }

    /// <summary>Every fleet.</summary>
    public IReadOnlyList<EquipmentPlace> Fleets { get; }

    /// <summary>The market; null where there is none.</summary>
    public Address? Market { get; }

    /// <summary>Address of a depot or grid.</summary>
    public Address AddressOf(string depot) => _world.Shard.AddressOf(Depot.Kind, depot);

    /// <summary>Address of a link.</summary>
    public Address LinkOf(string link) => _world.Shard.AddressOf(Link.Kind, link);

    /// <summary>The depot or grid at which a site or fleet finds a good.</summary>
    public string StoreOf(int good, string depot, string grid) =>
        _world.Goods.Records[good].Kind == GoodKind.Flow ? grid : depot;

    /// <summary>Whether a depot or grid holds a good at all.</summary>
    public bool Holds(string depot, int good) => _world.DepotAccounts[depot].ContainsKey(good);

    /// <summary>Who asks a depot or grid for a good and counts when it is short: exports and storage do not.</summary>
    public IEnumerable<BookEntry> Askers(string depot, int good) =>
        _books[depot].Where(entry => entry.Good == good && entry.Class.Rank() <= RequestClass.Build.Rank());

    /// <summary>An asker's line in a depot's book.</summary>
    public BookEntry? EntryOf(string depot, int good, Address asker) => _books[depot]
        .Where(entry => entry.Good == good && entry.Asker == asker && entry.Class == RequestClass.Operation)
        .Select(entry => (BookEntry?)entry).FirstOrDefault();

    /// <summary>Plants whose output, or by-product, reaches a depot or grid.</summary>
    public IEnumerable<PlantPlace> Makers(string depot, int good)
    {
        var id = _world.Goods.Records[good].Id;
        return Plants.Where(plant => StoreOf(good, plant.Site.Depot, plant.Site.Grid) == depot
            && (plant.Process.Output == id || plant.Process.Byproducts.Any(other => other.Good == id)));
    }

    /// <summary>Fleets whose hours reach a grid.</summary>
    public IEnumerable<EquipmentPlace> Workers(string grid, int good)
    {
        var id = _world.Goods.Records[good].Id;
        return Fleets.Where(fleet => _world.Record.Fleets.Any(
            record => record.Id == fleet.Name && record.Hours == id && record.Grid == grid));
    }

    /// <summary>Links that bring a good to a depot, with the number of the cargo.</summary>
    public IEnumerable<(LinkRecord Link, int Cargo)> Bringers(string depot, int good)
    {
        var id = _world.Goods.Records[good].Id;
        return _world.Record.Links.Where(link => link.To == depot && link.Goods.Contains(id)).Select(
            link => (link, link.Goods.Order(StringComparer.Ordinal).ToList().IndexOf(id)));
    }

    /// <summary>Number of a good among the market's imports where it lands at a depot, else −1.</summary>
    public int ImportOf(string depot, int good) => _world.Record.Market is { } market && PlaceOf(good) == depot
        ? Sorted(market.Imports).IndexOf(_world.Goods.Records[good].Id)
        : -1;

    /// <summary>The depot or grid at which the market trades a good.</summary>
    public string PlaceOf(int good) =>
        StoreOf(good, _world.Record.Market!.Depot, _world.Record.Market.Grid);

    /// <summary>The goods that the market buys, by their number.</summary>
    public IReadOnlyList<string> Exports => _world.Record.Market is { } market ? Sorted(market.Exports) : [];

    private static List<string> Sorted(IReadOnlyList<TradeRecord> trades) =>
        [.. trades.Select(trade => trade.Good).Order(StringComparer.Ordinal)];

    private EquipmentPlace Line(SiteRecord site, string good, int buildSteps)
    {
        var name = WorldAssembly.AssetName(site.Id, good);
        return new EquipmentPlace(
            name, _world.Shard.AddressOf(Asset.Kind, name), _world.Goods[good], site.Depot, buildSteps,
            site.Owner == Owner.Loop, site.Id);
    }
}
