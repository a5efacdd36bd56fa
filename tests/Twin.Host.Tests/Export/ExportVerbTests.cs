using System.Text.Json;
using Twin.Host.Commands;
using Twin.Storage;
using Xunit;

namespace Twin.Host.Tests.Export;

[Collection(InAFolder.Name)]
public sealed class ExportVerbTests : IDisposable
{
    private const long MicrosPerYear = 8766L * 3600 * 1_000_000;

    private readonly Folder _folder = new();
    private readonly Screen _screen = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Export_OfARun_WritesSeriesAndJournal()
    {
        MakeRun();

        int exitCode = Run("export", "latest", "--to", "data", "--json");

        using JsonDocument report = JsonDocument.Parse(_screen.Out.ToString());
        Assert.Equal(ExitCode.Good, exitCode);
        Assert.Equal([2L, 2L, 1L, 0L],
            report.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("rows").GetInt64()));
        Assert.Equal("time,timeMicros,series,tags,value\r\n"
            + "2025-01-01T00:00:00.000000Z,0,stock,\"good=steel,unit=t\",1.5\r\n"
            + "2026-01-01T06:00:00.000000Z,31557600000000,stock,\"good=steel,unit=t\",\r\n",
            File.ReadAllText(_folder.Full("data/series.csv")));
    }

    [Fact]
    public void Export_OfTheJournal_KeepsJsonAsJsonAndBytesAsBase64()
    {
        MakeRun();

        Run("export", "latest", "--to", "data");

        string[] inputs = File.ReadAllLines(_folder.Full("data/inputs.jsonl"));
        using JsonDocument first = JsonDocument.Parse(inputs[0]);
        using JsonDocument second = JsonDocument.Parse(inputs[1]);
        Assert.Equal("world.resolved/1", first.RootElement.GetProperty("manifest").GetString());
        Assert.Equal("ring", first.RootElement.GetProperty("payload").GetProperty("name").GetString());
        Assert.Equal("base64", second.RootElement.GetProperty("format").GetString());
        Assert.Equal("AQID", second.RootElement.GetProperty("payload").GetString());
        Assert.Equal(2, second.RootElement.GetProperty("sequence").GetInt64());
    }

    [Fact]
    public void Export_IntoAFolderInUse_IsRefused()
    {
        MakeRun();
        File.WriteAllText(_folder.Full("mine.txt"), "");

        int exitCode = Run("export", "latest", "--to", ".");

        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.Contains("error TW0021", _screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfARunThatIsNotThere_IsBadInputWithADocument()
    {
        int exitCode = Run("export", "ring/7", "--json");

        using JsonDocument document = JsonDocument.Parse(_screen.Out.ToString());
        JsonElement error = Assert.Single(document.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.StartsWith("TW", error.GetProperty("code").GetString(), StringComparison.Ordinal);
    }

    private void MakeRun()
    {
        NewRun run = new()
        {
            Root = _folder.Path, World = "ring", From = new DateOnly(2025, 1, 1), Build = "test",
            Inputs = [new NewInput(Manifests.WorldResolved, """{"name":"ring"}"""u8.ToArray())],
        };
        using RunStore store = RunStore.Create(run);
        store.AppendInput("operator.command/1", [1, 2, 3], 5, PayloadFormat.Binary);
        store.AppendOutput("robot.built/1", "{}"u8, 6, PayloadFormat.Json);
        int series = store.DefineSeries("stock", "good=steel,unit=t");
        store.AppendSeries(series, 0, 1.5);
        store.AppendSeries(series, MicrosPerYear, double.NaN);
        store.Finish("{}");
    }

    private int Run(params string[] args)
    {
        using StopSignal stop = new();
        return new TwinCommand(Verbs.All(), _screen.Terminal, TimeProvider.System, stop).Run(args);
    }
}
