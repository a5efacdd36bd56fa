using System.Globalization;
using System.Runtime.InteropServices;
using Twin.Actors;
using Twin.Factory.Depots;
using Twin.Factory.Humans;
using Twin.Factory.Learning;
using Twin.Factory.Planning;
using Twin.Factory.Plants;
using Twin.Factory.Shocks;
using Twin.Factory.Links;
using Twin.Factory.Markets;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;
using Twin.Robots.Supply;
using Twin.World.Assembly;

namespace Twin.World.Comparing;

/// <summary>Writes down of every event a digest that holds across worlds, and the words of one that is
/// wanted.</summary>
internal sealed class EventTape : IRunObserver
{
    private const ulong Basis = 14_695_981_039_346_656_037, Prime = 1_099_511_628_211;

    private readonly AssembledWorld _world;
    private readonly EventNames _names;
    private readonly Dictionary<Address, ulong> _actors = [];
    private readonly Dictionary<string, ulong> _texts = new(StringComparer.Ordinal);
    private readonly List<(ulong Digest, long Event)> _entries = [];

    /// <summary>Makes an empty tape.</summary>
    public EventTape(AssembledWorld world) => (_world, _names) = (world, new EventNames(world));

    /// <summary>Digest and delivery of each event since the tape was wiped.</summary>
    public ReadOnlySpan<(ulong Digest, long Event)> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>Number of the event, counted from the last wipe, whose words are wanted; −1 for none.</summary>
    public int Wanted { get; init; } = -1;

    /// <summary>The event that was wanted, once it has come.</summary>
    public EventSide? Found { get; private set; }

    /// <summary>Forgets what was written.</summary>
    public void Wipe() => _entries.Clear();

    /// <inheritdoc/>
    public void On<TEvent>(Address actor, long at, in TEvent e)
        where TEvent : unmanaged
    {
        var line = _names.LineOf(actor, e);
        if (_entries.Count == Wanted)
        {
            Found = new EventSide(_world.Shard.EventCount, at, _world.Shard.NameOf(actor), WordsOf(e, line));
        }

        _entries.Add((DigestOf(actor, at, e, line), _world.Shard.EventCount));
    }

    /// <summary>The words of an event; what the planner counts in quanta in units of the good too.</summary>
    private string WordsOf<TEvent>(in TEvent e, string line)
        where TEvent : unmanaged
    {
        var words = EventWords.Of(e, line);
        if (e is not PlannerEvent { Kind: PlannerEventKind.TargetSet or PlannerEventKind.PositionHeard } plan)
            return words;
        var name = line[(line.LastIndexOf('/') + 1)..];
        var good = _world.Goods.Records.FirstOrDefault(record => record.Id == name);
        return good is null ? words : string.Create(
            CultureInfo.InvariantCulture, $"{words}, {plan.A * good.Quantum:0.######} {good.Unit}");
    }

    /// <inheritdoc/>
    public void Rejected(in Mail mail, long at, Rejection rejection)
    {
        if (_entries.Count == Wanted)
        {
            var what = $"refused: code {rejection.Code}, {rejection.Detail}";
            Found = new EventSide(_world.Shard.EventCount, at, _world.Shard.NameOf(mail.To), what);
        }

        var digest = Mixed(Mixed(Mixed(ActorOf(mail.To), (ulong)at), rejection.Code), (ulong)rejection.Detail);
        _entries.Add((digest, _world.Shard.EventCount));
    }

    /// <inheritdoc/>
    public void Undelivered(in DeadLetter letter)
    {
    }

