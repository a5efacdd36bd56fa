using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Twin.Serve.Tests.Page;

/// <summary>What the page may load and run: its own files, and nothing that stands in the page itself.</summary>
public sealed class PolicyTests
{
    private const string Inline =
        "<script>document.title = 'broken in'</script><style>body { display: none }</style>";

    [Fact]
    public async Task Header_OfEveryAnswer_AllowsTheServersOwnFilesAlone()
    {
        await using var server = await TestServer.Start();

        foreach (var path in (string[])["/", "/assets/main.js", "/assets/none.js", "/v1/runs", "/healthz", "/nowhere"])
        {
            using var answer = await server.Client.GetAsync(path);

            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'self'; ", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_HasNothingInline()
    {
        await using var server = await TestServer.Start();

        var page = await server.Client.GetStringAsync("/");

        Assert.DoesNotMatch("<script(?![^>]*\\bsrc=)", page);
        Assert.DoesNotMatch("<style|\\sstyle=|\\son[a-z]+=|javascript:", page);
    }

    [BrowserFact]
    public async Task Script_ThatGotIntoThePage_DoesNotRun()
    {
        await using var server = await TestServer.Start();
        await using var reader = await Reader.Open("about:blank");
        await reader.Page.RouteAsync($"{server.Address}/", async route =>
        {
            var answer = await route.FetchAsync();
            var body = (await answer.TextAsync()).Replace("<main", Inline + "<main", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = body });
        });

        await reader.Page.GotoAsync(server.Address + "/");

        await Expect(reader.Page.Locator("#state")).ToHaveTextAsync("running", new() { Timeout = 60_000 });
        await Expect(reader.Page).Not.ToHaveTitleAsync("broken in");
        Assert.Contains(reader.Complaints, said => said.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
