using System.Text.Json;
using Twin.Storage;

namespace Twin.Host.Runs;

/// <summary>What the inputs of a run say: its world and where it ends.</summary>
/// <param name="Resolved">Input 0, or the first after the lineage of a fork.</param>
/// <param name="UntilMicros">Where the run ends, extensions counted. Unit: µs of simulated time.</param>
/// <param name="StartState">For a fork the state it starts from; null for a run that starts at time zero.</param>
internal sealed record RunInputs(ResolvedWorld Resolved, long UntilMicros, ReadOnlyMemory<byte>? StartState)
{
    /// <summary>The input of a fork that holds the state it starts from.</summary>
    public const string StateForked = "state.forked/1";

    /// <summary>Where a fork left its parent, and with what changes; null for a run that is no fork.</summary>
    public ForkOrigin? Origin { get; init; }

    /// <summary>Folds the inputs.</summary>
    /// <param name="entries">The inputs in order.</param>
    public static RunInputs Of(IEnumerable<JournalEntry> entries)
    {
        ResolvedWorld? resolved = null;
        long until = 0;
        ReadOnlyMemory<byte>? state = null;
        ForkOrigin? origin = null;
        foreach (var entry in entries)
        {
            switch (entry.Manifest)
            {
                case Manifests.WorldResolved:
                    resolved = ResolvedWorld.Read(entry.Payload.Span);
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
                case StateForked:
                    state = entry.Payload;
                    break;
                default:
                    break;
            }
        }

        resolved = resolved ?? throw new JsonException("the run has no world among its inputs");
        return new RunInputs(resolved, until, state) { Origin = origin };
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