    private ulong DigestOf<TEvent>(Address actor, long at, in TEvent e, string line)
        where TEvent : unmanaged
    {
        var digest = Mixed(Mixed(ActorOf(actor), unchecked((ulong)at)), TextOf(line));
        return e switch
        {
            PlantEvent p => Mixed(digest, (ulong)p.Kind, p.A, p.B, p.C),
            DepotEvent { Kind: DepotEventKind.BackerTold } d => Mixed(digest, (ulong)d.Kind, d.A, 0, 0),
            DepotEvent { Kind: DepotEventKind.Granted } d => Mixed(digest, (ulong)d.Kind, d.A, 0, 0),
            DepotEvent d => Mixed(digest, (ulong)d.Kind, d.A, d.B, 0),
            MarketEvent m => Mixed(digest, (ulong)m.Kind, m.A, m.B, m.C),
            LinkEvent l => Mixed(digest, (ulong)l.Kind, l.A, l.B, l.C),
            PlannerEvent p => Mixed(digest, (ulong)p.Kind, p.A, BitConverter.DoubleToInt64Bits(p.Scale), 0),
            FleetEvent f => Mixed(digest, (ulong)f.Kind, f.A, f.B, f.C),
            SupplyEvent s => Mixed(Mixed(digest, (ulong)s.Kind, line.Length > 0 ? 0 : s.A, s.B, s.C), (ulong)s.D),
            ControlEvent c => OfControl(digest, c),
            RobotEvent r => OfRobot(digest, r),
            HumanGoodEvent h => Mixed(digest, (ulong)h.Kind, h.A, h.B, h.C),
            ShockEvent s => Mixed(digest, (ulong)s.Kind, s.A, s.Quarter, BitConverter.DoubleToInt64Bits(s.Log)),
            ExperienceEvent x => Mixed(digest, (ulong)x.Kind, x.Line, x.A, 0),
            _ => Bytes(digest, MemoryMarshal.AsBytes(new ReadOnlySpan<TEvent>(in e))),
        };
    }

    // Robots are named by the line; senders are addresses, which other worlds number apart.
    private static ulong OfControl(ulong digest, in ControlEvent c)
    {
        var isOfNone = c.Kind is ControlEventKind.OrderTaken or ControlEventKind.OrderRefused
            or ControlEventKind.TaskEnded or ControlEventKind.TaskCut or ControlEventKind.TaskDeclined
            or ControlEventKind.ToolCut or ControlEventKind.SumsTold;
        var count = c.Kind is ControlEventKind.OrderTaken or ControlEventKind.OrderRefused ? c.Row : 0;
        var mixed = Mixed(digest, (ulong)c.Kind, isOfNone ? 0 : c.A, c.B, c.C);
        return Mixed(Mixed(mixed, (ulong)count), (ulong)c.Place, c.Now, c.Travel, c.Seconds);
    }

    private static ulong OfRobot(ulong digest, in RobotEvent r)
    {
        var purpose = r.Kind == RobotEventKind.Built ? 0 : r.Purpose;
        var mixed = Mixed(digest, (ulong)r.Kind, (long)r.Mode, purpose, r.Seconds);
        return Mixed(Mixed(mixed, (ulong)r.Place), unchecked((ulong)r.Charge), r.FailsIn, r.Worked, r.Clock);
    }

    private ulong ActorOf(Address actor)
    {
        if (_actors.TryGetValue(actor, out var known)) return known;
        return _actors[actor] = TextOf(_world.Shard.NameOf(actor));
    }

    private ulong TextOf(string text)
    {
        if (_texts.TryGetValue(text, out var known)) return known;
        return _texts[text] = Bytes(Basis, System.Text.Encoding.UTF8.GetBytes(text));
    }

    // FNV-1a. Wrapping is what it does.
    private static ulong Bytes(ulong digest, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes) digest = unchecked((digest ^ value) * Prime);
        return digest;
    }

    private static ulong Mixed(ulong digest, ulong kind, long a, long b, long c) => Mixed(
        Mixed(Mixed(Mixed(digest, kind), unchecked((ulong)a)), unchecked((ulong)b)), unchecked((ulong)c));

    // A word at a time; the shift lets high bits reach low ones.
    private static ulong Mixed(ulong digest, ulong word)
    {
        digest = unchecked((digest ^ word) * Prime);
        return digest ^ (digest >> 29);
    }
}
