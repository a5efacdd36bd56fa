using System.Globalization;
using System.Text.Json;
using Twin.Host.Runs;
using Twin.Storage;

namespace Twin.Host.Serve;

/// <summary>What the inputs of a run say about its clock and about commands that may be sent again.</summary>
/// <param name="IsServed">Whether a server ever held the run.</param>
/// <param name="IsLive">Whether its clock follows the calendar.</param>
/// <param name="Speed">Simulated seconds a second.</param>
/// <param name="IsPaused">Whether its clock stands.</param>
/// <param name="IsStopped">Whether a command ended it.</param>
/// <param name="LastMicros">When the last input was applied. Unit: µs of simulated time.</param>
internal sealed record ClockInputs(
    bool IsServed, bool IsLive, double Speed, bool IsPaused, bool IsStopped, long LastMicros)
{
    /// <summary>Folds the inputs.</summary>
    /// <param name="entries">The inputs in order.</param>
    /// <param name="book">Takes up the keys of commands that may be sent again; null where nobody will.</param>
    public static ClockInputs Of(IEnumerable<JournalEntry> entries, IdempotencyBook? book = null)
    {
        var clock = new ClockInputs(false, false, 1, false, false, 0);
        foreach (var entry in entries)
        {
            clock = clock.After(entry) with { LastMicros = entry.AtMicros };
            if (book is not null && entry.Manifest.StartsWith("command.", StringComparison.Ordinal))
            {
                Remember(book, entry);
            }
        }

        return clock;
    }

    private ClockInputs After(in JournalEntry entry)
    {
        switch (entry.Manifest)
        {
            case InputNames.Served:
                using (var json = JsonDocument.Parse(entry.Payload))
                {
                    var isLive = json.RootElement.GetProperty("clock").GetString() == "live";
                    var speed = json.RootElement.GetProperty("speed").GetDouble();
                    return this with { IsServed = true, IsLive = isLive, Speed = speed, IsStopped = false };
                }

            case InputNames.SpeedChanged:
                using (var json = JsonDocument.Parse(entry.Payload))
                {
                    return this with { Speed = json.RootElement.GetProperty("speed").GetDouble() };
                }

            case InputNames.Paused:
                return this with { IsPaused = true };
            case InputNames.Resumed:
                return this with { IsPaused = false };
            case InputNames.Stopped:
                return this with { IsStopped = true };
            default:
                return this;
        }
    }

    private static void Remember(IdempotencyBook book, in JournalEntry entry)
    {
        using var json = JsonDocument.Parse(entry.Payload);
        if (!json.RootElement.TryGetProperty("idempotencyKey", out var key)) return;
        var text = json.RootElement.GetProperty("bodyHash").GetString()!;
        var hash = UInt128.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var fork = json.RootElement.TryGetProperty("fork", out var id) ? id.GetString() : null;
        var at = json.RootElement.GetProperty("receivedAt").GetDateTime();
        book.Add(
            key.GetString()!, hash, new DateTimeOffset(at, TimeSpan.Zero),
            new CommandAnswer { Status = 200, Sequence = entry.Sequence, AtMicros = entry.AtMicros, Fork = fork });
    }
}
