using Twin.Factory.Planning;
using Twin.World.Assembly;
using Twin.World.Joining;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Forking;

/// <summary>Branches a run off: it goes on from where it is with the parameters of a changed world.</summary>
/// <remarks>
/// Balances, mail in flight and draws stay as they are, so a fork without a change goes on as its parent, bit for bit.
/// Robots that were born in the run are kept like those of the world file.
/// </remarks>
public static class WorldFork
{
    /// <summary>Gives a run the parameters of a changed world.</summary>
    /// <param name="run">The parent at the instant of the fork; changed where nothing is refused.</param>
    /// <param name="changed">The changed world.</param>
    /// <param name="build">The build that runs it.</param>
    /// <returns>Why the run cannot go on as that world; null when it does.</returns>
    public static ForkRefusal? Change(WorldRun run, WorldRecord changed, string build)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Change(run, run.World.Record, changed, build);
    }

    /// <summary>Gives a run that has changed before the parameters of a changed world.</summary>
    /// <param name="run">The run at the instant of the change.</param>
    /// <param name="parent">The world in force so far.</param>
    /// <param name="changed">The changed world.</param>
    /// <param name="build">The build that runs it.</param>
    /// <returns>Why the run cannot go on as that world; null when it does.</returns>
    public static ForkRefusal? Change(WorldRun run, WorldRecord parent, WorldRecord changed, string build)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(parent);
        ArgumentNullException.ThrowIfNull(changed);
        if (Recounted(parent, changed) is { Count: > 0 } recounted)
        {
            return new ForkRefusal(ForkRefusalKind.OtherCount, recounted);
        }

        if (Lived(parent, changed) is { Count: > 0 } lived)
        {
            return new ForkRefusal(ForkRefusalKind.OpeningValue, lived);
        }

        if (parent.Economy is null != changed.Economy is null
            || parent.Economy?.NewsSigma() > 0 != changed.Economy?.NewsSigma() > 0)
        {
            return new ForkRefusal(ForkRefusalKind.OtherShape, []);
        }

        if (Opened(parent, changed) is { Count: > 0 } opened)
        {
            return new ForkRefusal(ForkRefusalKind.OpeningValue, opened);
        }

        if (Stood(parent, changed) is { Count: > 0 } stood)
        {
            return new ForkRefusal(ForkRefusalKind.OpeningValue, stood);
        }

        try
        {
            var next = WorldAssembly.Assemble(changed, build);

            // Prices that an economy moves are told by mail, not found in the rows.
            var rows = changed.Economy is null
                ? WorldAssembly.Assemble(changed, build)
                : WorldAssembly.Assemble(changed with { Market = Priced(changed.Market, parent.Market) }, build);
            var openings = run.World.Shard.Adopt(
                WorldAssembly.Assemble(parent, build).Shard, rows.Shard, kind => kind == Planner.Kind);
            if (openings.Count > 0) return new ForkRefusal(ForkRefusalKind.OpeningValue, openings);
            Embargoes.Change(run.World.Shard, parent, changed);
            run.Become(next);
            return null;
        }
        catch (ArgumentException)
        {
            return new ForkRefusal(ForkRefusalKind.OtherShape, []);
        }
    }

    /// <summary>Fleets that one world counts one by one and the other in cohorts.</summary>
    private static List<string> Recounted(WorldRecord parent, WorldRecord changed) =>
    [
        .. from pair in Pairs(parent, changed)
           where pair.Was.Individual is null != pair.Now.Individual is null
           select $"fleets.{pair.Now.Id}.individual",
    ];

    /// <summary>Values that what every robot holds by now was measured by.</summary>
    private static List<string> Lived(WorldRecord parent, WorldRecord changed)
    {
        List<string> lived = [];
        foreach (var (was, now) in Pairs(parent, changed))
        {
            if (was.Individual is not { } before || now.Individual is not { } after) continue;
            var path = $"fleets.{now.Id}";
            if (was.MtbfHours == 0 && now.MtbfHours > 0) lived.Add($"{path}.mtbf");
            if (before.BatteryJ != after.BatteryJ) lived.Add($"{path}.individual.battery");
            if (before.Efficiency != after.Efficiency) lived.Add($"{path}.individual.efficiency");
            if (before.Cable != after.Cable) lived.Add($"{path}.individual.cable");
        }

        return lived;
    }

    /// <summary>Numbers of the economy's opening: its books have been carried on from them.</summary>
    private static IReadOnlyList<string> Opened(WorldRecord parent, WorldRecord changed)
    {
        if (parent.Economy is not { } was || changed.Economy is not { } now) return [];
        if (was.IsOpen != now.IsOpen) return ["economy.open"];
        return [.. EconomyNumbers.OpeningsApart(was, now).Select(key => $"economy.set.{key}")];
    }

    /// <summary>What stood where the run began: its ledger and its rows have been carried on from it.</summary>
    private static List<string> Stood(WorldRecord parent, WorldRecord changed)
    {
        List<string> stood = [];

        // Where nothing is tied up the capacity is a number like any other.
        var equipped = changed.Processes.Where(process => process.Equipment.Count > 0)
            .Select(process => process.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (was, now) in from was in parent.Sites
                                   join now in changed.Sites on was.Id equals now.Id
                                   select (was, now))
        {
            var path = $"sites.{now.Id}";
            var stands = now.Process is { } process && equipped.Contains(process);
            if (stands && was.CapacityPerYear != now.CapacityPerYear) stood.Add($"{path}.capacity");
            if (was.StorageUnits != now.StorageUnits) stood.Add($"{path}.units");
            if (was.OpeningGrowthPerYear != now.OpeningGrowthPerYear) stood.Add($"{path}.past-growth");
            if (!was.Stock.SequenceEqual(now.Stock)) stood.Add($"{path}.stock");
        }

        foreach (var (was, now) in Pairs(parent, changed))
        {
            var path = $"fleets.{now.Id}";
            if (was.Count != now.Count) stood.Add($"{path}.count");
            if (was.OpeningGrowthPerYear != now.OpeningGrowthPerYear) stood.Add($"{path}.past-growth");
        }

        if (parent.Market?.Cash != changed.Market?.Cash) stood.Add("market.cash");
        stood.AddRange(Grown("imports", parent.Market?.Imports, changed.Market?.Imports));
        stood.AddRange(Grown("exports", parent.Market?.Exports, changed.Market?.Exports));
        return stood;
    }

    /// <summary>Limits that have grown since: the file says where they began.</summary>
    private static IEnumerable<string> Grown(
        string trades, IReadOnlyList<TradeRecord>? parent, IReadOnlyList<TradeRecord>? changed) =>
        from was in parent ?? []
        join now in changed ?? [] on was.Good equals now.Good
        where was.LimitGrowthPerYear != 0 && was.LimitPerYear != now.LimitPerYear
        select $"market.{trades}.{now.Good}.limit";

    private static MarketRecord? Priced(MarketRecord? market, MarketRecord? prices)
    {
        if (market is null || prices is null) return market;
        return market with
        {
            Imports = Each(market.Imports, prices.Imports),
            Exports = Each(market.Exports, prices.Exports),
        };

        static List<TradeRecord> Each(IReadOnlyList<TradeRecord> trades, IReadOnlyList<TradeRecord> prices) =>
        [
            .. from trade in trades
               let price = prices.FirstOrDefault(price => price.Good == trade.Good)?.Price ?? trade.Price
               select trade with { Price = price },
        ];
    }

    private static IEnumerable<(FleetRecord Was, FleetRecord Now)> Pairs(WorldRecord parent, WorldRecord changed) =>
        from was in parent.Fleets
        join now in changed.Fleets on was.Id equals now.Id
        select (was, now);
}
