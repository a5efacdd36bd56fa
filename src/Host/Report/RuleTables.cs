using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Decide;
using Twin.Host.Output;

namespace Twin.Host.Report;

/// <summary>What other rules, other draws of the world and other economies say: parts of the section of the
/// decision.</summary>
internal static class RuleTables
{
    /// <summary>Writes how the rules did on other draws of the world, each really severed; nothing where that was not
    /// asked for.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="rehearsal">What was found.</param>
    public static void Write(Markup m, EvidenceRehearsal? rehearsal)
    {
        if (rehearsal is null) return;
        m.Element("h3", "The rules on other draws of this world");
        if (rehearsal.Members == 0)
        {
            ReportSection.Missing(m, "No other draw of this world has a loop to sever.");
            return;
        }

        ReportSection.Paragraph(m, $"{rehearsal.Members} other draws, each really severed at the end of every quarter; "
            + $"{rehearsal.LivedOn} lived on from the judged one. False: of the decisions, those after which the draw "
            + "did not live on. Missed: of the draws that lived on from some quarter, those never called decoupled.");
        new ReportTable(
            "Rules on other draws of this world", ["rule", "decided", "quarter", "false", "missed", "exits"],
            [.. rehearsal.Rules.Select(row => (IReadOnlyList<string>)
            [
                row.Rule, Figures.Share(row.Decided), Number(row.MedianQuarter, "0.#"), Share(row.False),
                Share(row.Missed), Number(row.Exits, "0.00"),
            ])])
        { Words = 1, Stacks = true }.Write(m);
        if (rehearsal.LeftOut.Count > 0)
        {
            ReportSection.Paragraph(m, "Left out, for no economy runs beside this loop that would foretell prices: "
                + $"{string.Join("; ", rehearsal.LeftOut)}.");
        }
    }

    /// <summary>Writes the verdict beside economies of other closures; nothing where that was not asked for.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="economies">What was found.</param>
    public static void Write(Markup m, EvidenceOtherEconomies? economies)
    {
        if (economies is null) return;
        m.Element("h3", "The same loop beside other economies");
        ReportSection.Paragraph(m, OtherEconomiesView.Sentence(economies) + ". Each is told what the loop did on "
            + "record; what its own prices and wages would have made of the loop is left out.");
        new ReportTable(
            "Headline beside economies of other closures", OtherEconomiesView.Headings,
            [.. economies.Economies.Select(OtherEconomiesView.Row)])
        { Words = 3, Stacks = true }.Write(m);
    }

    private static string Share(double? share) => share is { } known ? Figures.Share(known) : "–";

    private static string Number(double? value, string format) =>
        value is { } known ? known.ToString(format, CultureInfo.InvariantCulture) : "–";
}
