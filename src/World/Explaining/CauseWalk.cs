using System.Globalization;
using Twin.Actors;
using Twin.Factory.Plants;
using Twin.World.Assembly;

namespace Twin.World.Explaining;

/// <summary>Walks from something that is short to what binds it, from effect to cause, never forward in time.</summary>
/// <remarks>
/// Each node of the walk looks at the steps of a window that ends at the event which led to it, so that the numbers of
/// a chain's events never rise. A node that is met twice closes a loop.
/// </remarks>
internal sealed partial class CauseWalk
{
    /// <summary>Part from which on something counts as whole: less is the rounding of small counts.</summary>
    public const double Whole = 0.995;

    /// <summary>Most links of a chain; a longer one would not be read.</summary>
    public const int LinksMax = 32;

    /// <summary>Most neighbours named beside a link.</summary>
    private const int BesideMax = 3;

    private readonly AssembledWorld _world;
    private readonly LoopMap _map;
    private readonly StepLog _log;
    private readonly int _window;
    private readonly List<CauseLink> _chain = [];
    private readonly List<(string Key, string Name)> _path = [];

    /// <summary>Makes a walk.</summary>
    /// <param name="world">The world, at the time that is looked at.</param>
    /// <param name="map">Its paths.</param>
    /// <param name="log">Its last steps.</param>
    /// <param name="window">Steps over which figures are summed up.</param>
    public CauseWalk(AssembledWorld world, LoopMap map, StepLog log, int window) =>
        (_world, _map, _log, _window) = (world, map, log, window);

    /// <summary>The links so far.</summary>
    public IReadOnlyList<CauseLink> Chain => _chain;

    /// <summary>Where a walk begins: after everything that was seen.</summary>
    private Moment Now => new(_world.Shard.EventCount, _log.LastStep);

    /// <summary>Adds a link; without an event where the moment is somebody else's.</summary>
    private void Link(
        Moment when, Address actor, string what, double? share = null, IEnumerable<string>? beside = null) =>
        _chain.Add(new CauseLink(
            when.Event > 0 ? when.Event : null, AtOf(when), _world.Shard.NameOf(actor), what, share,
            beside is null ? [] : [.. beside.Take(BesideMax)]));

    private RootCause Root(RootKind kind, string name, string text, Moment when) =>
        new(kind, name, text, when.Event > 0 ? when.Event : null, AtOf(when));

    private long AtOf(Moment when) => Math.Max(0, when.Step) * _world.Record.StepMicros;

    /// <summary>Enters a node, or closes a loop where it was entered before.</summary>
    /// <returns>The loop as a root, or null where the walk may go on.</returns>
    private RootCause? Enter(string key, string name, Moment when)
    {
        var first = _path.FindIndex(node => node.Key == key);
        if (first < 0 && _path.Count < LinksMax)
        {
            _path.Add((key, name));
            return null;
        }

        if (first < 0) return Root(RootKind.Loop, name, "the chain goes on; it was cut here", when);
        var loop = string.Join(" → ", _path.Skip(first).Select(node => node.Name).Append(name));
        var pace = BottleneckAt(when.Step) is { } line ? $"; the planner's furthest line is {line}" : "";
        return Root(RootKind.Loop, loop, $"a loop waits for itself: {loop}{pace}", when);
    }

    private bool IsEntered(string key) => _path.Exists(node => node.Key == key);

    private string? BottleneckAt(long step)
    {
        if (_world.PlannerLines.Count == 0) return null;
        var planner = _world.Shard.AddressOf(Factory.Planning.Planner.Kind, Factory.Planning.Planner.Name);
        return _log.TryLine(planner, Channel.Aim, 0, step, out var aim) && aim.Cap >= 0
            ? _world.PlannerLines[(int)aim.Cap]
            : null;
    }

    private LineSum Over(Address actor, Channel channel, int line, Moment until)
    {
        double wanted = 0, got = 0, lacking = 0, capped = 0;
        LineStep last = default;
        Moment when = default, whole = default;

        // What a step did after the event that led here is no cause of it: the window then ends a step earlier.
        var top = until.Step;
        if (_log.TryLine(actor, channel, line, top, out var newest) && Latest(newest, until.Event) == 0) top--;
        for (var step = top; step > top - _window && step >= 0; step--)
        {
            if (!_log.TryLine(actor, channel, line, step, out var record) || record.Event == 0) continue;
            var number = Latest(record, until.Event);
            if (number == 0) continue;
            (wanted, got, lacking) = (wanted + record.Wanted, got + record.Got, lacking + record.Lacking);
            capped += Math.Max(0, record.Lacking - Math.Max(0, record.Cap));
            var seen = new Moment(number, step);
            if (whole.Event == 0) (whole, last) = (seen, when.Event == 0 ? record : last);
            if (when.Event == 0 && record.Got < record.Wanted) (when, last) = (seen, record);
        }

        return new LineSum(wanted, got, lacking, capped, last, when.Event > 0 ? when : whole);
    }

    /// <summary>The later of a line's events that lies within a bound; 0 for none.</summary>
    private static long Latest(in LineStep record, long bound)
    {
        var (wanted, got) = (record.WantedEvent, record.GotEvent);
        return Math.Max(wanted <= bound ? wanted : 0, got <= bound ? got : 0);
    }

    private WorkSum Over(PlantPlace plant, Moment until)
    {
        double started = 0, ahead = 0, finished = 0, capacity = 0;
        var (steps, held) = (0, 0);
        var lost = new Dictionary<Limit, double>();
        Moment newest = default;
        var top = until.Step;
        if (_log.TryWork(plant.Address, top, out var last) && last.Event > until.Event) top--;
        for (var step = top; step > top - _window && step >= 0; step--)
        {
            if (!_log.TryWork(plant.Address, step, out var work) || work.Event > until.Event) continue;
            if (steps++ == 0) newest = new Moment(work.Event, step);
            if (work.Limit.Kind == LimitKind.Maintenance) held++;
            (started, ahead) = (started + work.Started, ahead + work.Ahead);
            (finished, capacity) = (finished + work.Finished, capacity + work.Capacity);
            lost[work.Limit] = lost.GetValueOrDefault(work.Limit) + Math.Max(0, work.Ahead - work.Started);
        }

        if (steps == 0) return default;
        var worst = lost.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Kind)
            .ThenBy(pair => pair.Key.Line).First();
        return new WorkSum(started, ahead, finished, capacity, steps, worst.Key, worst.Value, held, newest);
    }

    private string Id(int good) => _world.Goods.Records[good].Id;

    /// <summary>A part in whole percent; small parts keep two digits.</summary>
    private static string Percent(double part) => part is > 0 and < 0.095
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * part:0.0#} %")
        : string.Create(CultureInfo.InvariantCulture, $"{100 * part:0} %");

    /// <summary>An amount in three digits that count, thousands apart; from a billion on with an exponent.</summary>
    private static string Amount(double value) => Math.Abs(value) switch
    {
        0 => "0",
        >= 1e9 or < 1e-3 => value.ToString("0.00e0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString("G3", CultureInfo.InvariantCulture),
    };
}
