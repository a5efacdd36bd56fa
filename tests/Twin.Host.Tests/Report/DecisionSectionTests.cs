using System.Xml.Linq;
using Twin.Host.Tests.Runs;
using Twin.Macro.Decision;
using Xunit;

namespace Twin.Host.Tests.Report;

[Collection(InAFolder.Name)]
public sealed class DecisionSectionTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Report_OfARunThatNobodyJudged_SaysSo()
    {
        var section = Section(Reports.Run(Worlds.Ring, "ring", "--until", "2 yr"));

        Assert.Contains("Nobody has judged this run", section.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfAJudgedRun_ShowsTheDecisionItsTimelineAndItsRules()
    {
        var folder = Reports.Run(Worlds.Ring, "ring", "--until", "3 yr");
        TwinRunner.Run(ExitCode.Good, "decide", "ring");
        TwinRunner.Run(ExitCode.Good, "report", "ring");

        var section = Section(folder);

        Assert.Contains("DECOUPLED in quarter 12", section.Value, StringComparison.Ordinal);
        Assert.Contains(section.Descendants(), e => e.Attribute("id")?.Value == "regimes-w");
        Assert.Contains("decoupled: it would grow on without money", section.Value, StringComparison.Ordinal);
        Assert.Equal(2, section.Descendants("table").Count());
        Assert.DoesNotContain("P(prices fall)", section.Value, StringComparison.Ordinal);
        Assert.Contains("24 chained lines", section.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfDamagedEvidence_ShowsNothingOfIt()
    {
        var folder = Reports.Run(Worlds.Ring, "ring", "--until", "3 yr");
        TwinRunner.Run(ExitCode.Good, "decide", "ring");
        var path = Path.Combine(folder, "evidence.jsonl");
        File.WriteAllText(path, File.ReadAllText(path).Replace("LOOP_CLOSED", "DECOUPLED", StringComparison.Ordinal));
        TwinRunner.Run(ExitCode.Good, "report", "ring");

        var section = Section(folder);

        Assert.Contains("not what was written: line 1", section.Value, StringComparison.Ordinal);
        Assert.Empty(section.Descendants("table"));
    }

    [Fact]
    public void Report_BesideEvidenceOfAnotherLayout_ShowsNoneOfIt()
    {
        var folder = Reports.Run(Worlds.Ring, "ring", "--until", "2 yr");
        var (line, _) = EvidenceChain.Close("{\"id\":\"1/R/0\",\"headline\":\"DECOUPLED\"}", EvidenceChain.Genesis);
        File.WriteAllText(Path.Combine(folder, "evidence.jsonl"), line + "\n");
        TwinRunner.Run(ExitCode.Good, "report", "ring");

        Assert.Contains("Nobody has judged this run", Section(folder).Value, StringComparison.Ordinal);
    }

    private static XElement Section(string folder)
    {
        var page = Reports.Page(folder);
        return XDocument.Parse(page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..]).Descendants("section")
            .Single(section => section.Attribute("id")?.Value == "decision");
    }
}
