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

    /// <summary>Who may ask a depot or grid for what.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="ledger">Its ledger.</param>
    /// <param name="depot">Address of the depot or grid.</param>
    /// <returns>Every line of its book, by number.</returns>
    public static IReadOnlyList<BookEntry> Book(Shard shard, Ledger ledger, Address depot)
    {
        var goods = shard.List(shard.Row<DepotState>(depot).Goods);
        var slots = shard.List(shard.Row<DepotState>(depot).Slots);
        var book = new List<BookEntry>();
        for (var i = 0; i * GoodLine.Words < goods.Length; i++)
        {
            var good = GoodLine.At(goods, i);
            for (var slot = good.FirstSlot; slot < good.FirstSlot + good.Slots; slot++)
            {
                var line = SlotLine.At(slots, slot);
                book.Add(new BookEntry(slot, ledger.GoodOf(good.Account), line.Class, line.Asker, line.AskerLine));
            }
        }

        return book;
    }
}
