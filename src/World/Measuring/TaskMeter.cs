using Twin.Actors;
using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Measuring;

/// <summary>Reads the tasks and work orders of a fleet of single robots.</summary>
internal sealed class TaskMeter : Meter
{
    private const long MicrosPerSecond = 1_000_000;
    private const string Task = "task", WorkOrder = "work-order";

    private readonly AssembledWorld _world;
    private readonly Address _control;

    /// <summary>Lists the measures of a fleet.</summary>
    public TaskMeter(AssembledWorld world, FleetRecord fleet)
    {
        _world = world;
        _control = world.Shard.AddressOf(FleetControl.Kind, fleet.Id);
        string[] of = [fleet.Depot, fleet.Id];
        Add(MeasureKind.TasksEnded, [.. of, Task, "done"]);
        Add(MeasureKind.TasksEnded, [.. of, Task, "refused"]);
        Add(MeasureKind.TasksEnded, [.. of, WorkOrder, "done-in-time"]);
        Add(MeasureKind.TasksEnded, [.. of, WorkOrder, "done-late"]);
        Add(MeasureKind.TasksEnded, [.. of, WorkOrder, "refused"]);
        Queue(of, Task);
        Queue(of, WorkOrder);
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        ref readonly var control = ref _world.Shard.Row<ControlState>(_control);
        ref readonly var totals = ref control.Totals;
        var now = nowMicros / MicrosPerSecond;
        values[0] = totals.TasksDone;
        values[1] = totals.TasksRefused;
        values[2] = totals.OrdersDone - totals.OrdersLate;
        values[3] = totals.OrdersLate;
        values[4] = totals.OrdersRefused;

        // The meters of all work count work orders too.
        ref readonly var orders = ref control.WorkWaitMeter;
        values[5] = control.TaskMeter.Length - control.WorkMeter.Length;
        values[6] = control.OrderMeter.Length - orders.Length;
        values[7] = control.OrderMeter.AreaUntil(now) - orders.AreaUntil(now);
        values[8] = control.OrderMeter.Entered - orders.Entered;
        values[9] = control.WorkMeter.Length;
        values[10] = orders.Length;
        values[11] = orders.AreaUntil(now);
        values[12] = orders.Entered;
    }

    private void Queue(string[] of, string task)
    {
        Add(MeasureKind.TasksActive, [.. of, task]);
        Add(MeasureKind.TasksWaiting, [.. of, task]);
        Add(MeasureKind.TaskWaitTime, [.. of, task]);
        Add(MeasureKind.TasksQueued, [.. of, task]);
    }
}
