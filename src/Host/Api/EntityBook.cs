using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.World.Showing;

namespace Twin.Host.Api;

/// <summary>Entities of a live run as they stand: drawn up when asked for, kept until the run moves.</summary>
/// <remarks>Shape: thread-safe. At most one text is kept of each entity that the run has.</remarks>
internal sealed class EntityBook(ServedRun run)
{
    private const int TagBytes = 12;

    private readonly ConcurrentDictionary<string, Page> _pages = new(StringComparer.Ordinal);
    private EntityIds? _ids;

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

    /// <summary>An entity as text.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The text and its tag; null where the run has no such entity or is closed.</returns>
    public Page? Find(string id)
    {
        var looks = run.Looks;
        if (_pages.TryGetValue(id, out var kept) && kept.Looks == looks) return kept;
        if (run.Read(session => Resource(session, id)) is not { } resource) return null;
        var body = JsonSerializer.SerializeToUtf8Bytes(resource, ApiJson.Default.EntityResource);
        var state = JsonSerializer.SerializeToUtf8Bytes(resource.State, ApiJson.Default.IReadOnlyListShownFigure);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(state).AsSpan(0, TagBytes))}\"";
        return _pages[id] = new Page(looks, body, tag);
    }

    private EntityResource? Resource(RunSession session, string id)
    {
        var ids = Ids(session);
        var (world, from) = (session.Run, session.Resolved.World.From);
        var (kind, name) = EntityIds.Parts(id);
        switch (kind)
        {
            case EntityIds.Robot when ids.RowOf(name) is { } row:
                var robot = RobotPortrait.Now(world, ids.Names, row);
                return Of(id, kind, from, world.NowMicros, robot.State) with
                {
                    Next = robot.Next is { } next ? new EntityNext(SimTime.Text(from, next.AtMicros), next.What) : null,
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

    /// <summary>An entity as text.</summary>
    /// <param name="Looks">When it was drawn up, by the run's looks.</param>
    /// <param name="Body">UTF-8 JSON.</param>
    /// <param name="Tag">Strong tag of its state, the time left out.</param>
    internal sealed record Page(long Looks, byte[] Body, string Tag);
}
