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
using Twin.Storage;
using Twin.World.Assembly;

namespace Twin.Host.Runs;

/// <summary>Writes what happens in a run into its journal of outputs.</summary>
/// <remarks>Names are written by hand and outlive the classes they come from; a new shape gets a new version.</remarks>
internal sealed class RunJournalist : IRunObserver
{
    private readonly RecordLevel _level;
    private readonly RunStore _store;
    private readonly AssembledWorld _world;
    private int _bottleneck = -1;

    private RunJournalist(RecordLevel level, RunStore store, AssembledWorld world) =>
        (_level, _store, _world) = (level, store, world);

    /// <summary>The observer for a level; null where nothing but inputs is kept.</summary>
    public static RunJournalist? For(RecordLevel level, RunStore store, AssembledWorld world) =>
        level == RecordLevel.Inputs ? null : new RunJournalist(level, store, world);

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
        _store.AppendOutput(manifest, JsonSerializer.SerializeToUtf8Bytes(fields, NodeJson.Default.JsonObject), at);
    }
}
