using Twin.Host.Doors;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Twin.Serve.Tests.Page;

/// <summary>Signing in by the page: a dialog, and never a key in an address.</summary>
public sealed class SignInTests
{
    private const float Patience = 60_000;

    [BrowserFact]
    public async Task Dialog_TakesAKey_SaysWhatIsWrongAndLetsOutAgain()
    {
        await using var server = await TestServer.Start(options => options with { RequireKeys = true });
        var (secret, _) = server.Keys.Add(KeyScope.Operate, "", null);
        await using var reader = await Reader.Open(server.Address);
        var (page, asked) = (reader.Page, new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);

        await Expect(page.Locator("#ask")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(page.Locator("#ask-answer")).ToBeFocusedAsync();
        await page.Locator("#ask-answer").FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#ask-wrong")).ToContainTextAsync("key", new() { Timeout = Patience });
        await page.Locator("#ask-answer").FillAsync(secret);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#state")).ToHaveTextAsync("running", new() { Timeout = Patience });
        await page.Locator("#account").ClickAsync();
        await Expect(page.Locator("#dialog-body")).ToContainTextAsync("this browser", new() { Timeout = Patience });
        await page.Locator("#leave").ClickAsync();
        await Expect(page.Locator("#ask")).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.DoesNotContain(asked, url => url.Contains(secret, StringComparison.Ordinal));
        Assert.Equal("password", await page.Locator("#ask-answer").GetAttributeAsync("type"));
    }
}
