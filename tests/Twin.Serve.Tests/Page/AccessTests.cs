using System.Text.Json;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Twin.Serve.Tests.Page;

/// <summary>Whether everybody can read the page: axe-core finds no serious fault.</summary>
public sealed class AccessTests
{
    private static readonly string _axe = Path.Combine(AppContext.BaseDirectory, "axe.js");

    [BrowserFact]
    public async Task Page_InEitherLightAndLanguage_HasNoSeriousFault()
    {
        if (!File.Exists(_axe)) return;
        await using var server = await TestServer.Start();
        foreach (var (isDark, language) in ((bool, string)[])[(false, "en"), (true, "ja")])
        {
            await using var reader = await Reader.Open($"{server.Address}/?language={language}", isDark: isDark);
            await Expect(reader.Page.Locator("#map svg")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await reader.Page.EvaluateAsync(await File.ReadAllTextAsync(_axe));

            var found = await reader.Page.EvaluateAsync<JsonElement>(
                "axe.run().then(r => r.violations.map(v => [v.impact, v.id, v.nodes.map(n => n.html).join(' | ')]))");

            Assert.DoesNotContain(
                found.EnumerateArray().Select(fault => fault.ToString()),
                fault => fault.Contains("serious", StringComparison.Ordinal)
                    || fault.Contains("critical", StringComparison.Ordinal));
        }
    }
}
