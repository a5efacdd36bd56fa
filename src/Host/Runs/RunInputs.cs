using System.Text.Json;
using Twin.Storage;

namespace Twin.Host.Runs;

/// <summary>What the inputs of a run say: its world and where it ends.</summary>
/// <param name="Resolved">The world in force at the end: input 0, or what a command put in its place.</param>
/// <param name="UntilMicros">Where the run ends, extensions counted. Unit: µs of simulated time.</param>
/// <param name="StartState">For a fork the state it starts from; null for a run that starts at time zero.</param>
internal sealed record RunInputs(ResolvedWorld Resolved, long UntilMicros, ReadOnlyMemory<byte>? StartState)
{
    /// <summary>The input of a fork that holds the state it starts from.</summary>
    public const string StateForked = "state.forked/1";

    /// <summary>Where a fork left its parent, and with what changes; null for a run that is no fork.</summary>
    public ForkOrigin? Origin { get; init; }

    /// <summary>The world that the run began with: input 0, or the first after the lineage of a fork.</summary>
    public required ResolvedWorld First { get; init; }

    /// <summary>What commands did to it while the run went on, in order.</summary>
    public IReadOnlyList<WorldChange> Changes { get; init; } = [];

    private IEnumerable<WorldChange> Worlds => Changes.Where(change => change.Resolved is not null);

    /// <summary>The world in force when an input was the last one applied.</summary>
    /// <param name="sequence">Sequence number of the input.</param>
    public ResolvedWorld InForce(long sequence) =>
        Worlds.LastOrDefault(change => change.Sequence <= sequence)?.Resolved ?? First;

    /// <summary>The world in force at an instant.</summary>
    /// <param name="micros">Unit: µs of simulated time.</param>
    public ResolvedWorld At(long micros) =>
        Worlds.LastOrDefault(change => change.AtMicros <= micros)?.Resolved ?? First;

    /// <summary>Folds the inputs.</summary>
    /// <param name="entries">The inputs in order.</param>
    public static RunInputs Of(IEnumerable<JournalEntry> entries)
    {
        ResolvedWorld? resolved = null, last = null;
        long until = 0;
        ReadOnlyMemory<byte>? state = null;
        ForkOrigin? origin = null;
        List<WorldChange> changes = [];
        foreach (var entry in entries)
        {
            switch (entry.Manifest)
            {
                case Manifests.WorldResolved:
                    resolved = last = ResolvedWorld.Read(entry.Payload.Span);
                    until = resolved.World.UntilMicros;
                    break;
                case Manifests.RunForked:
                    origin = OriginOf(entry.Payload);
                    break;
                case Manifests.RunExtended:
                    using (var json = JsonDocument.Parse(entry.Payload))
                    {
                        until = json.RootElement.GetProperty("untilMicros").GetInt64();
                    }

                    break;
                case InputNames.WorldChanged:
                    changes.Add(ChangeOf(entry));
                    if (EndOf(changes[^1].Resolved!) != EndOf(last!)) until = EndOf(changes[^1].Resolved!);
                    last = changes[^1].Resolved;
                    break;
                case InputNames.Severed:
                    changes.Add(new WorldChange(entry.Sequence, entry.AtMicros, Resolved: null));
                    break;
                case StateForked:
                    state = entry.Payload;
                    break;
                default:
                    break;
            }
        }

        resolved = resolved ?? throw new JsonException("the run has no world among its inputs");
        return new RunInputs(last!, until, state) { First = resolved, Changes = changes, Origin = origin };
    }

    private static long EndOf(ResolvedWorld resolved) => resolved.World.UntilMicros;

    private static WorldChange ChangeOf(in JournalEntry entry)
    {
        using var json = JsonDocument.Parse(entry.Payload);
        var world = json.RootElement.GetProperty("world").GetRawText();
        return new WorldChange(
            entry.Sequence, entry.AtMicros, ResolvedWorld.Read(System.Text.Encoding.UTF8.GetBytes(world)));
    }

    private static ForkOrigin OriginOf(ReadOnlyMemory<byte> payload)
    {
        using var json = JsonDocument.Parse(payload);
        var root = json.RootElement;
        return new ForkOrigin(
            root.GetProperty("parentRunId").GetString()!, root.GetProperty("parentInput").GetInt64(),
            root.GetProperty("atMicros").GetInt64(),
            [.. root.GetProperty("changes").EnumerateArray().Select(change => change.GetString()!)]);
    }
}
