using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Twin.Scenario.Document;

namespace Twin.Scenario.Guides;

/// <summary>The table of error codes in <c>docs/world-errors.md</c>, from the texts that the reader uses.</summary>
public static partial class ErrorTable
{
    /// <summary>The head of the table.</summary>
    public const string Header = "| code | what | fix |";

    /// <summary>The table.</summary>
    /// <returns>Markdown; ends with a line end.</returns>
    public static string Markdown()
    {
        var text = new StringBuilder(Header).Append("\n|---|---|---|\n");
        foreach (var error in ErrorTexts.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {error.Code} | {Open(error.What)} | {Open(error.Fix)} |\n");
        }

        return text.ToString();
    }

    private static string Open(string text) => Place().Replace(text, "…").Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex("\\{[0-9]\\}")]
    private static partial Regex Place();
}
