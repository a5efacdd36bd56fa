using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Decide;

/// <summary>Shows how rules did on other draws of the world.</summary>
internal static class RehearsalView
{
    /// <summary>Writes the table, or how to have it.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="line">Writes a line of the screen.</param>
    /// <param name="rehearsal">What was found; null: not asked for.</param>
    /// <param name="case">The run.</param>
    public static void Write(
        IAnsiConsole console, Action<string, string> line, EvidenceRehearsal? rehearsal, DecideCase @case)
    {
        if (rehearsal is null)
        {
            line("", "--rehearse N tries them on N other draws of this world");
            return;
        }

        if (rehearsal.Members == 0)
        {
            line("", @case.Reading.Uncertain.Count == 0
                ? "nothing of this world is drawn, so there is no other draw to try them on"
                : $"none of {@case.Options.Rehearse} other draws has a loop to sever");
            return;
        }

        if (rehearsal.LeftOut.Count > 0)
        {
            line("", $"left out, for no economy runs beside this loop that would foretell prices: "
                + string.Join("; ", rehearsal.LeftOut));
        }

        line("", $"on {rehearsal.Members} other draws of this world, each really severed at every quarter; "
            + $"{rehearsal.LivedOn} lived on from the judged one");
        var table = new Table().NoBorder().AddColumn("rule");
        foreach (var name in (string[])["decided", "quarter", "false", "missed", "exits"])
            table.AddColumn(new TableColumn(name).NoWrap().RightAligned());
        foreach (var row in rehearsal.Rules)
        {
            table.AddRow(
                new Text(row.Rule), new Text(Share(row.Decided)),
                new Text(row.MedianQuarter?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–"),
                new Text(Share(row.False)), new Text(Share(row.Missed)),
                new Text(row.Exits?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–"));
        }

        FittedTable.Write(console, table);
    }

    private static string Share(double? share) => share is { } known ? Figures.Share(known) : "–";
}
