using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Compare;

/// <summary>Shows in what two runs differ, so that it fits a screen.</summary>
internal static class CompareView
{
    /// <summary>Most lines of one kind; the JSON document has all.</summary>
    private const int LinesMax = 12;

    // The first to leave where a terminal is narrow.
    private const int SinceColumn = 5;

    /// <summary>Writes the report on standard output.</summary>
    public static void Write(Terminal terminal, CompareReport report)
    {
        var console = terminal.OutConsole();
        About(terminal, "A", report.A);
        About(terminal, "B", report.B);
        var (a, b) = (report.A.Boundary.Text(), report.B.Boundary.Text());
        terminal.Out.WriteLine(a == b ? $"boundary  {a}" : $"boundary  A {a}");
        if (a != b) terminal.Out.WriteLine($"          B {b}");
        terminal.Out.WriteLine();
        if (report.Identical)
        {
            terminal.Out.WriteLine("The runs are identical: worlds, events and series.");
            return;
        }

        World(terminal, report.World);
        First(terminal, report);
        Numbers(terminal, report);
        if (report.Series.Count > 0) FittedTable.Write(console, Series(report, terminal.IsOutTerminal), 1, SinceColumn);
        More(terminal, report.Series.Count, "series");
        terminal.Out.WriteLine($"{report.SeriesEqual} series are equal at every shared date"
            + (report.SeriesRounded > 0 ? $", {report.SeriesRounded} more but for rounding." : "."));
    }

    private static void About(Terminal terminal, string name, CompareRun run)
    {
        terminal.Out.WriteLine($"{name}  {run.Run}");
        var fork = run.ForkedAt is null ? "" : $", forked at {run.ForkedAt} with {string.Join(" ", run.Changes)}";
        terminal.Out.WriteLine($"   {run.World}, {run.From} to {run.Until}{fork}");
    }

    private static void World(Terminal terminal, IReadOnlyList<WorldDifference> world)
    {
        if (world.Count == 0)
        {
            terminal.Out.WriteLine("The worlds are the same.");
            return;
        }

        terminal.Out.WriteLine("The worlds differ:");
        foreach (var value in world.Take(LinesMax))
        {
            terminal.Out.WriteLine($"  {value.Path}  {value.A ?? "–"} → {value.B ?? "–"} {value.Unit}".TrimEnd());
        }

        More(terminal, world.Count, "values");
    }

    private static void First(Terminal terminal, CompareReport report)
    {
        if (report.WhyNoEvents is { } why) terminal.Out.WriteLine($"Events are not compared: {why}.");
        else if (report.FirstDifference is not { } first) terminal.Out.WriteLine("No event differs as far as both go.");
        else
        {
            terminal.Out.WriteLine($"They part, made again from {report.Origin}:");
            terminal.Out.WriteLine($"  A  {Said(first.A)}");
            terminal.Out.WriteLine($"  B  {Said(first.B)}");
        }
    }

    private static string Said(CompareEvent? e) => e is null
        ? "nothing more"
        : string.Create(CultureInfo.InvariantCulture, $"{e.At} · event {e.Event:N0} · {e.Actor}\n     {e.What}");

    private static void Numbers(Terminal terminal, CompareReport report)
    {
        var growth = report.Growth;
        terminal.Out.WriteLine(
            $"growth      A {Figures.Rate(growth.SimulatedA)}, B {Figures.Rate(growth.SimulatedB)}; "
            + $"balanced {Figures.Rate(growth.BalancedA)}, {Figures.Rate(growth.BalancedB)}");
        terminal.Out.WriteLine($"bottleneck  A {report.Bottleneck.A ?? "–"}, B {report.Bottleneck.B ?? "–"}");
        var ledger = report.Conservation;
        terminal.Out.WriteLine(
            $"ledger      largest imbalance A {ledger.MaxImbalanceA?.ToString(CultureInfo.InvariantCulture) ?? "–"}, "
            + $"B {ledger.MaxImbalanceB?.ToString(CultureInfo.InvariantCulture) ?? "–"}");
    }

    private static Table Series(CompareReport report, bool isTerminal)
    {
        var table = new Table().Border(isTerminal ? TableBorder.Rounded : TableBorder.Simple)
            .AddColumn($"series at {report.Series[0].Last.At}").AddColumn(new TableColumn("A").RightAligned())
            .AddColumn(new TableColumn("B").RightAligned()).AddColumn("unit")
            .AddColumn(new TableColumn("ln B/A").RightAligned()).AddColumn("parts at");
        foreach (var series in report.Series.Take(LinesMax))
        {
            var log = series.Last.LogDifference;
            table.AddRow(
                new Text(series.Series), new Text(Amount(series.Last.A)), new Text(Amount(series.Last.B)),
                new Text(series.Unit),
                new Text(log?.ToString("+0.0000;-0.0000;0", CultureInfo.InvariantCulture) ?? "–"),
                new Text(series.FirstDifferent.At));
        }

        return table;
    }

    private static string Amount(double? value) => value is { } number ? Figures.Amount(number) : "–";

    private static void More(Terminal terminal, int count, string what)
    {
        if (count > LinesMax) terminal.Out.WriteLine($"  … and {count - LinesMax} {what} more; --json has all");
    }
}
