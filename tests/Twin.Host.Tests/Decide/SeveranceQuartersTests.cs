using System.Text.Json;
using Twin.Host.Decide;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Decide;

/// <summary>Forks are severed in every quarter in which they decide something, as far as the option allows.</summary>
[Collection(InAFolder.Name)]
public sealed class SeveranceQuartersTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void LoopThatDecoupledEarly_IsKnownToHaveDoneSoLater()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--until", "3.5 yr", "--out", "run");

        var report = TwinRunner.Json(ExitCode.Good, "decide", "run");

        Assert.Equal(Enumerable.Range(4, 11), Numbers(report, "severedQuarters"));
        Assert.Empty(Numbers(report, "skippedQuarters"));

        // Off its ray some good is not made in quarters four and five: forks cut off there stand still. From the sixth
        // on they live, and four quarters of that are enough.
        Assert.Equal(["1-3 MONETARY", "4-8 LOOP_CLOSED", "9-14 DECOUPLED"], Timeline(report));
        TwinRunner.Run(ExitCode.Good, "decide", "--verify", "run/evidence.jsonl");
    }

    [Fact]
    public void QuartersBeyondTheOption_AreSkippedAndNamed()
    {
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--until", "3.5 yr", "--out", "run");

        var report = TwinRunner.Json(ExitCode.Good, "decide", "run", "--severance-quarters", "2");
        var screen = TwinRunner.Run(ExitCode.Good, "decide", "run", "--severance-quarters", "2");

        Assert.Equal([4, 5, 11, 12, 13, 14], Numbers(report, "severedQuarters"));
        Assert.Equal(Enumerable.Range(6, 5), Numbers(report, "skippedQuarters"));
        Assert.Equal(["1-3 MONETARY", "4-13 LOOP_CLOSED", "14-14 DECOUPLED"], Timeline(report));
        var text = screen.Out.ToString().ReplaceLineEndings(" ");
        Assert.Contains("4–5, 11–14", text, StringComparison.Ordinal);
        Assert.Contains("--severance-quarters 2", text, StringComparison.Ordinal);
        Assert.Contains("6–10", text, StringComparison.Ordinal);
        var skipped = File.ReadLines("run/evidence.jsonl").Select(line => JsonElement.Parse(line))
            .First(line => line.GetProperty("simQuarter").GetInt32() == 6).GetProperty("severance");
        Assert.StartsWith("skipped:", skipped.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", new int[] { })]
    [InlineData("4", new[] { 4 })]
    [InlineData("1–2, 4, 7–9", new[] { 1, 2, 4, 7, 8, 9 })]
    public void Spans_OfQuarters_AreThoseInARow(string text, int[] quarters) =>
        Assert.Equal(text, QuarterSpans.Text(quarters));

    private static IEnumerable<int> Numbers(JsonElement report, string name) =>
        report.GetProperty(name).EnumerateArray().Select(number => number.GetInt32());

    private static IEnumerable<string> Timeline(JsonElement report) => report.GetProperty("timeline").EnumerateArray()
        .Select(s => $"{s.GetProperty("from")}-{s.GetProperty("to")} {s.GetProperty("headline").GetString()}");
}
