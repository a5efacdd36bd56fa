using Twin.Domain.Accounts;
using Twin.World.Records;

namespace Twin.World.Assembly;

/// <summary>Which depots and grids there are, and their accounts.</summary>
internal sealed class DepotBooks
{
    private readonly SortedDictionary<string, Dictionary<int, int>> _accounts = new(StringComparer.Ordinal);
    private readonly Ledger _ledger;
    private readonly GoodTable _goods;
    private readonly Dictionary<(string Depot, int Good), long> _opening = [];

    public DepotBooks(WorldRecord world, Ledger ledger, GoodTable goods)
    {
        _ledger = ledger;
        _goods = goods;
        foreach (var site in world.Sites)
        {
            if (site.Kind is not (SiteKind.Depot or SiteKind.Grid)) continue;
            _accounts[site.Id] = [];
            foreach (var stock in site.Stock)
            {
                var good = goods[stock.Good];
                _opening[(site.Id, good)] = goods.Quanta(good, stock.Amount);
            }
        }

        var keys = _opening.Keys.OrderBy(key => key.Depot, StringComparer.Ordinal).ThenBy(key => key.Good).ToList();
        foreach (var (depot, good) in keys) Account(depot, good);
    }

    /// <summary>Every depot and grid with its accounts by good, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, Dictionary<int, int>>> All => _accounts;

    /// <summary>The account of a good at a depot, opened when first named.</summary>
    public int Account(string depot, int good)
    {
        if (!_accounts.TryGetValue(depot, out var accounts)) _accounts[depot] = accounts = [];
        if (accounts.TryGetValue(good, out var account)) return account;
        var opening = _opening.GetValueOrDefault((depot, good));
        return accounts[good] = _ledger.Open(depot, good, AccountKind.Holding, opening);
    }

    /// <summary>The depot or grid that serves a site with a good.</summary>
    public string Of(int good, string depot, string grid) =>
        _goods.Records[good].Kind == GoodKind.Flow ? grid : depot;
}
