namespace Twin.Telemetry.Grafana;

/// <summary>PromQL over the variables of a dashboard.</summary>
internal static class Query
{
    /// <summary>Label of the scrape job.</summary>
    public const string Job = "job";

    /// <summary>Label of the program that runs the world.</summary>
    public const string Instance = "instance";

    /// <summary>Label of the run.</summary>
    public const string Run = "run";

    /// <summary>Label of the site.</summary>
    public const string Site = "site_id";

    /// <summary>A metric that every run has.</summary>
    public const string AnySeries = "twin_sim_clock_seconds";

    /// <summary>A metric that every site has.</summary>
    public const string AnySite = "twin_site_utilization_ratio";

    /// <summary>The clock that rates over simulated time are divided by.</summary>
    public const string Elapsed = "twin_sim_elapsed_seconds_total";

    private const string Everywhere = $"{Job}=~\"$job\",{Instance}=~\"$instance\"";

    /// <summary>Alerts that fire.</summary>
    public const string Firing = $"ALERTS{{alertstate=\"firing\",{Everywhere}}}";

    /// <summary>Series of the chosen run.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="more">Further matchers.</param>
    public static string Of(string metric, params string[] more) =>
        $"{metric}{{{string.Join(',', [Everywhere, $"{Run}=~\"$run\"", .. more])}}}";

    /// <summary>Series of the chosen run and sites.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="more">Further matchers.</param>
    public static string AtSites(string metric, params string[] more) =>
        Of(metric, [$"{Site}=~\"$site\"", .. more]);

    /// <summary>Series of every run.</summary>
    /// <param name="metric">The metric.</param>
    public static string OfAllRuns(string metric) => $"{metric}{{{Everywhere}}}";

    /// <summary>A counter's rate over wall time.</summary>
    /// <param name="selector">The counter.</param>
    public static string Rate(string selector) => $"rate({selector}[$__rate_interval])";

    /// <summary>A sum by labels.</summary>
    /// <param name="of">What is summed.</param>
    /// <param name="by">The labels that stay.</param>
    public static string Sum(string of, params string[] by) =>
        by.Length == 0 ? $"sum({of})" : $"sum by ({string.Join(", ", by)}) ({of})";
}
