using Twin.Domain;
using Twin.Domain.Messages;
using Twin.Factory.Depots;

namespace Twin.World.Assembly;

/// <summary>The books of all depots while the world is assembled.</summary>
/// <remarks>
/// Lines are numbered by good, class and the asker's name, so that the order of the file reaches neither the books
/// nor the last quantum of a scarce good.
/// </remarks>
internal sealed class AskBook
{
    private readonly List<Ask> _asks = [];
    private readonly List<(string Depot, int Good, DepotBacker Backer)> _backers = [];

    /// <summary>Adds a line.</summary>
    public Ask Add(Ask ask)
    {
        _asks.Add(ask);
        return ask;
    }

    /// <summary>Adds one who is told what a depot's askers want of a good.</summary>
    public void AddBacker(string depot, int good, DepotBacker backer) => _backers.Add((depot, good, backer));

    /// <summary>Numbers the lines of every depot.</summary>
    public void Close()
    {
        foreach (var depot in _asks.GroupBy(ask => ask.Depot, StringComparer.Ordinal))
        {
            var slot = 0;
            foreach (var ask in Sorted(depot)) ask.Slot = slot++;
        }
    }

    /// <summary>The goods of one depot with their lines, in the order of their index.</summary>
    /// <param name="depot">Name of the depot or grid.</param>
    /// <param name="accounts">Its account of each good that it holds, by index of the good.</param>
    /// <param name="isFlow">Whether a good perishes.</param>
    /// <param name="isImported">Whether the market sells a good here.</param>
    public IReadOnlyList<DepotGood> GoodsOf(
        string depot, IReadOnlyDictionary<int, int> accounts, Func<int, bool> isFlow, Func<int, bool> isImported)
    {
        var asks = Sorted(_asks.Where(ask => ask.Depot == depot)).ToLookup(ask => ask.Good);
        var goods = new List<DepotGood>();
        foreach (var (good, account) in accounts.OrderBy(pair => pair.Key))
        {
            var backers = _backers.Where(entry => entry.Depot == depot && entry.Good == good)
                .Select(entry => entry.Backer)
                .OrderBy(backer => backer.Kind, StringComparer.Ordinal)
                .ThenBy(backer => backer.Name, StringComparer.Ordinal)
                .ToList();
            var slots = asks[good].Select(ask => new DepotSlot(
                ask.Class, ask.AskerKind, ask.AskerName, ask.AskerLine, ask.Account, ask.Tells)).ToList();
            goods.Add(new DepotGood(account, isFlow(good), isImported(good), slots, backers));
        }

        var expected = _asks.Count(ask => ask.Depot == depot);
        Invariant.That(goods.Sum(good => good.Slots.Count) == expected, $"{depot} holds every good it is asked for");
        return goods;
    }

    private static IEnumerable<Ask> Sorted(IEnumerable<Ask> asks) => asks
        .OrderBy(ask => ask.Good)
        .ThenBy(ask => ask.Class.Rank())
        .ThenBy(ask => ask.AskerName, StringComparer.Ordinal)
        .ThenBy(ask => ask.AskerLine);
}
