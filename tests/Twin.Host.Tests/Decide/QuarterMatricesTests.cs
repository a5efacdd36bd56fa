using System.Text.Json;
using Twin.Host.Tests.Runs;
using Xunit;

namespace Twin.Host.Tests.Decide;

/// <summary>Certificates, sensitivities and energy in the evidence of a quarter are those of the quarter.</summary>
[Collection(InAFolder.Name)]
public sealed class QuarterMatricesTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Certificate_OfALoopThatLearns_RisesFromQuarterToQuarter()
    {
        var text = File.ReadAllText(Worlds.Ring).Replace(
            "make-robot: { output: robot, ",
            "make-robot: { output: robot, "
                + "learning: { rate: 20 %, cumulative: 100 robot, floor: 30 %, of: [equipment] }, ",
            StringComparison.Ordinal);
        File.WriteAllText("learning.yaml", text);

        var lines = Judged("learning.yaml", "5 yr");

        var growth = lines.Select(line => Number(line, "rhoCertificate", "gStar")).ToList();
        Assert.Equal(20, growth.Count);
        Assert.True(growth[^1] > growth[0] + 0.05, string.Join(' ', growth));
        Assert.All(growth.Zip(growth.Skip(1)), pair => Assert.True(pair.Second >= pair.First));
        Assert.All(lines, line => Assert.InRange(
            1, Number(line, "rhoCertificate", "lower"), Number(line, "rhoCertificate", "upper")));
        Assert.NotEqual(
            lines[0].GetProperty("topSensitivities").GetRawText(),
            lines[^1].GetProperty("topSensitivities").GetRawText());
        TwinRunner.Run(ExitCode.Good, "decide", "--verify", "run/evidence.jsonl");
    }

    [Fact]
    public void Certificate_OfALoopThatLearnsNothing_IsTheSameInEveryQuarter()
    {
        var lines = Judged(Worlds.Ring, "3 yr");

        Assert.Equal(12, lines.Count);
        foreach (var member in (string[])["rhoCertificate", "topSensitivities", "energy"])
            Assert.Single(lines.Select(line => line.GetProperty(member).GetRawText()).Distinct());
        Assert.Equal(0.709727, Number(lines[0], "rhoCertificate", "gStar"), 1e-6);
    }

    private static List<JsonElement> Judged(string world, string until)
    {
        TwinRunner.Run(ExitCode.Good, "run", world, "--until", until, "--out", "run");
        TwinRunner.Run(ExitCode.Good, "decide", "run", "--severance", "never");
        return
        [
            .. File.ReadLines("run/evidence.jsonl").Select(line => JsonElement.Parse(line))
                .Where(line => line.GetProperty("profile").GetString() == "R"),
        ];
    }

    private static double Number(JsonElement line, string member, string name) =>
        line.GetProperty(member).GetProperty(name).GetDouble();
}
