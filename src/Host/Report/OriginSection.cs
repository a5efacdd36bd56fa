using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Output;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Running;

namespace Twin.Host.Report;

/// <summary>What the run was, and how to make it again.</summary>
internal static class OriginSection
{
    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, "origin", "What this run was");
        m.Open("dl");
        foreach (var (name, value) in Facts(input))
            m.Line().Element("dt", name).Open("dd").Element("code", value).Close();
        m.Close();
        ReportSection.Paragraph(m, "The same world, seed and build give the same state, byte for byte. To repeat and "
            + "to check it:");
        m.Open("pre", ("tabindex", "0")).Element("code", string.Join("\n", Commands(input))).Close().Line();
        var files = input.World.Files;
        if (files.Count > 0)
        {
            ReportSection.Numbers(m, $"The {files.Count} files it was read from", new ReportTable(
                "Files that made this world", ["file", "SHA-256"],
                [.. files.Select(file => (IReadOnlyList<string>)[file.Path, file.Sha256])])
            { Words = 2, Stacks = true });
        }

        // The only words of the page that two runs alike do not share.
        m.Open("p", ("class", "note"), ("data-varies", "timing"));
        m.Text($"{input.Summary.Events.ToString("#,0", CultureInfo.InvariantCulture)} events in "
            + $"{Figures.Quantity(input.Summary.WallSeconds, "s")}, "
            + $"{Figures.Quantity(input.Summary.CpuSeconds, "s")} of processor time.").Close().Line();
        m.Close();
    }

    /// <summary>The commands that make the run again and check it, without a path of the machine.</summary>
    public static IReadOnlyList<string> Commands(ReportInput input)
    {
        var resolved = input.Inputs.Resolved;
        if (input.Inputs.Origin is { } origin)
        {
            var changes = string.Concat(origin.Changes.Select(change =>
                change.StartsWith(ForkOrigin.ReseedPrefix, StringComparison.Ordinal)
                    ? $" {change}"
                    : $" --set {Quoted(change)}"));
            return [$"twin fork PARENT --at {Day(input, origin.AtMicros)}{changes}", "twin audit latest"];
        }

        // An extended run is the same as one that was asked for the whole time at once.
        var isExtended = input.Inputs.UntilMicros != input.World.UntilMicros;
        var sets = string.Concat(resolved.Sets
            .Where(set => !isExtended || !set.StartsWith("until=", StringComparison.Ordinal))
            .Select(set => $" --set {Quoted(set)}"));
        var extended = isExtended ? $" --until {Day(input, input.Inputs.UntilMicros)}" : "";
        var world = resolved.Texts.Count > 0 ? resolved.Texts[0].Path : resolved.Stem + ".yaml";
        return [$"twin run {Quoted(world)}{sets}{extended}", "twin audit latest"];
    }

    private static IEnumerable<(string Name, string Value)> Facts(ReportInput input)
    {
        yield return ("world", input.Summary.World);
        yield return ("time", $"{input.Summary.From} to {input.Summary.Until}");
        yield return ("boundary", BoundaryReport.From(input.World).Text());
        yield return ("step", Figures.Quantity((double)input.World.StepMicros / StepClock.HourMicros, "h"));
        yield return ("seed", input.Summary.Seed.ToString(CultureInfo.InvariantCulture));
        yield return ("build", input.Inputs.Resolved.Build);
        yield return ("state hash", input.Summary.StateHash);
    }

    private static string Day(ReportInput input, long micros) => input.World.From
        .AddDays((int)(micros / (24 * StepClock.HourMicros))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quoted(string word) => word.All(c => char.IsLetterOrDigit(c) || "-_./=:@%+,".Contains(c))
        ? word
        : "'" + word.Replace("'", "'\\''") + "'";
}
