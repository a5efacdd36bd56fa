using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Npgsql;
using Twin.Telemetry.Grafana;

namespace Twin.Host.Tests.Stores;

/// <summary>Asks a real PostgreSQL what the SQL panels of a dashboard ask it, as Grafana does: macros expanded, by the
/// role that reads.</summary>
/// <param name="connection">How to connect.</param>
/// <param name="run">The run that is chosen.</param>
/// <param name="from">Begin of the range.</param>
/// <param name="to">End of the range.</param>
internal sealed partial class SqlProof(string connection, string run, DateTimeOffset from, DateTimeOffset to)
{
    private const int IntervalSeconds = 5 * 86_400;

    /// <summary>What does not hold; empty when all does.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Rows of each panel by its title: a value by each column's name.</summary>
    public Dictionary<string, List<Dictionary<string, object?>>> Rows { get; } = [];

    /// <summary>Asks everything that the SQL panels of a dashboard ask.</summary>
    /// <param name="dashboard">Its JSON.</param>
    /// <param name="record">What it was written from: it names the columns.</param>
    public void Prove(JsonObject dashboard, Dashboard record)
    {
        var legends = record.Panels.SelectMany(panel => panel.Queries).Where(query => query.IsSql)
            .Select(query => query.Legend).GetEnumerator();
        var panels = dashboard["panels"]!.AsArray()
            .SelectMany(panel => panel!["panels"] is JsonArray inside ? inside.Prepend(panel) : [panel]);
        foreach (var panel in panels)
        {
            foreach (var target in panel!["targets"]?.AsArray().Where(target => target!["rawSql"] is not null) ?? [])
            {
                legends.MoveNext();
                Prove($"{dashboard["uid"]}: {panel["title"]}", panel.AsObject(), target!.AsObject(), legends.Current);
            }
        }
    }

    private void Prove(string title, JsonObject panel, JsonObject target, string legend)
    {
        try
        {
            var rows = Ask(Expand(target["rawSql"]!.GetValue<string>()));
            Rows[title] = rows;
            if (rows.Count == 0)
            {
                Failures.Add($"{title}: no row");
                return;
            }

            if (target["format"]!.GetValue<string>() == "time_series") Lines(title, rows);
            else if (panel["type"]!.GetValue<string>() == "state-timeline") Times(title, rows);
            Columns(title, legend, rows);
        }
        catch (PostgresException e)
        {
            Failures.Add($"{title}: refused: {e.MessageText}");
        }
    }

    /// <summary>A time that rises, and numbers; with a column of names, one number for each.</summary>
    private void Lines(string title, List<Dictionary<string, object?>> rows)
    {
        Times(title, rows);
        var numbers = rows[0].Keys.Where(name => name is not ("time" or "metric")).ToList();
        if (numbers.Count == 0) Failures.Add($"{title}: no column of numbers");
        if (rows[0].ContainsKey("metric") && numbers is not ["value"])
            Failures.Add($"{title}: beside metric stands one column, value");
        foreach (var name in numbers)
        {
            var values = rows.Select(row => row[name]).Where(value => value is not null).ToList();
            if (!values.Exists(value => value is double number && double.IsFinite(number)))
                Failures.Add($"{title}: no finite {name}");
        }
    }

    private void Times(string title, List<Dictionary<string, object?>> rows)
    {
        if (!rows[0].ContainsKey("time"))
        {
            Failures.Add($"{title}: no column time");
            return;
        }

        // Grafana takes instants and Unix seconds.
        var times = rows.Select(row => row["time"] switch
        {
            DateTime { Kind: DateTimeKind.Utc } instant => new DateTimeOffset(instant).ToUnixTimeMilliseconds() / 1e3,
            IConvertible number and not string => number.ToDouble(CultureInfo.InvariantCulture),
            _ => double.NaN,
        }).ToList();
        var isIn = times.All(time => time >= from.ToUnixTimeSeconds() && time <= to.ToUnixTimeSeconds());
        if (!isIn || times.Zip(times.Skip(1)).Any(pair => pair.First > pair.Second))
            Failures.Add($"{title}: its times do not rise within the range");
    }

    /// <summary>What the panel names are columns of the answer, and no column is empty.</summary>
    private void Columns(string title, string legend, List<Dictionary<string, object?>> rows)
    {
        var shown = rows[0].Keys.Where(name => name != "time").ToList();
        foreach (var column in shown.Where(name => rows.TrueForAll(row => row[name] is null)))
            Failures.Add($"{title}: the column {column} is empty");
        var isNamed = legend.Length == 0
            || (legend == "{{metric}}" ? shown.Contains("metric") : shown.SequenceEqual(legend.Split(", ")));
        if (!isNamed) Failures.Add($"{title}: shows {string.Join(", ", shown)}, not {legend}");
    }

    private string Expand(string sql)
    {
        var begins = from.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var ends = to.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var filled = sql.Replace("$run", run, StringComparison.Ordinal)
            .Replace("$__interval", $"{IntervalSeconds}s", StringComparison.Ordinal);
        filled = TimeFilter().Replace(filled, match => $"{match.Groups[1].Value} BETWEEN '{begins}' AND '{ends}'");
        filled = TimeGroup().Replace(filled, match =>
            $"floor(extract(epoch from {match.Groups[1].Value})/{match.Groups[2].Value})*{match.Groups[2].Value}");
        if (filled.Contains('$', StringComparison.Ordinal)) Failures.Add($"unknown macro or variable in {filled}");
        return filled;
    }

    private List<Dictionary<string, object?>> Ask(string sql)
    {
        using var open = new NpgsqlConnection(connection);
        open.Open();
        using var command = new NpgsqlCommand(sql, open);
        using var reader = command.ExecuteReader();
        List<Dictionary<string, object?>> rows = [];
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetValue(column)));
        }

        return rows;
    }

    [GeneratedRegex(@"\$__timeFilter\(([a-z_]+)\)")]
    private static partial Regex TimeFilter();

    [GeneratedRegex(@"\$__timeGroup\(([a-z_]+), *(\d+)s\)")]
    private static partial Regex TimeGroup();
}
