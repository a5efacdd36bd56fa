using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Twin.Serve.Tests.Page;

/// <summary>The page as it looks, in light and dark, on a desk and on a phone: pictures are kept beside the tests,
/// under <c>TestResults/screenshots</c>.</summary>
public sealed class LookTests
{
    private const float Patience = 60_000;

    [BrowserTheory]
    [InlineData("desk", 1280, false, "en")]
    [InlineData("desk-dark", 1280, true, "ja")]
    [InlineData("phone", 390, false, "ja")]
    [InlineData("phone-dark", 390, true, "en")]
    public async Task Page_AsItLooks_IsKeptAndFits(string name, int width, bool isDark, string language)
    {
        await using var server = await TestServer.Start(speed: 30 * 86_400);
        await using var reader = await Reader.Open($"{server.Address}/?language={language}", width, isDark);
        await Expect(reader.Page.Locator("#map svg")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(reader.Page.Locator("figure.chart canvas").First).ToBeVisibleAsync(new() { Timeout = Patience });

        await reader.Photograph(name);
        var over = await reader.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var paint = await reader.Page.EvaluateAsync<double>(
            "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0");
        var moving = await reader.Page.EvaluateAsync<int>(
            "document.getAnimations().filter(one => one.playState === 'running').length");

        Assert.Equal(0, over);
        Assert.True(paint > 0, "the browser tells when it painted first");
        Assert.Equal(0, moving);
        await File.WriteAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots", name + ".txt"),
            $"first contentful paint {paint:0} ms\n");
    }

    [BrowserFact]
    public async Task Focus_ByKeys_IsSeenOnEveryControlOfTheHead()
    {
        await using var server = await TestServer.Start();
        await using var reader = await Reader.Open(server.Address);
        await Expect(reader.Page.Locator("#state")).ToHaveTextAsync("running", new() { Timeout = Patience });

        for (var i = 0; i < 8; i++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");

            var outline = await reader.Page.EvaluateAsync<string>(
                "getComputedStyle(document.activeElement).outlineStyle + ' ' + document.activeElement.tagName");
            Assert.StartsWith("solid ", outline, StringComparison.Ordinal);
            Assert.DoesNotContain("BODY", outline, StringComparison.Ordinal);
        }
    }
}
