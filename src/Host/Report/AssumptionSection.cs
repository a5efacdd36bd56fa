using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Output;
using Twin.World.Records;

namespace Twin.Host.Report;

/// <summary>The numbers of the world that are not certain, what somebody judged before what somebody found.</summary>
internal static class AssumptionSection
{
    /// <summary>Assumptions shown without being asked for.</summary>
    private const int WidestMax = 10;

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, "assumptions", "What it rests on");
        var all = input.World.Sources;
        if (all.Count == 0)
        {
            ReportSection.Missing(m, "No number of this world names a source or a range.");
            m.Close();
            return;
        }

        var assumed = all.Where(IsAssumption).OrderBy(source => source.Path, StringComparer.Ordinal).ToList();
        var found = all.Where(source => !IsAssumption(source)).OrderBy(source => source.Path, StringComparer.Ordinal)
            .ToList();
        ReportSection.Paragraph(m, $"{all.Count} numbers of the world name where they come from: {assumed.Count} are "
            + $"assumptions, {found.Count} are rows of the shipped data. Ranges are not spread over the run: it used "
            + "the values.");
        Widest(m, assumed);
        if (assumed.Count > 0)
            Table(m, $"All {assumed.Count} assumptions", assumed, ["number", "value", "low", "high"]);
        if (found.Count > 0)
        {
            Table(m, $"The {found.Count} numbers from data", found, ["number", "value", "low", "high", "row"]);
        }

        m.Close();
    }

    private static bool IsAssumption(SourceRecord source) => source.Source == SourceRecord.Assumption;

    private static void Table(
        Markup m, string caption, List<SourceRecord> sources, IReadOnlyList<string> headings)
    {
        var rows = sources
            .Select(source => (IReadOnlyList<string>)Cells(source).Take(headings.Count).ToList()).ToList();
        ReportSection.Numbers(
            m, caption, new ReportTable(caption, headings, rows) { Stacks = true, Words = headings.Count });
    }

    /// <summary>The assumptions that leave most room, where anybody sees them.</summary>
    private static void Widest(Markup m, List<SourceRecord> assumed)
    {
        var widest = assumed.Select(source => (source, Ratio: Ratio(source))).Where(one => one.Ratio > 1)
            .OrderByDescending(one => one.Ratio).ThenBy(one => one.source.Path, StringComparer.Ordinal)
            .Take(WidestMax).ToList();
        if (widest.Count == 0) return;
        m.Element("h3", $"The {widest.Count} widest assumptions");
        IReadOnlyList<string> headings = ["number", "value", "low", "high", "high by low"];
        var rows = widest.Select(one => (IReadOnlyList<string>)
            [.. Cells(one.source).Take(4), Figures.Quantity(one.Ratio, "1") + "×"]).ToList();
        new ReportTable("Assumptions by how far high lies from low", headings, rows)
        {
            Stacks = true, Words = headings.Count,
        }.Write(m);
    }

    private static string[] Cells(SourceRecord source) =>
        [source.Path, source.Value, source.Low ?? "–", source.High ?? "–", source.Source];

    /// <summary>High by low, or 0 where one of them is no number above zero.</summary>
    private static double Ratio(SourceRecord source) =>
        Number(source.Low) is > 0 and var low && Number(source.High) is > 0 and var high ? high / low : 0;

    private static double Number(string? text) => double.TryParse(
        text?.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
