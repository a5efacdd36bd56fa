using System.Collections;
using System.Globalization;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using Twin.Telemetry.Instruments;

namespace Twin.Telemetry.Prometheus;

/// <summary>Turns attributes into labels.</summary>
/// <remarks>
/// Attributes whose names become one label share it, their values joined by semicolons in order of the names
/// (OpenTelemetry specification, "Compatibility: Prometheus and OpenMetrics"). The scope comes first.
/// </remarks>
internal sealed class LabelMaker
{
    private const string Bound = "le";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, string>> _scope = [];
    private readonly List<KeyValuePair<string, string>> _labels = [];

    /// <summary>Begins with the points of a metric.</summary>
    public void Begin(Metric metric)
    {
        _scope.Clear();
        _scope.Add(new("otel_scope_name", metric.MeterName));
        if (metric.MeterVersion.Length > 0) _scope.Add(new("otel_scope_version", metric.MeterVersion));
    }

    /// <summary>The labels of a point, in braces.</summary>
    public string Of(ReadOnlyTagCollection tags, InstrumentKind kind)
    {
        _labels.Clear();
        _labels.AddRange(_scope);
        foreach (var (key, value) in tags)
        {
            var name = NameOf(key);
            if (kind == InstrumentKind.Histogram && name == Bound) name = "exported_le";
            Add(_labels, name, key, TextOf(value));
        }

        return ExpositionWriter.LabelSet(_labels);
    }

    /// <summary>The labels of attributes of the whole process.</summary>
    public static List<KeyValuePair<string, string>> Of(IEnumerable<KeyValuePair<string, object>> attributes)
    {
        var labels = new List<KeyValuePair<string, string>>();
        foreach (var (key, value) in attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Add(labels, PrometheusNames.Label(key), key, TextOf(value));
        }

        return labels;
    }

    /// <summary>A value as a label has it: booleans in lower case, numbers invariant, lists as JSON.</summary>
    public static string TextOf(object? value) => value switch
    {
        null => "",
        string text => text,
        bool isTrue => isTrue ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => $"[{string.Join(',', list.Cast<object?>().Select(Quoted))}]",
        _ => value.ToString() ?? "",
    };

    private static string Quoted(object? value) => value is string text
        ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
        : TextOf(value);

    /// <summary>Adds a label; the SDK and the caller give attributes in order of their names.</summary>
    private static void Add(List<KeyValuePair<string, string>> labels, string name, string key, string value)
    {
        var same = labels.FindIndex(label => label.Key == name);
        if (same < 0) labels.Add(new(name, value));
        else labels[same] = new(name, $"{labels[same].Value};{value}");
    }

    private string NameOf(string key)
    {
        if (!_names.TryGetValue(key, out var name)) _names.Add(key, name = PrometheusNames.Label(key));
        return name;
    }
}
