using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Forecast.Scoreboard;

/// <summary>Shows the scoreboard to a person.</summary>
internal static class ScoreView
{
    private const int RowsMost = 60;

    /// <summary>Writes to standard output.</summary>
    public static void Write(Terminal terminal, ScoreReport report)
    {
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Store}, branch {report.Branch}: {report.Forecasts:N0} forecasts of a step, {report.Scored:N0} "
            + $"scored, {report.Pending:N0} pending; {report.NewTruths:N0} values new"));
        if (report.RevisedTruths > 0)
            terminal.Out.WriteLine($"  {report.RevisedTruths} values were revised since; the first ones count");
        if (report.Scored == 0) return;
        IAnsiConsole console = terminal.OutConsole();
        FittedTable.Write(console, Of(terminal, "method", report.Methods, row => row.Method));
        FittedTable.Write(
            console, Of(terminal, "method, step", report.Horizons, row => $"{row.Method}, {row.Horizon}"));
        FittedTable.Write(console, Of(terminal, "series, method", report.Series, row => $"{row.Series}, {row.Method}"));
        foreach (ScoreRow row in report.Series.Where(row => row.DriftSince is not null))
            terminal.Out.WriteLine($"  DRIFT {row.Series}, {row.Method}: {Words(row.Drift!)} since {row.DriftSince}");
        terminal.Out.Flush();
    }

    private static Table Of(
        Terminal terminal, string heading, IReadOnlyList<ScoreRow> rows, Func<ScoreRow, string> name)
    {
        Table table = new Table().Border(terminal.IsOutTerminal ? TableBorder.Rounded : TableBorder.Simple)
            .AddColumn(new TableColumn(heading).NoWrap());
        foreach (string column in (string[])["scored", "CRPS", "MAE", "in 80 %", "in 95 %", "PIT p"])
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        foreach (ScoreRow row in rows.Take(RowsMost))
        {
            table.AddRow(
                Markup.Escape(name(row)), row.Scored.ToString("N0", CultureInfo.InvariantCulture),
                Text(row.Crps, "0.000"), Text(row.Mae, "0.000"), Text(row.Coverage80, "0.00"),
                Text(row.Coverage95, "0.00"), Text(row.TransformP, "0.00"));
        }

        return table;
    }

    private static string Words(string drift) => drift switch
    {
        "tooLow" => "forecasts lie too low",
        "tooHigh" => "forecasts lie too high",
        "tooNarrow" => "intervals are too narrow",
        _ => "intervals are too wide",
    };

    private static string Text(double? value, string format) =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
