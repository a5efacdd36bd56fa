using System.Text.Json;
using Twin.Benchmarks;
using Twin.Host.Bench;
using Twin.Host.Commands;
using Xunit;

namespace Twin.Host.Tests.Bench;

public sealed class BenchVerbTests
{
    private readonly Screen _screen = new();
    private readonly List<string?> _asked = [];

    [Fact]
    public void Bench_WithJson_IsAnArrayWithTheFieldsOfEachResult()
    {
        int exitCode = Run("bench", "--only", "hold", "--json");

        using JsonDocument document = JsonDocument.Parse(_screen.Out.ToString());
        JsonElement first = document.RootElement[0];
        string[] names = first.EnumerateObject().Select(p => p.Name).ToArray();
        Assert.Equal(ExitCode.Good, exitCode);
        Assert.Equal(["hold"], _asked);
        Assert.Equal(["name", "n", "eventsPerCpuSecond", "cyclesPerCpuSecond", "baselinePerCpuSecond", "ratio",
            "bytesPerEvent", "bytesPerRow"], names.Take(8));
        Assert.Equal(0.8125, first.GetProperty("ratio").GetDouble());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("bytesPerRow").ValueKind);
    }

    [Fact]
    public void Bench_WithoutOnly_MeasuresAllAndNamesTheMachine()
    {
        Run("bench");

        string text = _screen.Out.ToString();
        Assert.Equal([null], _asked);
        Assert.StartsWith(Machine.Line() + "\n", text, StringComparison.Ordinal);
        Assert.Contains("0.81", text, StringComparison.Ordinal);
        Assert.Contains("hold 1,000: faster of two heaps", text, StringComparison.Ordinal);
        Assert.Contains("measuring", _screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bench_WithQuiet_TellsNoProgress()
    {
        Run("bench", "--quiet");

        Assert.Empty(_screen.Error.ToString());
    }

    [Fact]
    public void Bench_OfAnUnknownName_ListsTheKnownOnes()
    {
        int exitCode = Run("bench", "--only", "holt");

        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.Empty(_asked);
        Assert.All(BenchCatalogue.Names, n => Assert.Contains(n, _screen.Error.ToString(), StringComparison.Ordinal));
    }

    private int Run(params string[] args)
    {
        using StopSignal stop = new();
        return new TwinCommand([new BenchVerb(Measure)], _screen.Terminal, TimeProvider.System, stop).Run(args);
    }

    private IReadOnlyList<BenchResult> Measure(string? only, Action<string> progress)
    {
        _asked.Add(only);
        progress("measuring");
        return [new BenchResult("hold", 1000, 17e6, null, 21e6, 0.8125, 0, null, "faster of two heaps")];
    }
}
