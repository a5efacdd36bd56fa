using Twin.Actors;
using Twin.Factory.Assets;
using Twin.Factory.Plants;
using Twin.World.Assembly;
using Twin.World.Comparing;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Showing;

/// <summary>A site that makes something, at one instant: its state, its last step, its next one.</summary>
/// <param name="Site">Its id.</param>
/// <param name="AtMicros">When. Unit: µs of simulated time.</param>
/// <param name="State">Its figures.</param>
/// <param name="History">What happened there in the last steps, oldest first.</param>
/// <param name="NextMicros">When it acts next; null where it never does. Unit: µs of simulated time.</param>
public sealed record SitePortrait(
    string Site, long AtMicros, IReadOnlyList<ShownFigure> State, IReadOnlyList<Happening> History, long? NextMicros)
{
    private const int Steps = 3;
    private const double PerMicro = 1e-6;

    /// <summary>Runs to a time and looks at a site.</summary>
    /// <param name="run">A run at some time before; it is spent.</param>
    /// <param name="site">A site that runs a process.</param>
    /// <param name="atMicros">When. Unit: µs of simulated time.</param>
    public static SitePortrait Of(WorldRun run, SiteRecord site, long atMicros)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(site);
        var address = run.World.Shard.AddressOf(Plant.Kind, site.Id);
        var step = run.World.Record.StepMicros;
        var first = Math.Max(0, ((atMicros - 1) / step) - Steps + 1) * step;
        while (run.NowMicros < first) run.Advance(first);
        var log = new ActorLog(run.World, address);
        run.World.Shard.Observer = log;
        while (run.NowMicros < atMicros) run.Advance(atMicros);
        return new SitePortrait(
            site.Id, atMicros, StateOf(run.World, site, address), log.Last, run.World.Shard.NextTimerOf(address));
    }

    /// <summary>Looks at a site where the run stands; nothing of its past is told.</summary>
    /// <param name="run">The run; only read.</param>
    /// <param name="site">A site that runs a process.</param>
    public static SitePortrait Now(WorldRun run, SiteRecord site)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(site);
        var address = run.World.Shard.AddressOf(Plant.Kind, site.Id);
        return new SitePortrait(
            site.Id, run.NowMicros, StateOf(run.World, site, address), [], run.World.Shard.NextTimerOf(address));
    }

    private static List<ShownFigure> StateOf(AssembledWorld world, SiteRecord site, Address address)
    {
        var process = world.Record.Processes.First(process => process.Id == site.Process);
        var output = world.Goods.Records[world.Goods[process.Output]];
        var plant = world.Shard.Row<PlantState>(address);
        List<ShownFigure> state =
        [
            ShownFigure.Word("process", process.Id),
            ShownFigure.OwnedBy(site.Owner),
            ShownFigure.Of($"{output.Id} made", (double)plant.Finished * PerMicro * process.Yield, output.Unit),
            ShownFigure.Of($"{output.Id} in work", (double)plant.InProgress * PerMicro * process.Yield, output.Unit),
        ];
        foreach (var line in process.Equipment)
        {
            var good = world.Goods[line.Good];
            var asset = world.Shard.AddressOf(Asset.Kind, WorldAssembly.AssetName(site.Id, line.Good));
            var row = world.Shard.Row<AssetState>(asset);
            var unit = world.Goods.Records[good].Unit;
            state.Add(ShownFigure.Of($"{line.Good} in service", world.Goods.Amount(good, row.InService), unit));
            var building = world.Ledger.Balance(row.Account) - row.InService;
            state.Add(ShownFigure.Of($"{line.Good} under construction", world.Goods.Amount(good, building), unit));
        }

        if (site.Maintenance is not null) AddMaintenance(state, plant.Maintenance, world.Shard.Now);
        foreach (var place in (string[])[site.Depot, site.Grid])
        {
            if (!world.DepotAccounts.TryGetValue(place, out var accounts)) continue;
            var good = world.Goods[process.Output];
            if (!accounts.TryGetValue(good, out var account)) continue;
            var amount = world.Goods.Amount(good, world.Ledger.Balance(account));
            state.Add(ShownFigure.Of($"{output.Id} at {place}", amount, output.Unit));
        }

        return state;
    }

    private static void AddMaintenance(List<ShownFigure> state, in MaintenanceState care, long now)
    {
        state.Add(ShownFigure.Of("run since maintenance", (double)care.RunMicros / StepClock.HourMicros, "h"));
        state.Add(ShownFigure.Word("maintenance", care.IsOverdue(now) ? "overdue" : care.Open > 0 ? "raised" : "done"));
        state.Add(ShownFigure.Of("work orders raised", care.Raised, "1"));
        state.Add(ShownFigure.Of("work orders done", care.Done, "1"));
        state.Add(ShownFigure.Of("work orders refused", care.Refused, "1"));
        state.Add(ShownFigure.Of("work orders open", care.Open, "1"));
    }

    /// <summary>Writes down what one actor does.</summary>
    private sealed class ActorLog(AssembledWorld world, Address actor) : IRunObserver
    {
        private const int Kept = 40;

        private readonly EventNames _names = new(world);
        private readonly Queue<Happening> _last = new();

        public IReadOnlyList<Happening> Last => [.. _last];

        public void On<TEvent>(Address at, long now, in TEvent e)
            where TEvent : unmanaged
        {
            if (at != actor) return;
            if (_last.Count == Kept) _last.Dequeue();
            _last.Enqueue(new Happening(world.Shard.EventCount, now, EventWords.Of(e, _names.LineOf(actor, e))));
        }

        public void Rejected(in Mail mail, long at, Rejection rejection)
        {
        }

        public void Undelivered(in DeadLetter letter)
        {
        }
    }
}
