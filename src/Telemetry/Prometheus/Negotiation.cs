using System.Globalization;

namespace Twin.Telemetry.Prometheus;

/// <summary>Chooses format and encoding by the headers of a scrape (RFC 9110 §12.5).</summary>
public static class Negotiation
{
    /// <summary>Content type of OpenMetrics.</summary>
    public const string OpenMetricsType = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    /// <summary>Content type of the text format.</summary>
    public const string TextType = "text/plain; version=0.0.4; charset=utf-8";

    private const string OpenMetrics = "application/openmetrics-text";

    /// <summary>The format that an Accept header asks for most.</summary>
    /// <param name="accept">The header; null or empty for none.</param>
    /// <returns>OpenMetrics where version 1.0.0 or none is asked for and nothing is liked better; else text.</returns>
    public static ExpositionFormat Format(string? accept)
    {
        double open = 0, text = 0;
        foreach (var (name, parameters, weight) in Parts(accept))
        {
            if (name.Equals(OpenMetrics, StringComparison.OrdinalIgnoreCase))
            {
                var version = parameters.GetValueOrDefault("version", "1.0.0");
                if (version == "1.0.0") open = Math.Max(open, weight);
            }
            else if (name is "text/plain" or "text/*" or "*/*") text = Math.Max(text, weight);
        }

        return open > 0 && open >= text ? ExpositionFormat.OpenMetrics : ExpositionFormat.Text;
    }

    /// <summary>Whether an Accept-Encoding header allows gzip.</summary>
    /// <param name="acceptEncoding">The header; null or empty for none.</param>
    public static bool TakesGzip(string? acceptEncoding)
    {
        double? gzip = null, any = null;
        foreach (var (name, _, weight) in Parts(acceptEncoding))
        {
            if (name.Equals("gzip", StringComparison.OrdinalIgnoreCase)) gzip = weight;
            else if (name == "*") any = weight;
        }

        return (gzip ?? any ?? 0) > 0;
    }

    private static IEnumerable<(string Name, Dictionary<string, string> Parameters, double Weight)> Parts(
        string? header)
    {
        foreach (var part in (header ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = part.Split(';', StringSplitOptions.TrimEntries);
            var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var field in fields.Skip(1))
            {
                var pair = field.Split('=', 2, StringSplitOptions.TrimEntries);
                if (pair.Length == 2) parameters[pair[0]] = pair[1].Trim('"');
            }

            var isWeighed = parameters.Remove("q", out var q);
            var isRead = double.TryParse(q, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var w);
            yield return (fields[0], parameters, isWeighed && isRead ? w : isWeighed ? 0 : 1);
        }
    }
}
