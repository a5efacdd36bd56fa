using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Forecast;

/// <summary>Shows how methods did as a table.</summary>
internal static class EvaluationView
{
    /// <summary>Writes the table to standard output.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="reports">One line each; at least one.</param>
    public static void Write(Terminal terminal, IReadOnlyList<EvaluationReport> reports)
    {
        Table table = new Table().Border(terminal.IsOutTerminal ? TableBorder.Rounded : TableBorder.Simple)
            .AddColumn("method");
        string[] columns =
            ["sMAPE %", "MASE", "OWA", "± se", "× first", "upper 90 %", "MSIS", "inside 95 %", "CPU s", "failures"];
        foreach (string name in columns)
            table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        foreach (EvaluationReport r in reports)
        {
            table.AddRow(
                r.Method, Figure(r.Smape), Figure(r.Mase), Figure(r.Owa), Figure(r.OwaStandardError),
                Figure(r.Against?.OwaRatio), Figure(r.Against?.OwaRatioUpper90), Figure(r.Msis), Figure(r.Coverage95),
                r.CpuSeconds.ToString("0.00", CultureInfo.InvariantCulture),
                r.Failures.ToString(CultureInfo.InvariantCulture));
        }

        FittedTable.Write(terminal.OutConsole(), table);
        EvaluationReport first = reports[0];
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {first.Series:N0} series, period {first.Period}, horizon {first.Horizon}; OWA and its standard error "
            + $"against naive2; × first: the OWA over that of {first.Method}, with its upper bound"));
        foreach (EvaluationReport r in reports.Where(r => r.ModelFile is not null))
            terminal.Out.WriteLine($"  {r.Method}: model {r.ModelFile}");
        terminal.Out.Flush();
    }

    private static string Figure(double? value) =>
        value is { } known ? known.ToString(known < 100 ? "0.0000" : "0.00", CultureInfo.InvariantCulture) : "–";
}
