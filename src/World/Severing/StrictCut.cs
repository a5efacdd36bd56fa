using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Accounts;
using Twin.Factory.Assets;
using Twin.Factory.Links;
using Twin.Factory.Markets;
using Twin.Factory.Plants;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.World.Severing;

/// <summary>Takes from a loop what it bought before its cut: the strict form of severance.</summary>
/// <remarks>
/// Stocks of critical imports, work in progress that holds one and critical equipment under construction become waste;
/// what is on its way from a seller goes back to him. Every balance moves by a posting, so that mass, energy and
/// quanta stay exact. What stands and works is not touched, nor what the loop made of its imports before.
/// </remarks>
public static class StrictCut
{
    /// <summary>Takes it, at the run's present instant.</summary>
    /// <param name="run">The run, at rest; it has been cut already.</param>
    public static void Of(WorldRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var world = run.World;
        var needs = new LoopNeeds(world.Record);
        var critical = needs.Goods.Skip(needs.Made).ToHashSet(StringComparer.Ordinal);
        if (critical.Count == 0) return;
        TakeCargo(run, critical);
        TakeStocks(world, critical.Select(good => world.Goods[good]).ToHashSet());
        foreach (var site in world.Record.Sites.Where(site => site is { Owner: Owner.Loop, Process: not null }))
        {
            var process = world.Record.Processes.First(process => process.Id == site.Process);
            if (process.Inputs.Any(input => critical.Contains(input.Good)))
            {
                Tell(run, world.Shard.AddressOf(Plant.Kind, site.Id), WorkLost.Verb);
            }

            foreach (var line in process.Equipment.Where(line => critical.Contains(line.Good)))
            {
                var asset = WorldAssembly.AssetName(site.Id, line.Good);
                Tell(run, world.Shard.AddressOf(Asset.Kind, asset), PipelineLost.Verb);
            }
        }
    }

    private static void TakeCargo(WorldRun run, HashSet<string> critical)
    {
        var world = run.World;
        var imports = (world.Record.Market?.Imports ?? []).OrderBy(trade => trade.Good, StringComparer.Ordinal);
        foreach (var (line, trade) in imports.Index())
        {
            var isOnItsWay = StepClock.Steps(world.Record, trade.LeadYears) > 0;
            if (!isOnItsWay || !critical.Contains(trade.Good)) continue;
            Tell(
                run, world.Shard.AddressOf(Market.Kind, Market.Name), CargoLost.Verb, line,
                FirstOpen(world.Ledger, world.Goods[trade.Good]));
        }

        foreach (var link in world.Record.Links)
        {
            foreach (var (line, good) in link.Goods.Order(StringComparer.Ordinal).Index())
            {
                if (critical.Contains(good))
                    Tell(run, world.Shard.AddressOf(Link.Kind, link.Id), CargoLost.Verb, line);
            }
        }
    }

    /// <summary>Depots, grids and inputs that wait at plants hold nothing but balances: they go to waste at
    /// once.</summary>
    private static void TakeStocks(AssembledWorld world, HashSet<int> critical)
    {
        var waste = FirstOpen(world.Ledger, world.Goods.MassIndex);
        var heat = FirstOpen(world.Ledger, world.Goods.HeatIndex);
        var accounts = new FlowAccounts(world);
        var postings = new PostingBuffer();
        for (var i = 0; i < accounts.Roles.Length; i++)
        {
            var account = accounts.First + i;
            if (accounts.Roles[i] != AccountRole.Held || IsCargo(world.Ledger, account)) continue;
            if (!critical.Contains(accounts.GoodOf[i])) continue;
            postings.Begin(0);
            postings.Take(account, (long)world.Ledger.Balance(account));
            postings.Close(waste, heat);
        }

        world.Ledger.Commit(postings);
    }

    private static bool IsCargo(Ledger ledger, int account) =>
        ledger.NameOf(account).Split('/') is [.., "transit", _];

    /// <summary>What nature, waste or the seller of an import has behind it.</summary>
    private static int FirstOpen(Ledger ledger, int good)
    {
        for (var account = 0; account < ledger.AccountCount; account++)
        {
            if (ledger.KindOf(account) == AccountKind.Open && ledger.GoodOf(account) == good) return account;
        }

        throw new InvariantException($"nobody outside holds {ledger.Goods[good].Id}");
    }

    private static void Tell(WorldRun run, Address to, ushort verb, long a = 0, long b = 0) =>
        run.World.Shard.Post(run.NowMicros, new Mail(to, Address.Nobody, verb, a, b), Priority.First);
}
