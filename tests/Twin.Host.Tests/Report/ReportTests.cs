using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Twin.Host.Tests.Runs;
using Twin.Host.Tests.Show;
using Xunit;

namespace Twin.Host.Tests.Report;

[Collection(InAFolder.Name)]
public sealed partial class ReportTests : IDisposable
{
    /// <summary>The most that the report of any shipped world may weigh. Unit: bytes.</summary>
    private const int BytesMax = 2_000_000;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Report_OfEarth_ShowsEverySectionAndNeedsNothingElse()
    {
        var page = Reports.Page(Reports.Run(Worlds.Earth, "earth", "--until", "3 yr"));

        var html = Parsed(page);
        string[] sections =
        [
            "goods", "forecast", "decision", "money", "currency", "flows", "closure", "bottlenecks", "energy", "theory",
            "elasticities", "outside", "assumptions", "origin",
        ];
        Assert.Equal(sections, html.Descendants("section").Select(section => section.Attribute("id")!.Value));
        var prices = html.Descendants("section").Single(section => section.Attribute("id")!.Value == "currency");
        Assert.Contains(prices.Descendants("th"), cell => cell.Value == "other capacity");
        Assert.Contains(prices.Descendants("th"), cell => cell.Value == "energy, prices as stated");
        Assert.Contains(prices.Descendants("th"), cell => cell.Value == "aluminium");
        Assert.All(html.Descendants("section"), section => Assert.True(
            section.Descendants().Any(e => e.Name.LocalName is "svg" or "table" or "dl" || Class(e) == "missing"),
            $"{section.Attribute("id")!.Value} shows nothing and does not say why"));
        Assert.Contains(html.Descendants(), e => Class(e)?.StartsWith("flow ", StringComparison.Ordinal) == true);
        Assert.InRange(page.Length, 50_000, BytesMax);
        Assert.DoesNotMatch(Reaching(), page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfAFleetOfSingleRobots_ShowsWhatItDidAndItsFloor()
    {
        var html = Parsed(Reports.Page(Reports.Run(Quarry.Write(), "quarry", "--until", "65 d")));

        var section = html.Descendants("section").Single(section => section.Attribute("id")!.Value == "robots");
        Assert.Contains(html.Descendants("a"), link => link.Attribute("href")!.Value == "#robots");
        string[] figures = ["time", "states", "energy", "down", "floor"];
        var ids = section.Descendants().Where(e => e.Name.LocalName == "svg").Select(svg => svg.Attribute("id")!.Value);
        Assert.Equal(figures.SelectMany(f => new[] { $"fleet-0-{f}-w", $"fleet-0-{f}-n" }), ids);
        Assert.Equal(4, section.Descendants("td").Count(cell => cell.Value == "holds exactly"));
        Assert.Contains(section.Descendants("th"), cell => cell.Value == "work orders");
        var worst = section.Descendants("th").Count(
            cell => cell.Value.StartsWith("hands#", StringComparison.Ordinal));
        Assert.Equal(10, worst);
        Assert.Contains(section.Descendants(), e => e.Name.LocalName == "text" && e.Value == "north");
    }

    [Fact]
    public void Report_OfEarth_NamesOnlyWhatIsThere()
    {
        var html = Parsed(Reports.Page(Reports.Run(Worlds.Earth, "earth", "--until", "2 yr")));

        var ids = html.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var named = html.Descendants().Attributes("aria-labelledby").SelectMany(name => name.Value.Split(' '))
            .Concat(html.Descendants("a").Select(link => link.Attribute("href")!.Value[1..]));
        Assert.All(named, name => Assert.Contains(name, ids));
        Assert.All(html.Descendants().Where(e => e.Name.LocalName == "svg"), svg =>
            Assert.Equal("img", svg.Attribute("role")!.Value));
        Assert.All(html.Descendants("figure").Where(f => f.Parent!.Name == "section"), figure =>
            Assert.NotEmpty(figure.Element("figcaption")!.Value));
    }

    [Fact]
    public void Report_OfTheRing_SaysThatItGrewAsTheoryHasIt()
    {
        var html = Parsed(Reports.Page(Reports.Run(Worlds.Ring, "ring")));

        var verdict = html.Descendants("ul").Single(list => Class(list) == "verdict").Value.Replace('\u00a0', ' ');
        Assert.Contains("the loop grew; over its last third by +71.0 %/yr", verdict, StringComparison.Ordinal);
        Assert.Contains("doubling every 0.977 yr", verdict, StringComparison.Ordinal);
        Assert.Contains("as theory says", verdict, StringComparison.Ordinal);
        Assert.Contains("balance to the last quantum", verdict, StringComparison.Ordinal);
        var elasticities = html.Descendants("section").Single(s => s.Attribute("id")!.Value == "elasticities");
        Assert.NotEmpty(elasticities.Descendants("tbody").Single().Elements("tr"));
    }

    [Fact]
    public void Report_OfTheSameRun_HasTheSameBytesButForItsTiming()
    {
        var first = Reports.Run(Worlds.Earth, "one", "--until", "1 yr");
        var second = Reports.Run(Worlds.Earth, "two", "--until", "1 yr");

        Assert.Equal(WithoutTiming(Reports.Page(first)), WithoutTiming(Reports.Page(second)));
    }

    [Fact]
    public void ReportVerb_OnAFinishedRun_WritesThePageAgain()
    {
        var folder = Reports.Run(Worlds.Ring, "ring");
        var page = Reports.Page(folder);
        File.Delete(Path.Combine(folder, "report.html"));

        var (exitCode, screen) = Reports.Twin("report", "ring", "--json");

        Assert.Equal(ExitCode.Good, exitCode);
        using var json = JsonDocument.Parse(screen.Out.ToString());
        Assert.Equal(Path.Combine(folder, "report.html"), json.RootElement.GetProperty("path").GetString());
        Assert.Equal(
            new FileInfo(Path.Combine(folder, "report.html")).Length, json.RootElement.GetProperty("bytes").GetInt64());
        Assert.Equal(page, Reports.Page(folder));
    }

    [Fact]
    public void ReportVerb_OnAnUnfinishedRun_SaysHowToFinishIt()
    {
        var folder = Reports.Run(Worlds.Ring, "ring");
        File.Delete(Path.Combine(folder, "summary.json"));

        var (exitCode, screen) = Reports.Twin("report", "ring", "--json");

        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.Contains("TW0121", screen.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("twin resume", screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfAnExtendedRun_CoversAllOfIt()
    {
        Reports.Run(Worlds.Ring, "whole", "--until", "12 yr");
        Reports.Run(Worlds.Ring, "short", "--until", "5 yr");

        Reports.Twin("resume", "short", "--until", "12 yr", "--quiet");

        var (whole, extended) = (Parsed(Reports.Page("whole")), Parsed(Reports.Page("short")));
        Assert.Equal(
            whole.Descendants("section").First().ToString(), extended.Descendants("section").First().ToString());
        Assert.Contains("--until 2037-01-01", extended.Descendants("pre").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfAFork_NamesWhatItChanged()
    {
        Reports.Run(Worlds.Ring, "parent");

        Reports.Twin("fork", "parent", "--at", "10 yr", "--set", "planner.growth=20 %/yr", "--out", "fork", "--quiet");

        var origin = Parsed(Reports.Page("fork")).Descendants("pre").Single().Value;
        Assert.Contains("--at 2035-01-01 --set 'planner.growth=20 %/yr'", origin, StringComparison.Ordinal);
    }

    private static XElement Parsed(string page) => XDocument.Parse(page, LoadOptions.PreserveWhitespace).Root!;

    private static string? Class(XElement element) => element.Attribute("class")?.Value;

    private static string WithoutTiming(string page)
    {
        Assert.Single(Timing().Matches(page));
        return Timing().Replace(page, "");
    }

    [GeneratedRegex(@"<p [^>]*data-varies=""timing""[^>]*>[^<]*</p>")]
    private static partial Regex Timing();

    [GeneratedRegex(@"https?:|<script|\bsrc=|@import|url\(", RegexOptions.IgnoreCase)]
    private static partial Regex Reaching();
}
