using Twin.Telemetry.Prometheus;

namespace Twin.Telemetry.Grafana;

/// <summary>A counter's rate over simulated time.</summary>
/// <remarks>
/// A world that runs 3,600 times too fast has counters that rise 3,600 times too fast: a rate over the scraper's
/// seconds says nothing of the world. It is divided by the rate of the simulated clock, which the same scrape brought.
/// The rule of the same name records it; a server of simulated time, where no rule ran in 2040, works it out.
/// </remarks>
public static class SimulatedRate
{
    /// <summary>What the recording rules add to a counter's name.</summary>
    public const string Recorded = ":sim_rate";

    /// <summary>The rate, summed by labels.</summary>
    /// <param name="counter">The counter; its name ends in _total.</param>
    /// <param name="by">The labels that stay.</param>
    /// <param name="select">How series are chosen; none: those of the run.</param>
    internal static string Of(string counter, string[] by, Func<string, string[], string>? select = null)
    {
        select ??= Query.Of;
        return $"{Query.Sum(select(NameOf(counter), []), by)} or {Query.Sum(Ratio(select(counter, [])), by)}";
    }

    /// <summary>Name of the rule that records a counter's rate.</summary>
    /// <param name="counter">The counter.</param>
    public static string NameOf(string counter)
    {
        ArgumentNullException.ThrowIfNull(counter);
        return counter.Replace("twin_", "twin:", StringComparison.Ordinal)
            .Replace(PrometheusNames.Total, "", StringComparison.Ordinal) + Recorded;
    }

    private static string Ratio(string selector) =>
        $"{Query.Rate(selector)} / on ({Query.Job}, {Query.Instance}, {Query.Run}) group_left () "
        + $"({Query.Rate(Query.Of(Query.Elapsed))} > 0)";
}
