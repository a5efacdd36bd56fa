using System.Text;
using Twin.Telemetry.Instruments;

namespace Twin.Telemetry.Prometheus;

/// <summary>What instruments and attributes are called in Prometheus.</summary>
/// <remarks>Source: OpenTelemetry specification, "Compatibility: Prometheus and OpenMetrics".</remarks>
public static class PrometheusNames
{
    /// <summary>How counters end.</summary>
    public const string Total = "_total";

    private const string Ratio = "ratio";

    /// <summary>The name of a metric family as OpenMetrics has it: with its unit, without <c>_total</c>.</summary>
    /// <param name="name">Name of the instrument.</param>
    /// <param name="unit">Its unit in UCUM.</param>
    /// <param name="kind">How its numbers add up.</param>
    public static string Family(string name, string unit, InstrumentKind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        var clean = Clean(name);
        var isTotal = kind == InstrumentKind.Counter && clean.EndsWith(Total, StringComparison.Ordinal);
        if (isTotal) clean = clean[..^Total.Length];
        var words = Unit(unit, kind);
        return words.Length == 0 || Holds(clean, words) ? clean : $"{clean}_{words}";
    }

    /// <summary>The unit as the family's name ends in it; empty for none.</summary>
    /// <param name="unit">In UCUM.</param>
    /// <param name="kind">How the numbers add up: a gauge of unit 1 is a ratio.</param>
    public static string Unit(string unit, InstrumentKind kind)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit == "1") return kind == InstrumentKind.Gauge ? Ratio : "";
        return UnitWords.Of(unit);
    }

    /// <summary>The name of the samples: the family's, with <c>_total</c> for a counter.</summary>
    /// <param name="family">The family's name.</param>
    /// <param name="kind">How the numbers add up.</param>
    public static string Sample(string family, InstrumentKind kind) =>
        kind == InstrumentKind.Counter ? family + Total : family;

    /// <summary>A name of letters, digits and underscores that begins with a letter or an underscore
    /// before a digit, and repeats no underscore.</summary>
    /// <param name="name">Any name; colons stay, for recording rules have them.</param>
    public static string Clean(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var clean = new StringBuilder(name.Length + 1);
        foreach (var c in name)
        {
            var kept = char.IsAsciiLetterOrDigit(c) || c == ':' ? c : '_';
            if (kept == '_' && (clean.Length == 0 || clean[^1] == '_')) continue;
            if (clean.Length == 0 && char.IsAsciiDigit(kept)) clean.Append('_');
            clean.Append(kept);
        }

        // At its end a separator separates nothing.
        if (clean.Length > 0 && clean[^1] == '_') clean.Length--;
        return clean.Length == 0 ? "_" : clean.ToString();
    }

    /// <summary>The name of a label: as <see cref="Clean"/>, without colons.</summary>
    /// <param name="name">Name of an attribute.</param>
    public static string Label(string name) => Clean(name).Replace(':', '_');

    private static bool Holds(string name, string words) =>
        $"_{name}_".Contains($"_{words}_", StringComparison.Ordinal);
}
