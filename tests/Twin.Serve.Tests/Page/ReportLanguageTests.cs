using System.Net;
using System.Text.RegularExpressions;
using Twin.Host.Report;
using Twin.Host.Runs;
using Xunit;

namespace Twin.Serve.Tests.Page;

public sealed partial class ReportLanguageTests
{
    // What is no word of English: symbols, names of methods and of people, codes of file types and of measures.
    private static readonly string[] _kept =
    [
        "Twin", "twin", "SHA", "CRPS", "Diebold", "Mariano", "PFLOP", "kWh", "MWh", "GWh", "TWh", "GDP", "HHI", "USD",
        "RUN", "decide", "report", "drift", "theta", "ets", "arima", "naive", "json", "Mt", "kt", "robot·h", "min",
        "yaml",
    ];

    [Fact]
    public async Task Report_InJapanese_HasNoEnglishWordLeft()
    {
        await using var server = await TestServer.Start(speed: 30 * 86_400);
        using var events = await EventReader.Open(server.Client, "/v1/runs/yard-0001/events?from=now");
        while (server.Run.Status()!.AtMicros < 90L * 86_400 * 1_000_000) await events.NextOf("robot.failed/2");
        var (page, names, texts) = server.Run.Read(session =>
        {
            var input = new ReportInput(
                session.Inputs(), session.Run, RunReport.Of(session, TimeSpan.Zero, TimeSpan.Zero), Forecast: null);
            var names = ReportLanguage.NamesOf(input.World);
            var sources = input.World.Sources.Select(source => source.Path).ToList();
            return Tuple.Create(ReportPage.Of(input), names, sources);
        })!;

        var said = ReportLanguage.Of("ja")!.Say(page, names);

        Assert.Contains("<html lang=\"ja\">", said, StringComparison.Ordinal);
        HashSet<string> known = [.. _kept, Yard.Name, .. names, .. names.SelectMany(name => name.Split('-'))];
        var shown = Code().Replace(said, "");
        var left = Text().Matches(shown).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
            .Where(text => !texts.Contains(text) && !Hash().IsMatch(text))
            .SelectMany(text => Word().Matches(text).Select(word => (word.Value, Text: text)))
            .Where(word => !known.Contains(word.Value) && !names.Contains(word.Value)).ToList();
        Assert.True(left.Count == 0, string.Join('\n', left.Take(40).Select(word => $"{word.Value}: {word.Text}")));
        Assert.Equal(Tags().Matches(page).Select(tag => tag.Value), Tags().Matches(said).Select(tag => tag.Value));
    }

    [Theory]
    [InlineData("map")]
    [InlineData("floor")]
    public async Task Picture_InJapanese_HasNoEnglishWordLeft(string picture)
    {
        await using var server = await TestServer.Start();
        await server.Command("""{"command":"pause"}""");
        var names = server.Run.Read(session => ReportLanguage.NamesOf(session.Resolved.World))!;

        var english = await server.Client.GetStringAsync($"/v1/runs/yard-0001/{picture}.svg?width=800");
        var said = await server.Client.GetStringAsync($"/v1/runs/yard-0001/{picture}.svg?width=800&language=ja");

        Assert.NotEqual(english, said);
        var left = Text().Matches(said).SelectMany(text => Word().Matches(text.Groups[1].Value))
            .Select(word => word.Value).Except([.. _kept, .. names]).ToList();
        Assert.True(left.Count == 0, string.Join(", ", left) + "\n" + said);
        Assert.Equal(Tags().Matches(english).Select(tag => tag.Value), Tags().Matches(said).Select(tag => tag.Value));
    }

    [Fact]
    public void Words_OfTheReport_HaveTheSamePlacesInBothLanguages()
    {
        using var stream = typeof(ReportLanguage).Assembly.GetManifestResourceStream("report.ja.json")!;
        var words = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;

        Assert.True(words.Count > 400, $"{words.Count} sentences");
        Assert.All(words, pair => Assert.Equal(
            Place().Matches(pair.Key).Select(place => place.Value).Order(),
            Place().Matches(pair.Value).Select(place => place.Value).Order()));
        Assert.All(words, pair => Assert.False(string.IsNullOrWhiteSpace(pair.Value), pair.Key));
    }

    [Fact]
    public void Say_OfAWorldsOwnName_LeavesItAndEscapesWhatItHolds()
    {
        const string evil = "&lt;img src=x onerror=alert(1)&gt;";
        var page = $"<html lang=\"en\"><p>growth</p><th>{evil}</th><td>supply</td></html>";

        var said = ReportLanguage.Of("ja")!.Say(page, new HashSet<string> { "supply" });

        Assert.Equal($"<html lang=\"ja\"><p>成長率</p><th>{evil}</th><td>supply</td></html>", said);
    }

    [GeneratedRegex(@"<(style|code|pre)\b.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@">([^<>]+)<")]
    private static partial Regex Text();

    [GeneratedRegex(@"[A-Za-z]{3,}(?:-[a-z]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"</?[a-z0-9]+")]
    private static partial Regex Tags();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
