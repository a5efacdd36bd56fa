using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>What a loop buys, and with what it pays.</summary>
internal static class WorldTrades
{
    /// <summary>The terms on which a good can be bought; null where it cannot.</summary>
    public static TradeRecord? ImportOf(WorldRecord world, string good) =>
        world.Market?.Imports.FirstOrDefault(trade => trade.Good == good);

    /// <summary>The export that pays: the first by name that the loop makes and that brings money; what only claims
    /// carry away, at a limit of 0, comes last.</summary>
    /// <param name="world">The world.</param>
    /// <param name="isMade">Whether the loop makes a good.</param>
    public static TradeRecord? PayingExport(WorldRecord world, Predicate<string> isMade)
    {
        var first = world.Market?.Exports.OrderBy(trade => trade.LimitPerYear == 0)
            .ThenBy(trade => trade.Good, StringComparer.Ordinal)
            .FirstOrDefault(trade => isMade(trade.Good));
        return first is { Price: > 0 } ? first : null;
    }

    /// <summary>The needs of a loop that only the outside can serve.</summary>
    /// <param name="world">The world.</param>
    /// <param name="needs">Its needs.</param>
    public static IReadOnlyList<(WorldNeed Need, TradeRecord Import)> Bought(WorldRecord world, WorldNeeds needs)
    {
        var made = needs.Made.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. needs.OfTheMean().Where(need => !made.Contains(need.Good))
                .Select(need => (Need: need, Import: ImportOf(world, need.Good)))
                .Where(pair => pair.Import is not null).Select(pair => (pair.Need, pair.Import!)),
        ];
    }
}
