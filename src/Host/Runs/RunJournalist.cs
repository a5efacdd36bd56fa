using System.Text.Json;
using System.Text.Json.Nodes;
using Twin.Actors;
using Twin.Factory.Assets;
using Twin.Factory.Learning;
using Twin.Factory.Markets;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Factory.Shocks;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary>Writes what happens in a run into its journal of outputs.</summary>
/// <remarks>Names are written by hand and outlive the classes they come from; a new shape gets a new version.</remarks>
internal sealed class RunJournalist : IRunObserver
{
    private readonly RecordLevel _level;
    private readonly RunStore _store;
    private readonly AssembledWorld _world;
    private readonly JournalListener? _listener;
    private int _bottleneck;

    private RunJournalist(RecordLevel level, RunStore store, WorldRun run, JournalListener? listener)
    {
        (_level, _store, _world, _listener) = (level, store, run.World, listener);

        // A run that is taken up must not tell again what its journal holds.
        _bottleneck = run.NowMicros == 0 || run.Bottleneck is not { } line ? -1 : LineOf(line);
    }

    /// <summary>The observer for a level; null where nothing but inputs is kept.</summary>
    /// <param name="level">What is kept.</param>
    /// <param name="store">Where.</param>
    /// <param name="run">The run, where it begins or is taken up.</param>
    /// <param name="listener">Who is told beside the store.</param>
    public static RunJournalist? For(
        RecordLevel level, RunStore store, WorldRun run, JournalListener? listener = null) =>
        level == RecordLevel.Inputs ? null : new RunJournalist(level, store, run, listener);

    /// <inheritdoc/>
    public void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged
    {
        if (Business(e) is { } business) Write(business.Manifest, actor, at, business.Fields);
        else if (_level == RecordLevel.All)
        {
            Write("actor.event/1", actor, at, new JsonObject { ["event"] = e.ToString() });
        }
    }

    /// <inheritdoc/>
    public void Rejected(in Mail mail, long at, Rejection rejection)
    {
        if (_level != RecordLevel.All) return;
        var fields = new JsonObject { ["code"] = rejection.Code, ["detail"] = rejection.Detail };
        Write("actor.rejected/1", mail.To, at, fields);
    }

    /// <inheritdoc/>
    public void Undelivered(in DeadLetter letter)
    {
    }

    private (string Manifest, JsonObject Fields)? Business<TEvent>(in TEvent e)
        where TEvent : unmanaged => e switch
        {
            AssetEvent { Kind: AssetEventKind.EnteredService } asset => ("equipment.commissioned/1", Quanta(asset.A)),
            AssetEvent { Kind: AssetEventKind.WornOut, A: > 0 } asset => ("equipment.retired/1", Quanta(asset.A)),
            FleetEvent { Kind: FleetEventKind.EnteredService } fleet => ("robot.commissioned/1", Quanta(fleet.A)),
            FleetEvent { Kind: FleetEventKind.Retired } fleet => ("robot.retired/1", Quanta(fleet.A + fleet.B)),
            FleetEvent { Kind: FleetEventKind.Failed } fleet =>
                ("robot.failed/1", new JsonObject { ["failed"] = fleet.A, ["repaired"] = fleet.B }),
            RobotEvent { Kind: RobotEventKind.Failed } => ("robot.failed/2", []),
            RobotEvent { Kind: RobotEventKind.Repaired } => ("robot.repaired/1", []),
            MarketEvent { Kind: MarketEventKind.Bought, A: > 0 } trade => ("import.bought/1", Trade(trade)),
            MarketEvent { Kind: MarketEventKind.Sold, A: > 0 } trade => ("export.sold/1", Trade(trade)),
            PlantEvent { Kind: PlantEventKind.Graded } plant =>
                ("mine.graded/1", new JsonObject { ["gradeNano"] = plant.A }),
            ShockEvent shock => ("shock.drawn/1", new JsonObject { ["multiplierNano"] = shock.A }),
            ExperienceEvent { Kind: ExperienceEventKind.Learned } learned =>
                ("process.learned/1", new JsonObject { ["shareNano"] = learned.A }),
            PlannerEvent { Kind: PlannerEventKind.ReAimed } aim =>
                ("planner.reaimed/1", new JsonObject { ["growthNano"] = aim.A }),
            PlannerEvent { Kind: PlannerEventKind.Aimed } aim => Bottleneck(aim.Line),
            _ => null,
        };

    private (string Manifest, JsonObject Fields)? Bottleneck(int line)
    {
        if (line == _bottleneck || line < 0) return null;
        _bottleneck = line;
        return ("bottleneck.moved/1", new JsonObject { ["line"] = _world.PlannerLines[line] });
    }

    private static JsonObject Quanta(long quanta) => new() { ["quanta"] = quanta };

    private static JsonObject Trade(in MarketEvent trade) =>
        new() { ["line"] = trade.Line, ["quanta"] = trade.A, ["money"] = trade.B };

    private void Write(string manifest, Address actor, long at, JsonObject fields)
    {
        fields.Insert(0, "actor", _world.Shard.NameOf(actor));
        var payload = JsonSerializer.SerializeToUtf8Bytes(fields, NodeJson.Default.JsonObject);
        var sequence = _store.AppendOutput(manifest, payload, at);
        _listener?.Invoke(isInput: false, sequence, manifest, at, payload);
    }

    private int LineOf(string name) => Enumerable.Range(0, _world.PlannerLines.Count)
        .First(line => _world.PlannerLines[line] == name);
}
