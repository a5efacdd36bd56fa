using System.Text.RegularExpressions;

namespace Twin.Telemetry.Tests.Grafana;

/// <summary>As much of PromQL as the rules need; the real server judges the rest.</summary>
internal static partial class Promql
{
    /// <summary>A selector of series.</summary>
    /// <param name="Metric">Name of the metric.</param>
    /// <param name="Matchers">Its matchers as they stand.</param>
    /// <param name="IsRated">Whether it stands inside rate or increase.</param>
    /// <param name="IsWhole">Whether it is the whole expression.</param>
    internal sealed record Selector(string Metric, IReadOnlyList<string> Matchers, bool IsRated, bool IsWhole);

    /// <summary>The selectors of an expression.</summary>
    public static IEnumerable<Selector> Selectors(string expression) => Shape().Matches(expression).Select(match =>
        new Selector(
            match.Groups["metric"].Value, [.. match.Groups["matchers"].Value.Split(',')],
            match.Groups["inside"].Value is "rate" or "increase", match.Length == expression.Length));

    /// <summary>The counter whose rate a rule records; any other metric as it is.</summary>
    public static string CounterOf(string metric) => metric.Contains(':', StringComparison.Ordinal)
        ? metric.Replace("twin:", "twin_", StringComparison.Ordinal)
            .Replace(":sim_rate", "_total", StringComparison.Ordinal)
        : metric;

    /// <summary>Whether brackets close and no operator hangs at the end.</summary>
    public static bool IsBalanced(string expression)
    {
        var open = new Stack<char>();
        foreach (var c in expression)
        {
            if (c is '(' or '[' or '{') open.Push(c);
            if (c is ')' or ']' or '}' && (open.Count == 0 || !IsPair(open.Pop(), c))) return false;
        }

        return open.Count == 0 && !expression.TrimEnd().EndsWith('+');
    }

    private static bool IsPair(char open, char close) => (open, close) is ('(', ')') or ('[', ']') or ('{', '}');

    [GeneratedRegex(@"(?:(?<inside>[a-z_]+)\()?(?<metric>[a-zA-Z_:][a-zA-Z0-9_:]*)\{(?<matchers>[^}]*)\}")]
    private static partial Regex Shape();
}
