using System.Text.Json;
using Twin.Host;
using Twin.Host.Commands;
using Twin.Host.Output;
using Xunit;

namespace Twin.Serve.Tests;

/// <summary>Series of a run that let go of values, as clients see them.</summary>
public sealed class SeriesBinTests
{
    [Fact]
    public async Task Series_OfARunThatLetValuesGo_TellTheBinsOfTheSameValues()
    {
        await using var server = await TestServer.Start(speed: 0);
        Make(server, "0001");
        Make(server, "0002", "--keep", "series=2y,quarter:12y,year");
        var names = await server.Get("/v1/runs/ring-0001/series");
        SortedSet<string> tiers = [];

        foreach (var name in names.GetProperty("names").EnumerateArray())
        {
            var path = $"series?name={Uri.EscapeDataString(name.GetProperty("name").GetString()!)}";
            var whole = await server.Get($"/v1/runs/ring-0001/{path}");
            var kept = await server.Get($"/v1/runs/ring-0002/{path}");
            var isRate = name.GetProperty("unit").GetString()!.EndsWith("/yr", StringComparison.Ordinal);
            tiers.UnionWith(Tiers(whole.GetProperty("series")[0], kept.GetProperty("series")[0], isRate));
        }

        Assert.Equal(["quarter", "year"], tiers);
    }

    /// <summary>Bins and values of one follow each other in the values of the other, none twice and none left out.
    /// </summary>
    /// <returns>Lengths of the bins.</returns>
    private static IEnumerable<string> Tiers(JsonElement whole, JsonElement kept, bool isRate)
    {
        List<JsonElement> all = [.. whole.GetProperty("values").EnumerateArray()];
        List<JsonElement> left = [.. kept.GetProperty("values").EnumerateArray()];
        List<JsonElement> bins = [.. kept.GetProperty("bins").EnumerateArray()];
        Assert.Empty(whole.GetProperty("bins").EnumerateArray());
        if (all.Any(value => value.ValueKind == JsonValueKind.Null)) return [];
        var at = 0;
        for (var i = 0; i < bins.Count; i++)
        {
            var count = bins[i].GetProperty("count").GetInt32();
            List<double> of = [.. all.GetRange(at, count).Select(value => value.GetDouble())];
            var scale = Math.Max(1, of.Max(Math.Abs)) * 1e-9;
            Assert.Equal(of.Sum(), bins[i].GetProperty("sum").GetDouble(), scale * count);
            Assert.Equal(of.Average(), bins[i].GetProperty("mean").GetDouble(), scale);
            Assert.Equal(
                (of.Min(), of.Max(), of[^1]),
                (Number(bins[i], "least"), Number(bins[i], "greatest"), Number(bins[i], "last")));
            Assert.Equal(Number(bins[i], isRate ? "mean" : "last"), left[i].GetDouble());
            at += count;
        }

        Assert.Equal(
            all[at..].Select(value => value.GetDouble()), left[bins.Count..].Select(value => value.GetDouble()));
        return bins.Select(bin => bin.GetProperty("tier").GetString()!);
    }

    private static double Number(JsonElement bin, string name) => bin.GetProperty(name).GetDouble();

    private static void Make(TestServer server, string number, params string[] more)
    {
        using var stop = new StopSignal();
        using StringWriter output = new(), error = new();
        var terminal = new Terminal
        {
            Out = output, Error = error, IsOutTerminal = false, IsErrorTerminal = false, HasColour = false,
            Columns = 80,
        };
        string[] arguments =
        [
            "run", Path.Combine(Installation.Root!, "scenarios", "closed-form", "ring.yaml"), "--snapshot-every", "1",
            "--out", Path.Combine(server.Folder, "runs", "ring", number), "--json", .. more,
        ];
        var code = new TwinCommand(Verbs.All(), terminal, TimeProvider.System, stop).Run(arguments);
        Assert.True(code == ExitCode.Good, error.ToString());
    }
}
