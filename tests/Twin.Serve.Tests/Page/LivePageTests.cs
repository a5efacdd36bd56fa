using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Twin.Serve.Tests.Page;

/// <summary>The live page as somebody uses it.</summary>
public sealed class LivePageTests
{
    // A month of the yard passes in a second, so that its series grow while the page is watched.
    private const double Fast = 30 * 86_400;

    private const float Patience = 60_000;

    [BrowserFact]
    public async Task Page_OfARunningWorld_ShowsItsSeriesAndMovesOn()
    {
        await using var server = await TestServer.Start(speed: Fast);
        await using var reader = await Reader.Open(server.Address);
        var page = reader.Page;

        await Expect(page.Locator("#state")).ToHaveTextAsync("running", new() { Timeout = Patience });
        await Expect(page.Locator("#link")).ToHaveTextAsync("connected", new() { Timeout = Patience });
        var clock = await page.Locator("#sim-clock").TextContentAsync();
        await Expect(page.Locator("#sim-clock")).Not.ToHaveTextAsync(clock!, new() { Timeout = Patience });
        await Expect(page.Locator("figure.chart canvas").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(page.Locator("#map svg")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(page.Locator("#events li").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(page.Locator(".fleet .robot").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.Locator("#sites button").First.ClickAsync();
        await Expect(page.Locator("#dialog-body .headline")).Not.ToBeEmptyAsync(new() { Timeout = Patience });

        Assert.Empty(reader.Complaints);
    }

    [BrowserFact]
    public async Task Drawer_Branches_AndLaysTheBranchOverTheRun()
    {
        await using var server = await TestServer.Start();
        await using var reader = await Reader.Open(server.Address);
        var page = reader.Page;
        await Expect(page.Locator("#state")).ToHaveTextAsync("running", new() { Timeout = Patience });

        await page.Keyboard.PressAsync("w");
        await page.Locator("#path").FillAsync("fleets.hands.mtbf");
        await page.Locator("#value").FillAsync("30 h");
        await page.Locator("#reason").FillAsync("what if robots broke twice as often");
        await page.Locator("#branch").ClickAsync();

        await Expect(page.Locator("#effect")).ToContainTextAsync("has begun", new() { Timeout = Patience });
        await Expect(page.Locator("#overlay input:checked")).ToHaveCountAsync(1, new() { Timeout = Patience });
        await Expect(page.Locator("#effect")).ToContainTextAsync("members on each side", new() { Timeout = Patience });
        await Expect(page.Locator("#preview figure.chart canvas").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(page.Locator("#preview .u-legend").First).ToContainTextAsync("90 %");
        Assert.Contains("over=", page.Url, StringComparison.Ordinal);
        Assert.Equal(2, server.Host.Ids().Count());
        Assert.Empty(reader.Complaints);
    }

    [BrowserFact]
    public async Task Server_GoesAndComesBack_ThePageDoesToo()
    {
        var server = await TestServer.Start();
        var port = new Uri(server.Address).Port;
        await using var reader = await Reader.Open(server.Address);
        await Expect(reader.Page.Locator("#link")).ToHaveTextAsync("connected", new() { Timeout = Patience });

        await server.Close();
        await Expect(reader.Page.Locator("#link")).ToContainTextAsync("not connected", new() { Timeout = Patience });
        await using var again = await TestServer.Open(server.Folder, options => options with { Port = port });

        await Expect(reader.Page.Locator("#link")).ToHaveTextAsync("connected", new() { Timeout = Patience });
        await Expect(reader.Page.Locator("#state")).ToHaveTextAsync("running", new() { Timeout = Patience });
    }

    [BrowserFact]
    public async Task Note_OfMarkup_IsShownAsText()
    {
        const string evil = "</script><img src=x onerror=alert(1)>";
        await using var server = await TestServer.Start();
        await using var reader = await Reader.Open(server.Address);
        await Expect(reader.Page.Locator("#link")).ToHaveTextAsync("connected", new() { Timeout = Patience });

        await server.Command($$"""{"command":"note","text":"{{evil}}"}""");

        await Expect(reader.Page.Locator("#events")).ToContainTextAsync(evil, new() { Timeout = Patience });
        await Expect(reader.Page.Locator("#events img")).ToHaveCountAsync(0);
        Assert.Empty(reader.Complaints);
    }

    [BrowserFact]
    public async Task Keys_PauseAndTellThemselves()
    {
        await using var server = await TestServer.Start();
        await using var reader = await Reader.Open(server.Address);
        await Expect(reader.Page.Locator("#state")).ToHaveTextAsync("running", new() { Timeout = Patience });

        await reader.Page.Keyboard.PressAsync("Space");
        await Expect(reader.Page.Locator("#state")).ToHaveTextAsync("paused", new() { Timeout = Patience });
        await reader.Page.Keyboard.PressAsync("?");

        await Expect(reader.Page.Locator("#dialog")).ToContainTextAsync("pause or resume");
    }

    [BrowserFact]
    public async Task Page_OnAPhone_NeedsNoSidewaysScroll()
    {
        await using var server = await TestServer.Start(speed: Fast);
        await using var reader = await Reader.Open(server.Address + "/?language=ja", width: 390);
        await Expect(reader.Page.Locator("#state")).ToHaveTextAsync("実行中", new() { Timeout = Patience });

        var over = await reader.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.Equal(0, over);
    }

    [BrowserFact]
    public async Task Page_WithoutThePlots_ShowsTheServersPictures()
    {
        await using var server = await TestServer.Start(speed: Fast);
        await using var reader = await Reader.Open("about:blank");
        await reader.Page.RouteAsync("**/assets/uplot.js", route => route.FulfillAsync(new() { Body = "" }));

        await reader.Page.GotoAsync(server.Address);

        await Expect(reader.Page.Locator("figure.chart svg").First).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.Empty(reader.Complaints);
    }
}
