using System.Text.RegularExpressions;
using Twin.Host.Charts;

namespace Twin.Host.Report;

/// <summary>The parts that every section of the report is made of.</summary>
internal static partial class ReportSection
{
    /// <summary>Width of a drawing for a desktop and for a phone. Unit: px.</summary>
    public const double WidePx = 1040, NarrowPx = 350;

    /// <summary>Opens a section with its heading.</summary>
    public static void Open(Markup m, string id, string title)
    {
        m.Line().Open("section", ("id", id), ("aria-labelledby", id + "-h"));
        m.Element("h2", title, ("id", id + "-h"));
    }

    /// <summary>A paragraph.</summary>
    public static void Paragraph(Markup m, string text, string? style = null) =>
        m.Element("p", Unbroken(text), ("class", style)).Line();

    /// <summary>A text in which no line ends between a number and its unit.</summary>
    public static string Unbroken(string text) => NumberAndUnit().Replace(text, "\u00a0");

    /// <summary>A section that has nothing to show says why, in one line.</summary>
    public static void Missing(Markup m, string why) => Paragraph(m, why, "missing");

    /// <summary>A figure drawn twice, for a wide page and for a narrow one; only one of them is shown.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="caption">What it shows, with the unit.</param>
    /// <param name="draw">Draws it at a width (px), with an id that is unique.</param>
    /// <param name="id">Id of the figure.</param>
    /// <param name="key">The names of its colours, shown where the drawing has no room for them.</param>
    public static void Figure(
        Markup m, string id, string caption, Func<double, string, string> draw,
        IReadOnlyList<(string Name, string Style)>? key = null)
    {
        m.Open("figure").Element("figcaption", caption);
        m.Open("div", ("class", "wide")).Raw(draw(WidePx, id + "-w")).Close();
        m.Open("div", ("class", "narrow")).Raw(draw(NarrowPx, id + "-n"));
        if (key is not null) Key(m, key);
        m.Close().Close().Line();
    }

    /// <summary>Names of colours.</summary>
    public static void Key(Markup m, IReadOnlyList<(string Name, string Style)> key)
    {
        m.Open("ul", ("class", "key"));
        foreach (var (name, style) in key)
        {
            m.Open("li").Element("span", "", ("class", "swatch " + style), ("aria-hidden", "true")).Text(name).Close();
        }

        m.Close();
    }

    /// <summary>A table that opens on demand: the numbers behind a drawing.</summary>
    public static void Numbers(Markup m, string what, ReportTable table)
    {
        m.Open("details").Element("summary", what);
        table.Write(m);
        m.Close().Line();
    }

    [GeneratedRegex(@"(?<=\d) (?=[%\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAndUnit();
}
