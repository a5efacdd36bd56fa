using Twin.Domain.Accounts;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Running;

/// <summary>The accounts of a world's ledger by what they are to a loop, contra accounts left out.</summary>
internal sealed class FlowAccounts
{
    private readonly Dictionary<string, (AccountRole Role, int Layer)> _byName = new(StringComparer.Ordinal);

    /// <summary>Sorts the accounts of a world.</summary>
    /// <param name="world">The world.</param>
    public FlowAccounts(AssembledWorld world)
    {
        var record = world.Record;
        var layers = new LoopLayers(record);
        Layers = layers.All();
        var processes = record.Processes.ToDictionary(process => process.Id, StringComparer.Ordinal);
        foreach (var site in record.Sites.Where(site => site.Owner == Owner.Loop))
        {
            var layer = layers.Of(site) is { } name ? IndexOf(name) : -1;
            if (site.Process is { } id) AddPlant(site.Id, processes[id], layer);
            else if (site.Kind == SiteKind.Storage) AddStore(site, layer);
        }

        HashSet<string> works = new(
            from site in record.Sites
            where site.Process is not null
            from input in processes[site.Process!].Inputs
            select $"{site.Id}/work/{input.Good}", StringComparer.Ordinal);
        foreach (var fleet in record.Fleets.Where(fleet => fleet.Owner == Owner.Loop)) AddFleet(fleet);
        foreach (var link in record.Links)
        {
            foreach (var good in link.Goods) Add($"{link.Id}/transit", good, AccountRole.Held);
        }

        foreach (var trade in record.Market?.Imports ?? []) Add("market/transit", trade.Good, AccountRole.Held);
        First = Enumerable.Range(0, world.Ledger.AccountCount)
            .First(account => world.Ledger.KindOf(account) != AccountKind.Contra);
        var count = world.Ledger.AccountCount - First;
        (Roles, LayerOf, GoodOf) = (new AccountRole[count], new int[count], new int[count]);
        IsAtWork = new bool[count];
        var held = world.DepotAccounts.Values.SelectMany(accounts => accounts.Values).ToHashSet();
        for (var i = 0; i < count; i++)
        {
            GoodOf[i] = world.Ledger.GoodOf(First + i);
            IsAtWork[i] = works.Contains(world.Ledger.NameOf(First + i));
            var isKnown = _byName.TryGetValue(world.Ledger.NameOf(First + i), out var known);
            (Roles[i], LayerOf[i]) = isKnown ? known
                : (held.Contains(First + i) ? AccountRole.Held : AccountRole.Outside, -1);
        }
    }

    /// <summary>The first account that is no contra account; index 0 of the lists.</summary>
    public int First { get; }

    /// <summary>What each account is.</summary>
    public AccountRole[] Roles { get; }

    /// <summary>Index of the layer each account belongs to, or −1.</summary>
    public int[] LayerOf { get; }

    /// <summary>Whether each account holds inputs in the work of a plant, whoever owns it.</summary>
    public bool[] IsAtWork { get; }

    /// <summary>Index of the good of each account.</summary>
    public int[] GoodOf { get; }

    /// <summary>The layers, in ordinal order.</summary>
    public IReadOnlyList<string> Layers { get; }

    private int IndexOf(string layer)
    {
        for (var i = 0; i < Layers.Count; i++)
        {
            if (Layers[i] == layer) return i;
        }

        return -1;
    }

    private void AddPlant(string site, ProcessRecord process, int layer)
    {
        foreach (var input in process.Inputs)
        {
            Add(site, input.Good, AccountRole.Held, layer);
            Add($"{site}/work", input.Good, AccountRole.Work, layer);
        }

        foreach (var other in process.Byproducts) Add($"{site}/made", other.Good, AccountRole.Held, layer);
        Add($"{site}/made", process.Output, AccountRole.Output, layer);
        foreach (var line in process.Equipment) AddInstalled(site, line.Good, layer);
    }

    private void AddStore(SiteRecord site, int layer)
    {
        Add(site.Id, site.Stores!, AccountRole.Held, layer);
        Add($"{site.Id}/stored", site.Stores!, AccountRole.Output, layer);
        AddInstalled(site.Id, site.StorageEquipment!, layer);
    }

    private void AddFleet(FleetRecord fleet)
    {
        Add(fleet.Id, fleet.Robot, AccountRole.Installed);
        Add($"{fleet.Id}/made", fleet.Hours, AccountRole.Hours);
        foreach (var input in fleet.Inputs) Add($"{fleet.Id}/inputs", input.Good, AccountRole.FleetInput);
        foreach (var good in (string?[])[fleet.Individual?.Power, fleet.Individual?.Spares])
        {
            if (good is not null) Add($"{fleet.Id}/supplies", good, AccountRole.FleetInput);
        }

    }

    private void AddInstalled(string site, string good, int layer) =>
        Add($"{WorldAssembly.AssetName(site, good)}/installed", good, AccountRole.Installed, layer);

    private void Add(string holder, string good, AccountRole role, int layer = -1) =>
        _byName[$"{holder}/{good}"] = (role, layer);
}
