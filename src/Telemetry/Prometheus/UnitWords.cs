namespace Twin.Telemetry.Prometheus;

/// <summary>UCUM codes in the words that Prometheus names end in.</summary>
/// <remarks>
/// Source: OpenTelemetry, "Compatibility: Prometheus and OpenMetrics", and the table of the collector's translator
/// (pkg/translator/prometheus, normalize_name.go, v0.120), so that names are the same by both roads.
/// </remarks>
internal static class UnitWords
{
    private static readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        ["d"] = "days", ["h"] = "hours", ["min"] = "minutes", ["s"] = "seconds", ["ms"] = "milliseconds",
        ["us"] = "microseconds", ["ns"] = "nanoseconds", ["By"] = "bytes", ["KiBy"] = "kibibytes",
        ["MiBy"] = "mebibytes", ["GiBy"] = "gibibytes", ["TiBy"] = "tibibytes", ["KBy"] = "kilobytes",
        ["MBy"] = "megabytes", ["GBy"] = "gigabytes", ["TBy"] = "terabytes", ["m"] = "meters", ["V"] = "volts",
        ["A"] = "amperes", ["J"] = "joules", ["W"] = "watts", ["g"] = "grams", ["Cel"] = "celsius", ["Hz"] = "hertz",
        ["1"] = "", ["%"] = "percent", ["$"] = "dollars",
    };

    private static readonly Dictionary<string, string> _per = new(StringComparer.Ordinal)
    {
        ["s"] = "second", ["m"] = "minute", ["h"] = "hour", ["d"] = "day", ["w"] = "week", ["mo"] = "month",
        ["y"] = "year",
    };

    /// <summary>The words of a unit.</summary>
    /// <param name="unit">In UCUM, possibly with annotations in braces.</param>
    /// <returns>Words joined by underscores; empty where the unit has none.</returns>
    public static string Of(string unit)
    {
        var bare = WithoutAnnotations(unit);
        var slash = bare.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return Clean(_words.GetValueOrDefault(bare, bare));
        var (over, under) = (bare[..slash].Trim(), bare[(slash + 1)..].Trim());
        var per = Clean(_per.GetValueOrDefault(under, under));
        var words = Clean(_words.GetValueOrDefault(over, over));
        if (per.Length == 0) return words;
        return words.Length == 0 ? $"per_{per}" : $"{words}_per_{per}";
    }

    private static string Clean(string word) => word.Length == 0 ? "" : PrometheusNames.Clean(word);

    private static string WithoutAnnotations(string unit)
    {
        var open = unit.IndexOf('{', StringComparison.Ordinal);
        if (open < 0) return unit.Trim();
        var close = unit.IndexOf('}', open);
        return close < 0 ? unit[..open].Trim() : WithoutAnnotations(unit.Remove(open, close - open + 1));
    }
}
