using System.Text.Json.Nodes;
using Twin.Host.Tests.Runs;
using Twin.Servers;
using Twin.Storage;
using Twin.Telemetry.Grafana;
using Twin.Telemetry.Grafana.Dashboards;
using Xunit;

namespace Twin.Host.Tests.Stores;

/// <summary>Panels that speak SQL, on a store in which real runs lie, by the role that reads.</summary>
[Collection(InAFolder.Name)]
public sealed class SqlPanelTests(StoreServer server) : IClassFixture<StoreServer>, IDisposable
{
    private const string Schema = "twin", Writer = "twin_writer", Reader = "twin_reader";
    private const string Run = "earth-2025-economy/0001", Fork = "earth-2025-economy/0002";

    private static readonly DateTimeOffset _from = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [PostgresFact]
    public void Panels_OfRunsInAStore_ShowRowsThatAreTheRunsOwnAndABrokenOneIsFound()
    {
        var url = Store();
        TwinRunner.Run(ExitCode.Good, "run", Worlds.EarthEconomy, "--until", "2029-03-01", "--store", url);
        TwinRunner.Run(
            ExitCode.Good, "fork", url + "#latest", "--at", "2028-01-01", "--reseed", "7", "--store", url);
        var judged = TwinRunner.Json(
            ExitCode.Good, "decide", $"{url}#{Run}", "--draws", "2", "--members", "20", "--severance", "never");
        var proof = Proof();

        foreach (var dashboard in DashboardSet.All().Where(dashboard => dashboard.HasDatabase))
            proof.Prove(Json(dashboard), dashboard);

        Assert.True(proof.Failures.Count == 0, string.Join('\n', proof.Failures));
        Assert.Equal(7, proof.Rows.Count);
        using var reader = RunReader.Open($"{url}#{Run}");
        GrowthIsOfTheRunsCapital(proof, reader);
        EveryRunIsThere(proof, reader);
        var regimes = proof.Rows["twin-economy: Regimes by quarter (sim)"];
        Assert.Equal(16, regimes.Count);
        Assert.Equal(judged.GetProperty("headline").GetString(), regimes[^1]["headline"]);
        Assert.Equal(judged.GetProperty("priceAxis").GetString(), regimes[^1]["price"]);
        MoneyIsThatOfTheEconomy(proof, reader);
        ABrokenPanelIsFound();
    }

    private static void GrowthIsOfTheRunsCapital(SqlProof proof, RunReader reader)
    {
        var ends = Series(reader, "loop.capital").GroupBy(row => _from.AddTicks(row.AtMicros * 10).Year)
            .Select(year => year.Last()).ToList();
        var shown = proof.Rows["twin-loop: Growth by year (sim)"];

        Assert.Equal(ends.Count, shown.Count);
        for (var i = 1; i < ends.Count; i++)
        {
            var years = (ends[i].AtMicros - ends[i - 1].AtMicros) / (365.25 * 86_400e6);
            Assert.Equal(Math.Log(ends[i].Value / ends[i - 1].Value) / years, (double)shown[i]["growth"]!, 1e-9);
        }
    }

    private static void EveryRunIsThere(SqlProof proof, RunReader reader)
    {
        var ends = proof.Rows["twin-loop: Every run at its end (sim)"];
        var lines = proof.Rows["twin-loop: Capital of every run (sim)"];
        var last = Series(reader, "loop.capital")[^1];

        Assert.Equal([Run, Fork], ends.Select(row => row["run"]));
        Assert.Equal([Run, Fork], lines.Select(row => row["metric"]).Distinct().Order());
        Assert.Equal(Series(reader, "closure.value")[^1].Value, ends[0]["closure by value"]);
        var line = lines.Last(row => (string?)row["metric"] == Run);
        Assert.Equal(last.Value, (double)line["value"]!, last.Value * 1e-12);
    }

    private static void MoneyIsThatOfTheEconomy(SqlProof proof, RunReader reader)
    {
        var last = proof.Rows["twin-economy: Inflation and what it is made of (sim)"][^1];
        double Of(string name) => Series(reader, name)[^1].Value;
        var (output, money, inflation) =
            (Of("economy/output-growth"), Of("economy/money-growth"), Of("economy/inflation"));

        Assert.Equal((output, money, inflation), (last["output"], last["money"], last["inflation"]));
        Assert.Equal(inflation - money + output, (double)last["velocity"]!, 1e-12);
    }

    private void ABrokenPanelIsFound()
    {
        (string Good, string Bad, string Says)[] faults =
        [
            ("loop.capital", "loop.capitel", "twin-loop: Growth by year (sim): no row"),
            ("FROM ends WINDOW", "FROM ands WINDOW", "twin-loop: Growth by year (sim): refused"),
            (" AS growth", " AS grwth", "twin-loop: Growth by year (sim): shows grwth, not growth"),
            ("$__timeGroup(", "$__timeGroop(", "unknown macro"),
        ];
        var loop = DashboardSet.All().Single(dashboard => dashboard.Uid == "twin-loop");
        foreach (var (good, bad, says) in faults)
        {
            var proof = Proof();

            proof.Prove(Json(loop, good, bad), loop);

            Assert.Contains(proof.Failures, failure => failure.StartsWith(says, StringComparison.Ordinal));
        }
    }

    private static List<SeriesRow> Series(RunReader reader, string name) =>
        [.. reader.Series(reader.SeriesNames().Single(series => series.Name == name).Id)];

    private static JsonObject Json(Dashboard dashboard, string good = "", string bad = "") => JsonNode.Parse(
        good.Length == 0
            ? DashboardJson.Of(dashboard)
            : DashboardJson.Of(dashboard).Replace(good, bad, StringComparison.Ordinal))!.AsObject();

    private SqlProof Proof() => new(
        $"Host=127.0.0.1;Port={server.Server.Port};Database=plant;Username={Reader};"
            + $"Password={PostgresServer.Password}",
        Run, _from, _from.AddYears(30));

    /// <summary>A store with the shipped roles.</summary>
    private string Store()
    {
        var script = Path.Combine(Installation.Root!, "deploy", "postgres", "roles.sql");
        server.Server.RunFile("plant", script, $"schema={Schema}");
        foreach (var role in (string[])[Writer, Reader])
        {
            server.Server.Query("plant", $"ALTER ROLE {role} PASSWORD '{PostgresServer.Password}'");
            File.AppendAllText(server.PasswordFile, $"127.0.0.1:*:*:{role}:{PostgresServer.Password}\n");
        }

        return $"postgresql://{Writer}@127.0.0.1:{server.Server.Port}/plant?schema={Schema}";
    }
}
