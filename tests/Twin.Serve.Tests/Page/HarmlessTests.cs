using System.Text.Encodings.Web;
using Twin.Host.Report;
using Twin.Host.Runs;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Twin.Serve.Tests.Page;

/// <summary>Names that want to be markup or formulas: a world file refuses them as ids, and were one to get in all the
/// same it would be text.</summary>
public sealed class HarmlessTests
{
    private const string Markup = "</script><img src=x onerror=alert(1)>", Formula = "=1+1";
    private const float Patience = 60_000;

    [BrowserFact]
    public async Task Goods_NamedLikeMarkupAndFormulas_StayTextInPageReportAndCsv()
    {
        await using var server = await Served();
        await using var reader = await Reader.Open("about:blank");
        List<string> dialogs = [];
        reader.Page.Dialog += async (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        var series = Uri.EscapeDataString($"{Markup}.stock") + "," + Uri.EscapeDataString($"{Formula}.output");

        await reader.Page.GotoAsync($"{server.Address}/?series={series}");
        await Expect(reader.Page.Locator("figure.chart")).ToHaveCountAsync(2, new() { Timeout = Patience });
        await Expect(reader.Page.Locator("#map svg")).ToContainTextAsync(Formula, new() { Timeout = Patience });
        await Expect(reader.Page.Locator("#sites")).ToContainTextAsync(Markup, new() { Timeout = Patience });
        await Expect(reader.Page.Locator("main img")).ToHaveCountAsync(0);
        var csv = await reader.Download("figure.chart >> nth=1 >> [data-tool=csv]");
        var api = await server.Client.GetStringAsync(
            $"/v1/runs/yard-0001/series?name={Uri.EscapeDataString(Formula + ".stock")}&format=csv");

        var cells = System.Text.Encoding.UTF8.GetString(csv);
        Assert.Contains($",'{Formula}.output [MWh/yr]", cells, StringComparison.Ordinal);
        Assert.DoesNotContain($",{Formula}", cells, StringComparison.Ordinal);
        Assert.DoesNotContain($",{Formula}", api, StringComparison.Ordinal);
        await ReportIsHarmless(server, reader);
        Assert.Empty(dialogs);
        Assert.Empty(reader.Complaints);
    }

    private static async Task ReportIsHarmless(TestServer server, Reader reader)
    {
        var input = server.Run.Read(session => new ReportInput(
            session.Inputs(), session.Run, RunReport.Of(session, TimeSpan.Zero, TimeSpan.Zero), Forecast: null))!;
        var english = ReportPage.Of(input);
        var japanese = ReportLanguage.Of("ja")!.Say(english, ReportLanguage.NamesOf(input.World));
        foreach (var page in (string[])[english, japanese])
        {
            var path = Path.Combine(server.Folder, "report.html");
            await File.WriteAllTextAsync(path, page);

            await reader.Page.GotoAsync(new Uri(path).AbsoluteUri);

            await Expect(reader.Page.Locator("img, script")).ToHaveCountAsync(0);
            await Expect(reader.Page.Locator("main")).ToContainTextAsync(Markup);
        }
    }

    /// <summary>The yard with two goods of evil names, past the reader of world files, which takes ids alone.</summary>
    private static async Task<TestServer> Served()
    {
        var server = await TestServer.Start(speed: 0);
        var resolved = TestServer.World(server.Folder);
        var json = System.Text.Encoding.UTF8.GetString(resolved.Write());
        string Named(string text, string good, string name) => text.Replace(
            $"\"{good}\"", $"\"{JavaScriptEncoder.Default.Encode(name)}\"", StringComparison.Ordinal);
        json = Named(Named(json, "stone", Markup), "electricity", Formula);
        server.Host.Begin(ResolvedWorld.Read(System.Text.Encoding.UTF8.GetBytes(json)), 30 * 86_400, isLive: false);
        return server;
    }
}
