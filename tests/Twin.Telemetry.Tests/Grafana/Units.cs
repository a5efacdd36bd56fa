namespace Twin.Telemetry.Tests.Grafana;

/// <summary>Whether a panel's unit fits the name of its metric.</summary>
internal static class Units
{
    // By the end of a gauge's name, and of a counter's under a rate.
    private static readonly (string Ending, string[] Fitting)[] _gauges =
    [
        ("_watts", ["watt"]), ("_joules", ["joule", "kwatth"]), ("_kg", ["masskg"]), ("_bytes", ["bytes"]),
        ("_seconds", ["s", "dateTimeAsIso"]), ("_ratio", ["percentunit", "none", "short"]),
    ];

    private static readonly (string Ending, string[] Fitting)[] _rates =
    [
        ("_joules", ["watt"]), ("_kg", ["suffix:kg/s"]), ("_seconds", ["short", "none", "s"]),
    ];

    /// <summary>Whether it fits every metric of an expression.</summary>
    public static bool Fit(string expression, string unit) =>
        Promql.Selectors(expression).All(selector => Fits(selector, unit));

    private static bool Fits(Promql.Selector selector, string unit)
    {
        var name = Promql.CounterOf(selector.Metric);
        var isRate = name.EndsWith("_total", StringComparison.Ordinal);
        if (isRate) name = name[..^"_total".Length];
        if (name == "twin_sim_elapsed_seconds") return true;
        var rule = (isRate ? _rates : _gauges).FirstOrDefault(r => name.EndsWith(r.Ending, StringComparison.Ordinal));
        return rule.Fitting is null || rule.Fitting.Contains(unit);
    }
}
