using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Explain;

/// <summary>Shows a chain of causes as a tree that grows to the right, from the effect to the root.</summary>
internal static class ExplainView
{
    // Deeper links stay at this depth: a text of a few words per line cannot be read.
    private const int DepthMax = 12;

    private const int DepthColumns = 2;

    /// <summary>Writes the tree to standard output.</summary>
    public static void Write(Terminal terminal, ExplainReport report)
    {
        var console = terminal.OutConsole();
        var columns = Math.Max(Terminal.ColumnsMin, console.Profile.Width);
        var window = string.Create(CultureInfo.InvariantCulture, $"{report.WindowDays:0.##} days up to {report.At}");
        Line(console, $"{report.Kind} {report.What}, {window}", new Style(decoration: Decoration.Bold));
        foreach (var (name, figure) in report.State)
        {
            var value = figure.Unit == "1"
                ? string.Create(CultureInfo.InvariantCulture, $"{100 * figure.Value:0} %")
                : $"{Figures.Amount(figure.Value)} {figure.Unit}";
            Line(console, $"  {name,-11} {value}", new Style(Color.Grey));
        }

        Line(console, $"  boundary    {report.Boundary.Text()}", new Style(Color.Grey));
        Line(console, "", Style.Plain);
        var depth = 0;
        foreach (var link in report.Chain)
        {
            Branch(console, columns, depth, link.What, Style.Plain);
            Under(console, columns, depth, Place(link.At, link.Event, link.Actor));
            foreach (var beside in link.Beside) Under(console, columns, depth, $"beside: {beside}");
            depth++;
        }

        Branch(console, columns, depth, report.Root.What, new Style(Color.Yellow));
        Under(
            console, columns, depth,
            $"root: {report.Root.Kind} · {report.Root.Name}"
            + (report.Root.Event is null ? "" : " · " + Place(report.Root.At!, report.Root.Event, null)));
    }

    private static string Place(string at, long? number, string? actor)
    {
        List<string> parts = [at];
        if (number is not null) parts.Add(string.Create(CultureInfo.InvariantCulture, $"event {number:N0}"));
        if (actor is not null) parts.Add(actor);
        return string.Join(" · ", parts);
    }

    private static int Indent(int depth) => Math.Min(depth, DepthMax) * DepthColumns;

    private static void Branch(IAnsiConsole console, int columns, int depth, string text, Style style)
    {
        var lead = depth == 0 ? "" : new string(' ', Indent(depth) - DepthColumns) + "└ ";
        foreach (var line in Facts.Broken(text, columns - Indent(depth)))
        {
            Line(console, lead + line, style);
            lead = new string(' ', Indent(depth));
        }
    }

    private static void Under(IAnsiConsole console, int columns, int depth, string text)
    {
        foreach (var line in Facts.Broken(text, columns - Indent(depth)))
        {
            Line(console, new string(' ', Indent(depth)) + line, new Style(Color.Grey));
        }
    }

    private static void Line(IAnsiConsole console, string text, Style style)
    {
        console.Write(new Text(text, style).Overflow(Overflow.Ellipsis));
        console.WriteLine();
    }
}
