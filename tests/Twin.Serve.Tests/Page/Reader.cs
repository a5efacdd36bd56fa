using Microsoft.Playwright;

namespace Twin.Serve.Tests.Page;

/// <summary>Somebody who reads the page in a real Chromium; what the browser complains of is kept.</summary>
internal sealed class Reader : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Reader(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.Console += (_, said) =>
        {
            if (said.Type == "error") Complaints.Add(said.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    /// <summary>The installed browser, or null.</summary>
    public static string? Installed { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Errors of the console and of scripts.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Opens a page.</summary>
    /// <param name="address">Where.</param>
    /// <param name="width">Width of the window. Unit: px.</param>
    /// <param name="isDark">Whether the reader prefers dark.</param>
    public static async Task<Reader> Open(string address, int width = 1280, bool isDark = false)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Installed, Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
        });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
        });
        var reader = new Reader(playwright, browser, page);
        await page.GotoAsync(address);
        return reader;
    }

    /// <summary>Presses what gives a file.</summary>
    /// <param name="button">Selector of the button.</param>
    /// <returns>The file.</returns>
    public async Task<byte[]> Download(string button)
    {
        var file = await Page.RunAndWaitForDownloadAsync(() => Page.Locator(button).ClickAsync());
        return await File.ReadAllBytesAsync(await file.PathAsync());
    }

    /// <summary>Keeps what the page looks like beside the tests.</summary>
    /// <param name="name">Name of the picture.</param>
    public Task Photograph(string name) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots", name + ".png"), FullPage = true,
    });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
