using System.Text.Json;

namespace Twin.Host.Tests.Browser;

/// <summary>What a browser saw of a page.</summary>
/// <param name="Width">Width of the window. Unit: px.</param>
/// <param name="ScrollWidth">Width of what lies in it; more than the window means scrolling sideways. Unit: px.</param>
/// <param name="CutTexts">Texts of drawings that stick out of the window.</param>
/// <param name="SmallestTextPx">Height of the smallest text of a drawing. Unit: px on the screen.</param>
/// <param name="Background">Colour behind the page.</param>
/// <param name="Requests">Everything that was asked of a network, the page itself apart.</param>
/// <param name="Errors">What the console said.</param>
internal sealed record Visit(
    double Width, double ScrollWidth, IReadOnlyList<string> CutTexts, double SmallestTextPx, string Background,
    IReadOnlyList<string> Requests, IReadOnlyList<string> Errors)
{
    /// <summary>Measures the page from inside.</summary>
    public const string Script =
        """
        (() => {
          document.querySelectorAll('details').forEach(d => d.open = true);
          const shown = [...document.querySelectorAll('svg text')].filter(t => t.getClientRects().length > 0);
          const cut = shown.filter(t => {
            const box = t.getBoundingClientRect();
            return box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5;
          });
          const size = t => parseFloat(getComputedStyle(t).fontSize) * t.getCTM().a;
          return {
            width: document.documentElement.clientWidth,
            scrollWidth: document.documentElement.scrollWidth,
            cut: cut.map(t => t.textContent),
            smallest: shown.length ? Math.min(...shown.map(size)) : 0,
            background: getComputedStyle(document.body).backgroundColor,
          };
        })()
        """;

    /// <summary>Puts together what the page and the browser said.</summary>
    public static Visit Of(Uri url, JsonElement seen, IEnumerable<JsonElement> events)
    {
        List<string> requests = [], errors = [];
        foreach (var e in events)
        {
            var parameters = e.GetProperty("params");
            switch (e.GetProperty("method").GetString())
            {
                case "Network.requestWillBeSent":
                    var asked = parameters.GetProperty("request").GetProperty("url").GetString()!;
                    if (asked != url.AbsoluteUri && !asked.StartsWith("data:", StringComparison.Ordinal))
                        requests.Add(asked);
                    break;
                case "Log.entryAdded" or "Runtime.consoleAPICalled" or "Runtime.exceptionThrown":
                    errors.Add(parameters.GetRawText());
                    break;
                default:
                    break;
            }
        }

        return new Visit(
            seen.GetProperty("width").GetDouble(), seen.GetProperty("scrollWidth").GetDouble(),
            [.. seen.GetProperty("cut").EnumerateArray().Select(text => text.GetString()!)],
            seen.GetProperty("smallest").GetDouble(), seen.GetProperty("background").GetString()!, requests, errors);
    }
}
