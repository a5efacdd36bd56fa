using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Twin.Telemetry.Instruments;

namespace Twin.Telemetry.Prometheus;

/// <summary>Writes metric families as text.</summary>
/// <remarks>
/// Sources: "Exposition formats", prometheus.io/docs/instrumenting/exposition_formats, version 0.0.4; OpenMetrics
/// 1.0.0, github.com/OpenObservability/OpenMetrics. It writes what it is told and checks nothing.
/// </remarks>
/// <param name="format">Which text.</param>
public sealed class ExpositionWriter(ExpositionFormat format)
{
    /// <summary>Most characters of an exemplar's labels, names and values.</summary>
    public const int ExemplarCharsMax = 128;

    private const int FirstBytes = 1 << 16, NumberBytes = 32;

    private byte[] _bytes = new byte[FirstBytes];
    private int _length;

    private bool IsOpen => format == ExpositionFormat.OpenMetrics;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _length = 0;

    /// <summary>Heads a family.</summary>
    /// <param name="family">Its name, without <c>_total</c>.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="unit">Its unit in words, or empty.</param>
    /// <param name="help">What it says.</param>
    public void Family(string family, InstrumentKind kind, string unit, string help)
    {
        var name = IsOpen ? family : PrometheusNames.Sample(family, kind);
        Head("# TYPE ", name);
        Text(kind switch
        {
            InstrumentKind.Counter => "counter\n",
            InstrumentKind.Histogram => "histogram\n",
            _ => "gauge\n",
        });
        if (IsOpen && unit.Length > 0 && family.EndsWith('_' + unit, StringComparison.Ordinal))
        {
            Head("# UNIT ", name);
            Text(unit);
            Byte('\n');
        }

        Head("# HELP ", name);
        Escaped(help, IsOpen);
        Byte('\n');
    }

    /// <summary>The attributes of the whole process, as <c>target_info</c>.</summary>
    /// <param name="labels">Names and values.</param>
    public void Target(IEnumerable<KeyValuePair<string, string>> labels)
    {
        Text(IsOpen
            ? "# TYPE target info\n# HELP target Target metadata\n"
            : "# TYPE target_info gauge\n# HELP target_info Target metadata\n");
        Text("target_info");
        Text(LabelSet(labels));
        Text(" 1\n");
    }

    /// <summary>Writes one sample.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="labels">As <see cref="LabelSet"/> gives them.</param>
    /// <param name="value">Its value.</param>
    /// <param name="exemplar">A case behind it; left out of the old text and where it is too long.</param>
    public void Sample(string name, string labels, double value, Exemplar? exemplar = null)
    {
        Text(name);
        Text(labels);
        Byte(' ');
        Number(value);
        if (IsOpen && exemplar is not null) Case(exemplar);
        Byte('\n');
    }

    /// <summary>Writes the bucket of a histogram.</summary>
    /// <param name="name">The family's name with <c>_bucket</c>.</param>
    /// <param name="labels">As <see cref="LabelSet"/> gives them.</param>
    /// <param name="bound">Upper bound, included.</param>
    /// <param name="count">Cases up to it, those of smaller buckets too.</param>
    /// <param name="exemplar">A case of this bucket.</param>
    public void Bucket(string name, string labels, double bound, double count, Exemplar? exemplar = null)
    {
        Text(name);
        if (labels.Length == 0) Byte('{');
        else
        {
            Text(labels.AsSpan(0, labels.Length - 1));
            Byte(',');
        }

        Text("le=\"");
        Text(BoundText(bound));
        Text("\"} ");
        Number(count);
        if (IsOpen && exemplar is not null) Case(exemplar);
        Byte('\n');
    }

    /// <summary>Ends the text.</summary>
    public void End()
    {
        if (IsOpen) Text("# EOF\n");
    }

    /// <summary>A bound as its label says it: OpenMetrics has a point in every number.</summary>
    /// <param name="bound">The bound.</param>
    public string BoundText(double bound)
    {
        if (double.IsPositiveInfinity(bound)) return "+Inf";
        var text = bound.ToString("R", CultureInfo.InvariantCulture);
        return IsOpen && text.All(c => char.IsAsciiDigit(c) || c == '-') ? text + ".0" : text;
    }

    /// <summary>Labels in braces, values escaped; empty for none.</summary>
    /// <param name="labels">Names as Prometheus allows them, and values.</param>
    public static string LabelSet(IEnumerable<KeyValuePair<string, string>> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var text = new StringBuilder();
        foreach (var (name, value) in labels)
        {
            text.Append(text.Length == 0 ? '{' : ',').Append(name).Append("=\"");
            foreach (var c in value)
            {
                if (c == '\n') text.Append("\\n");
                else if (c is '\\' or '"') text.Append('\\').Append(c);
                else text.Append(c);
            }

            text.Append('"');
        }

        return text.Length == 0 ? "" : text.Append('}').ToString();
    }

    private void Case(Exemplar exemplar)
    {
        if (exemplar.Labels.Sum(label => label.Key.Length + label.Value.Length) > ExemplarCharsMax) return;
        Text(" # ");
        var labels = LabelSet(exemplar.Labels);
        Text(labels.Length == 0 ? "{}" : labels);
        Byte(' ');
        Number(exemplar.Value);
        Byte(' ');
        Number(exemplar.UnixSeconds);
    }

    private void Head(string what, string name)
    {
        Text(what);
        Text(name);
        Byte(' ');
    }

    private void Escaped(string text, bool quotesToo)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        Text(quotesToo ? escaped.Replace("\"", "\\\"", StringComparison.Ordinal) : escaped);
    }

    private void Number(double value)
    {
        if (double.IsNaN(value)) Text("NaN");
        else if (double.IsInfinity(value)) Text(value > 0 ? "+Inf" : "-Inf");
        else
        {
            Room(NumberBytes);
            if (!Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out var written))
            {
                throw new InvalidOperationException("a number takes at most 32 bytes");
            }

            _length += written;
        }
    }

    private void Text(ReadOnlySpan<char> text)
    {
        Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void Byte(char c)
    {
        Room(1);
        _bytes[_length++] = (byte)c;
    }

    private void Room(int bytes)
    {
        if (_length + bytes > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
    }
}
