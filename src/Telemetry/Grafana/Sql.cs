namespace Twin.Telemetry.Grafana;

/// <summary>SQL over the store of runs in PostgreSQL, with Grafana's macros.</summary>
/// <remarks>
/// For what PromQL cannot say: changes over simulated years whatever the distance of points, means of spans, one
/// row a run. Tables are named without their schema: the reader's role looks in that of the store
/// (<c>deploy/postgres/roles.sql</c>).
/// </remarks>
internal static class Sql
{
    private const string SecondsPerYear = "31557600";
    private const string InTime = "$__timeFilter(time)";
    private const string RunsOfTheWorld = "run LIKE split_part('$run', '/', 1) || '/%'";

    /// <summary>Log growth of a series from the last point of one year to that of the next.</summary>
    /// <param name="series">Name of the stored series.</param>
    public static string GrowthByYear(string series) => $"""
        WITH ends AS (
          SELECT DISTINCT ON (date_trunc('year', time, 'UTC')) time, value FROM twin_series
          WHERE run = '$run' AND name = '{series}' AND value > 0 AND {InTime}
          ORDER BY date_trunc('year', time, 'UTC'), time DESC)
        SELECT time, ln(value / lag(value) OVER years)
          / (extract(epoch FROM time - lag(time) OVER years) / {SecondsPerYear}) AS growth
        FROM ends WINDOW years AS (ORDER BY time) ORDER BY time
        """;

    /// <summary>A series of every run of the chosen run's world.</summary>
    /// <param name="series">Name of the stored series.</param>
    public static string OfEveryRun(string series) => $"""
        SELECT $__timeGroup(time, $__interval) AS time, run AS metric, avg(value) AS value FROM twin_series
        WHERE {RunsOfTheWorld} AND name = '{series}' AND {InTime}
        GROUP BY 1, 2 ORDER BY 1, 2
        """;

    /// <summary>The last value of some series, one row a run of the chosen run's world.</summary>
    /// <param name="columns">Name of the stored series, and of its column.</param>
    public static string LastOfEveryRun(params (string Series, string Column)[] columns) => $"""
        WITH ends AS (
          SELECT DISTINCT ON (run, name) run, name, time, value FROM twin_series
          WHERE {RunsOfTheWorld} AND {Among(columns)} AND {InTime}
          ORDER BY run, name, time DESC)
        SELECT run, max(time) AS until, {Columns("max", columns)}
        FROM ends GROUP BY run ORDER BY run
        """;

    /// <summary>Means over spans of five calendar years, one row a span.</summary>
    /// <param name="columns">Name of the stored series, and of its column.</param>
    public static string ByFiveYears(params (string Series, string Column)[] columns) => $"""
        SELECT min(time) AS "from", max(time) AS until, {Columns("avg", columns)}
        FROM twin_series WHERE run = '$run' AND {Among(columns)} AND {InTime}
        GROUP BY floor(extract(year FROM time AT TIME ZONE 'UTC') / 5) ORDER BY 1
        """;

    /// <summary>Growth of money, output and prices, and of velocity, which is what is left between them.</summary>
    public static string Money() => $"""
        SELECT time, output, money, inflation, inflation - money + output AS velocity FROM (
          SELECT time, {Columns("max", _money)}
          FROM twin_series WHERE run = '$run' AND {Among(_money)} AND {InTime} GROUP BY time) AS quarters
        WHERE output IS NOT NULL AND money IS NOT NULL AND inflation IS NOT NULL ORDER BY time
        """;

    /// <summary>The regimes of every quarter that evidence decides on, as they were last judged.</summary>
    public static string Regimes() => $"""
        SELECT time, headline, price, loop FROM (
          SELECT DISTINCT ON (quarter_ends) quarter_ends::timestamp AT TIME ZONE 'UTC' AS time,
            headline, axis_price AS price, axis_loop AS loop
          FROM twin_decisions WHERE run = '$run' AND profile = 'R' ORDER BY quarter_ends, sequence DESC) AS judged
        WHERE {InTime} ORDER BY time
        """;

    private static readonly (string Series, string Column)[] _money =
    [
        ("economy/output-growth", "output"), ("economy/money-growth", "money"), ("economy/inflation", "inflation"),
    ];

    private static string Among((string Series, string Column)[] columns) =>
        $"name IN ({string.Join(", ", columns.Select(column => $"'{column.Series}'"))})";

    private static string Columns(string function, (string Series, string Column)[] columns) => string.Join(
        ", ", columns.Select(c => $"{function}(value) FILTER (WHERE name = '{c.Series}') AS \"{c.Column}\""));
}
