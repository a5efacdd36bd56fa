using System.Globalization;
using System.Security.Cryptography;

namespace Twin.Storage;

/// <summary>From where a run whose journal was trimmed is whole: the oldest snapshot that was kept, and where the
/// chains stood when it was taken.</summary>
/// <remarks>
/// It is written in one transaction, before the first row goes. What lies before it may still be there after a crash
/// and takes no part in anything but the inputs that say what the run is: their number and digest are recorded with it.
/// </remarks>
/// <param name="AtMicros">When the snapshot was taken. Unit: µs of simulated time.</param>
/// <param name="Inputs">The last input before it.</param>
/// <param name="Outputs">The last output before it.</param>
/// <param name="Standing">Manifests of the inputs that stay.</param>
/// <param name="Stayed">How many of those there are before it, and the digest of their links.</param>
internal sealed record TrimMark(
    long AtMicros, ChainHead Inputs, ChainHead Outputs, IReadOnlyList<string> Standing, ChainHead Stayed)
{
    private const string AtKey = "kept:from", InputsKey = "kept:inputs", OutputsKey = "kept:outputs";
    private const string StandingKey = "kept:manifests", StayedKey = "kept:standing";

    /// <summary>Reads it; null for a run that was never trimmed.</summary>
    public static TrimMark? Read(Database database)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        using (Statement select = database.Prepare("SELECT key, value FROM run WHERE {run} AND key LIKE 'kept:%'"))
        {
            while (select.Step())
                values[select.Text(0)] = select.Text(1);
        }

        if (values.Count == 0)
            return null;
        string Value(string key) => values.TryGetValue(key, out string? value) ? value : "";
        return long.TryParse(Value(AtKey), NumberStyles.None, CultureInfo.InvariantCulture, out long at)
            && ChainHead.Parse(Value(InputsKey)) is { } inputs && ChainHead.Parse(Value(OutputsKey)) is { } outputs
            && ChainHead.Parse(Value(StayedKey)) is { } stayed
            ? new TrimMark(at, inputs, outputs, Value(StandingKey).Split(' '), stayed)
            : throw StorageErrors.Damaged(database.Where, "table run does not say from where the journal is kept");
    }

    /// <summary>Where a chain begins: its last link that was trimmed, or nothing.</summary>
    public static ChainHead Begin(TrimMark? mark, JournalStream stream) => stream switch
    {
        JournalStream.Inputs => mark?.Inputs,
        JournalStream.Outputs => mark?.Outputs,
        _ => null,
    } ?? ChainHead.Empty;

    /// <summary>Writes it, inside the caller's transaction.</summary>
    public void Write(Database database)
    {
        RunInfo.Put(database, AtKey, AtMicros.ToString(CultureInfo.InvariantCulture));
        RunInfo.Put(database, InputsKey, Inputs.ToString());
        RunInfo.Put(database, OutputsKey, Outputs.ToString());
        RunInfo.Put(database, StandingKey, string.Join(' ', Standing));
        RunInfo.Put(database, StayedKey, Stayed.ToString());
    }

    /// <summary>Counts an input that stays into their digest.</summary>
    public static ChainHead With(ChainHead stayed, in JournalEntry entry) =>
        new(stayed.Count + 1, SHA256.HashData([.. stayed.Link, .. entry.Link.Span]));
}
