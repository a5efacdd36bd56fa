using System.Globalization;

namespace Twin.Host.Serve;

/// <summary>A place in a run's stream of events: how many inputs and outputs lie before it.</summary>
/// <remarks>Written <c>inputs-outputs</c>. Both journals only grow and a resumed run makes its outputs again the same,
/// so a place names the same event for ever.</remarks>
/// <param name="Inputs">Range: 0 and above.</param>
/// <param name="Outputs">Range: 0 and above.</param>
internal readonly record struct EventCursor(long Inputs, long Outputs)
{
    /// <summary>Reads a place.</summary>
    /// <returns>The place, or null where the text is none.</returns>
    public static EventCursor? Parse(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var inputs)
            && long.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var outputs)
            ? new EventCursor(inputs, outputs)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Inputs}-{Outputs}");
}
