using System.Collections.Concurrent;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.World.Running;
using Twin.World.Showing;

namespace Twin.Host.Api;

/// <summary>Entities of a live run as they stand: robots are looked at for every question; what takes a look at
/// many rows is kept until the run moves.</summary>
/// <remarks>Shape: thread-safe. At most one answer is kept of each site, fleet and good that the run has.</remarks>
internal sealed class EntityBook
{
    private readonly ServedRun _run;
    private readonly Func<RunSession, string, EntityResource?> _look;
    private readonly ConcurrentDictionary<string, (long Looks, EntityResource Entity)> _kept =
        new(StringComparer.Ordinal);

    private EntityIds? _ids;
    private long[] _due = [];
    private long _dueLooks = -1;

    /// <summary>Begins without any.</summary>
    /// <param name="run">The run.</param>
    public EntityBook(ServedRun run) => (_run, _look) = (run, Resource);

    /// <summary>The ids of the run's world.</summary>
    /// <param name="session">The run, while it is looked at.</param>
    public EntityIds Ids(RunSession session)
    {
        // A changed world is another object; its robots are the same, its records are not.
        var ids = _ids;
        return ids is not null && ReferenceEquals(ids.World, session.Run.World)
            ? ids
            : _ids = new EntityIds(session.Run.World);
    }

    /// <summary>An entity as it stands.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Null where the run has no such entity or is closed.</returns>
    public EntityResource? Find(string id)
    {
        var looks = _run.Looks;
        if (_kept.TryGetValue(id, out var kept) && kept.Looks == looks) return kept.Entity;
        if (_run.Look(id, _look) is not { } entity) return null;
        if (entity.Kind != EntityIds.Robot) _kept[id] = (looks, entity);
        return entity;
    }

    private EntityResource? Resource(RunSession session, string id)
    {
        var ids = Ids(session);
        var (world, from) = (session.Run, session.Resolved.World.From);
        var (kind, name) = EntityIds.Parts(id);
        switch (kind)
        {
            case EntityIds.Robot when ids.RowOf(name) is { } row:
                var due = DueOf(world, ids.Names.Kind, row);
                var (state, what) = RobotPortrait.Now(world, ids.Names, row, due);
                return Of(id, kind, from, world.NowMicros, state) with
                {
                    Next = what is null ? null : new EntityNext(SimTime.Text(from, due!.Value), what),
                };
            case EntityIds.Site when ids.SiteOf(name) is { } site:
                var portrait = SitePortrait.Now(world, site);
                return Of(id, kind, from, world.NowMicros, portrait.State) with
                {
                    Next = portrait.NextMicros is { } step
                        ? new EntityNext(SimTime.Text(from, step), "its next step")
                        : null,
                };
            case EntityIds.Fleet when ids.FleetOf(name) is { } fleet:
                var fleetNow = FleetPortrait.Of(world, fleet);
                return Of(id, kind, from, world.NowMicros, fleetNow.States) with { Fleet = fleetNow };
            case EntityIds.Good when world.World.Goods.Records.Any(good => good.Id == name):
                return Of(id, kind, from, world.NowMicros, GoodFigures.Of(world, name));
            default:
                return null;
        }
    }

    private static EntityResource Of(
        string id, string kind, DateOnly from, long atMicros, IReadOnlyList<ShownFigure> state) => new()
        {
            Id = id, Kind = kind, At = SimTime.Text(from, atMicros), AtMicros = atMicros, State = state,
        };

    /// <summary>When a robot's timer rings. The calendar is read once for all robots while the run stands: for each
    /// question anew it would cost more than all the rest of the answer.</summary>
    private long? DueOf(WorldRun world, ushort kind, int row)
    {
        var (looks, rows) = (_run.Looks, world.World.Shard.RowCount(kind));
        if (_dueLooks != looks || _due.Length != rows)
        {
            if (_due.Length != rows) _due = new long[rows];
            world.World.Shard.NextTimersOf(kind, _due);
            _dueLooks = looks;
        }

        return _due[row] == long.MaxValue ? null : _due[row];
    }
}
