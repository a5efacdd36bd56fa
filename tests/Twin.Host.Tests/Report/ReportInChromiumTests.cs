using Twin.Host.Tests.Browser;
using Twin.Host.Tests.Runs;
using Twin.Host.Tests.Show;
using Xunit;

namespace Twin.Host.Tests.Report;

[Collection(InAFolder.Name)]
public sealed class ReportInChromiumTests : IDisposable
{
    /// <summary>Least height of text in a drawing that a phone's reader can make out. Unit: px.</summary>
    private const double LegiblePx = 9;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task Report_OfTheShippedWorlds_FitsDesktopAndPhoneInSilence()
    {
        string[] worlds = [Worlds.Earth, Worlds.Ring, Worlds.LunarSeed, Quarry.Write()];
        List<Uri> pages =
        [
            .. worlds.Select((world, i) => new Uri(
                Path.Combine(Reports.Run(world, $"run{i}", "--until", i < 3 ? "2 yr" : "65 d"), "report.html"))),
        ];
        using var browser = await Chromium.StartAsync();
        HashSet<string> backgrounds = [];

        foreach (var page in pages)
        {
            foreach (var width in new[] { 1280, 390 })
            {
                foreach (var isDark in new[] { false, true })
                {
                    var visit = await browser.VisitAsync(page, width, isDark);

                    Assert.Empty(visit.Errors);
                    Assert.Empty(visit.Requests);
                    Assert.Empty(visit.CutTexts);
                    Assert.InRange(visit.ScrollWidth, 1, visit.Width);
                    Assert.InRange(visit.Width, width - 20, width);
                    Assert.InRange(visit.SmallestTextPx, LegiblePx, 40);
                    backgrounds.Add(visit.Background);
                }
            }
        }

        // One for light and one for dark: the page follows its reader.
        Assert.Equal(2, backgrounds.Count);
    }

    [ChromiumFact]
    public async Task Visit_OfABadPage_SeesAllThatIsWrong()
    {
        var page = _folder.Full("bad.html");
        await File.WriteAllTextAsync(page, """
            <!DOCTYPE html><meta name="viewport" content="width=device-width, initial-scale=1">
            <div style="width:2000px">wide</div><img src="missing.png">
            <svg width="2000" height="20"><text x="1500" y="15" font-size="5">far out</text></svg>
            <script>console.error('wrong')</script>
            """);
        using var browser = await Chromium.StartAsync();

        var visit = await browser.VisitAsync(new Uri(page), 390, isDark: false);

        Assert.True(visit.ScrollWidth > 1500);
        Assert.Contains(visit.Requests, asked => asked.EndsWith("missing.png", StringComparison.Ordinal));
        Assert.Contains(visit.Errors, error => error.Contains("wrong", StringComparison.Ordinal));
        Assert.Contains("far out", visit.CutTexts);
        Assert.True(visit.SmallestTextPx < LegiblePx);
    }
}
