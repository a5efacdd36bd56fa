using Twin.Actors;
using Twin.Factory.Assets;
using Twin.Factory.Depots;
using Twin.Factory.Links;
using Twin.Factory.Markets;
using Twin.Factory.Plants;
using Twin.Factory.Stores;
using Twin.Robots.Fleets;

namespace Twin.World.Explaining;

internal sealed partial class StepLog
{
    private const double Nano = 1e9;

    private void OnWork(Address actor, long step, in PlantEvent e)
    {
        ref readonly var plant = ref _shard.Row<PlantState>(actor);
        if (!_work.TryGetValue(actor, out var ring)) _work.Add(actor, ring = new StepRing<WorkStep>(_steps));
        var ahead = (double)e.C;
        for (var lead = 0; lead < plant.LeadSteps; lead++) ahead *= 1 + (plant.GrowthNano / Nano);
        ring.Open(step) = new WorkStep(_shard.EventCount, e.A, e.B, e.C, ahead, plant.Limit);
    }

    private void OnBook(Address actor, long step, in DepotEvent e)
    {
        switch (e.Kind)
        {
            case DepotEventKind.Asked:
                Want(actor, Channel.Book, e.Line, step, e.A);
                break;
            case DepotEventKind.Granted:
                Get(actor, Channel.Book, e.Line, step, e.A);
                break;
            case DepotEventKind.GivenBack:
                // Who gives back could not have used it: it counts as neither wanted nor got.
                ref var line = ref Open(actor, Channel.Book, e.Line, step);
                line.Got -= e.A;
                line.Wanted = line.Got;
                break;
            default:
                break;
        }
    }

    private void OnTrade(Address actor, long step, in MarketEvent e)
    {
        switch (e.Kind)
        {
            case MarketEventKind.NeedSet:
                Want(actor, Channel.Import, e.Line, step, e.A);
                var import = MarketReport.Import(_shard, _world.Ledger, actor, e.Line);
                ref var need = ref Open(actor, Channel.Import, e.Line, step);
                (need.Cap, need.Lacking) = (import.LimitPerStep, import.Lacking);
                break;
            case MarketEventKind.Bought:
                Get(actor, Channel.Import, e.Line, step, e.A);
                break;
            case MarketEventKind.SaleOffered:
                Want(actor, Channel.Export, e.Line, step, e.A);
                Open(actor, Channel.Export, e.Line, step).Cap = MarketReport.ExportLimit(_shard, actor, e.Line);
                break;
            case MarketEventKind.Sold:
                Get(actor, Channel.Export, e.Line, step, e.A);
                break;
            default:
                break;
        }
    }

    private void OnCargo(Address actor, long step, in LinkEvent e)
    {
        switch (e.Kind)
        {
            case LinkEventKind.WantHeard:
                ref var heard = ref Open(actor, Channel.Cargo, e.Line, step);
                heard.Lacking = e.A;
                heard.WantedEvent = _shard.EventCount;
                break;
            case LinkEventKind.CargoAsked:
                Want(actor, Channel.Cargo, e.Line, step, e.A);
                break;
            case LinkEventKind.Loaded:
                Get(actor, Channel.Cargo, e.Line, step, e.A);
                break;
            default:
                break;
        }
    }

    private void OnStore(Address actor, long step, in StoreEvent e)
    {
        if (e.Kind == StoreEventKind.WantHeard) Want(actor, Channel.Discharge, 0, step, e.A);
        else if (e.Kind == StoreEventKind.Discharged) Get(actor, Channel.Discharge, 0, step, e.A);
    }

    private void OnEquipment(Address actor, long step, in AssetEvent e)
    {
        if (e.Kind == AssetEventKind.Ordered) Want(actor, Channel.Orders, 0, step, e.A + e.B);
        else if (e.Kind == AssetEventKind.Granted) Get(actor, Channel.Orders, 0, step, e.A);
    }

    private void OnFleet(Address actor, long step, in FleetEvent e)
    {
        switch (e.Kind)
        {
            case FleetEventKind.Ordered:
                Want(actor, Channel.Orders, 0, step, e.A + e.B);
                break;
            case FleetEventKind.Granted:
                Get(actor, Channel.Orders, 0, step, e.A);
                break;
            case FleetEventKind.HoursWorked:
                Get(actor, Channel.Hours, 0, step, e.A);
                break;
            case FleetEventKind.StepEnded:
                ref readonly var fleet = ref _shard.Row<FleetState>(actor);
                Want(actor, Channel.Hours, 0, step, fleet.HoursPerRobot.Floor(fleet.Up));
                Open(actor, Channel.Hours, 0, step).Cap = fleet.Down;
                break;
            default:
                break;
        }
    }
}
