using Twin.Host.Charts;

namespace Twin.Host.Report;

/// <summary>A table: headings, rows of text, and which columns hold numbers.</summary>
/// <param name="Caption">What it holds, for those who do not see its place.</param>
/// <param name="Headings">One per column.</param>
/// <param name="Rows">One text per column.</param>
internal sealed record ReportTable(
    string Caption, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>How many columns from the left hold words; those after them hold numbers and stand to the
    /// right.</summary>
    public int Words { get; init; } = 1;

    /// <summary>Whether a narrow page shows each row as a block of labelled lines.</summary>
    public bool Stacks { get; init; }

    /// <summary>Writes it.</summary>
    public void Write(Markup m)
    {
        m.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", Caption));
        m.Open("table", ("class", Stacks ? "stacks" : null)).Element("caption", Caption).Open("thead").Open("tr");
        for (var i = 0; i < Headings.Count; i++)
            m.Element("th", Headings[i], ("scope", "col"), ("class", i < Words ? null : "n"));
        m.Close().Close().Open("tbody");
        foreach (var row in Rows)
        {
            m.Line().Open("tr").Element("th", row[0], ("scope", "row"));
            for (var i = 1; i < row.Count; i++)
            {
                m.Element(
                    "td", row[i], ("class", i < Words ? null : "n"), ("data-label", Stacks ? Headings[i] : null));
            }

            m.Close();
        }

        m.Close().Close().Close();
    }
}
