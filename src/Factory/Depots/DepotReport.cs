using Twin.Actors;
using Twin.Domain.Accounts;

namespace Twin.Factory.Depots;

/// <summary>What a depot or grid has counted since the run began.</summary>
public static class DepotReport
{
    /// <summary>Flow goods that were asked of it and not served.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="ledger">Its ledger.</param>
    /// <param name="depot">Address of the depot or grid.</param>
    /// <returns>Index of the good and quanta, for each flow good.</returns>
    public static IReadOnlyList<(int Good, long Quanta)> Unserved(Shard shard, Ledger ledger, Address depot)
    {
        var lines = shard.List(shard.Row<DepotState>(depot).Goods);
        var report = new List<(int, long)>();
        for (var i = 0; i * GoodLine.Words < lines.Length; i++)
        {
            var line = GoodLine.At(lines, i);
            if (line.IsFlow) report.Add((ledger.GoodOf(line.Account), line.Unserved));
        }

        return report;
    }
}
