using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Ensembles;

/// <summary>Writes what an ensemble came to, so that it can be read in a minute.</summary>
internal static class EnsembleView
{
    /// <summary>Writes the summary on standard output.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="s">The summary.</param>
    public static void Write(Terminal terminal, EnsembleSummary s)
    {
        var console = terminal.OutConsole();
        console.Write(new Text(
            $"{s.World}: {s.Members} members, {s.From} to {s.Until}, seed {s.Seed}\n",
            new Style(decoration: Decoration.Bold)));
        console.Write(Spread(s, terminal.IsOutTerminal));
        if (s.Failures > 0) terminal.Out.WriteLine($"  failed    {s.Failures} members");
        foreach (var reason in s.Reasons) terminal.Out.WriteLine($"            {reason.Members} × {reason.Reason}");
        terminal.Out.WriteLine($"  folder    {s.Directory}");
        terminal.Out.Flush();
    }

    private static Table Spread(EnsembleSummary s, bool isTerminal)
    {
        var table = new Table().Border(isTerminal ? TableBorder.Rounded : TableBorder.Simple).AddColumn("");
        foreach (var name in (string[])["5 %", "25 %", "median", "75 %", "95 %"])
            table.AddColumn(new TableColumn(name).RightAligned());
        Row(table, "growth over the run", s.GrowthPerYear, value => Figures.Rate(value));
        Row(table, "growth at the end", s.SimulatedPerYear, value => Figures.Rate(value));
        Row(table, "output, times the first", s.Output, Figures.Amount);
        return table;
    }

    private static void Row(Table table, string name, EnsembleQuantiles? q, Func<double, string> write)
    {
        double[] values = q is null ? [] : [q.Q05, q.Q25, q.Q50, q.Q75, q.Q95];
        table.AddRow([new Text(name), .. values.Select(value => new Text(write(value)))]);
    }
}
