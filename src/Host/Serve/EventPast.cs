using Twin.Storage;

namespace Twin.Host.Serve;

/// <summary>Tells events that lie in a run's journal, inputs and outputs in one order.</summary>
internal static class EventPast
{
    /// <summary>The events after a place up to another.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="after">The last one that is known.</param>
    /// <param name="last">Where to end; null for all that is committed.</param>
    /// <remarks>At one instant inputs come first: a command applies when everything before it was
    /// delivered.</remarks>
    public static IEnumerable<RunEvent> Of(string folder, EventCursor after, EventCursor? last)
    {
        using var inputReader = RunReader.Open(folder);
        using var outputReader = RunReader.Open(folder);
        using var inputs = inputReader.Inputs(after.Inputs + 1).GetEnumerator();
        using var outputs = outputReader.Outputs(after.Outputs + 1).GetEnumerator();
        var from = inputReader.Info.From;
        var (hasInput, hasOutput) = (inputs.MoveNext(), outputs.MoveNext());
        var cursor = after;
        while (hasInput || hasOutput)
        {
            var isInput = hasInput && (!hasOutput || inputs.Current.AtMicros <= outputs.Current.AtMicros);
            var entry = isInput ? inputs.Current : outputs.Current;
            cursor = isInput ? cursor with { Inputs = entry.Sequence } : cursor with { Outputs = entry.Sequence };
            if (last is { } end && (cursor.Inputs > end.Inputs || cursor.Outputs > end.Outputs)) yield break;
            yield return EventFrame.Of(cursor, from, isInput, entry.Manifest, entry.AtMicros, entry.Payload.Span);
            if (isInput) hasInput = inputs.MoveNext();
            else hasOutput = outputs.MoveNext();
        }
    }
}
