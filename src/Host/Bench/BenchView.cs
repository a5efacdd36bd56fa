using System.Globalization;
using Spectre.Console;
using Twin.Benchmarks;
using Twin.Host.Output;

namespace Twin.Host.Bench;

/// <summary>Shows what was measured as a table under a line that names the machine.</summary>
internal static class BenchView
{
    /// <summary>Writes the table on standard output.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<BenchResult> results)
    {
        terminal.Out.WriteLine(Machine.Line());
        Table table = new Table().Border(terminal.IsOutTerminal ? TableBorder.Rounded : TableBorder.Simple)
            .AddColumn("bench");
        foreach (string name in (string[])["n", "events/s", "cycles/s", "bare/s", "ratio", "B/event", "B/row"])
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        foreach (BenchResult r in results)
        {
            table.AddRow(new Text(r.Name), Figure(r.N), Figure(r.EventsPerCpuSecond), Figure(r.CyclesPerCpuSecond),
                Figure(r.BaselinePerCpuSecond), Ratio(r.Ratio), Figure(r.BytesPerEvent), Figure(r.BytesPerRow));
        }

        terminal.OutConsole().Write(table);
        terminal.Out.WriteLine("  rates per second of processor time; ratio to a bare loop in the same unit");
        foreach (BenchResult r in results.Where(r => r.Note is not null))
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {r.Name} {r.N:N0}: {r.Note}"));
        terminal.Out.Flush();
    }

    private static Text Figure(double? value) => new(value is { } v ? Figures.Amount(v) : "");

    private static Text Ratio(double? value) => new(value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "");
}
