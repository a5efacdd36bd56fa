using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Forecast.Backtest;

/// <summary>Shows a backtest to a person: all series together, then series by series.</summary>
internal static class BacktestView
{
    private const int SeriesMost = 40;

    /// <summary>Writes to standard output.</summary>
    public static void Write(Terminal terminal, BacktestReport report)
    {
        Facts.Sentence(terminal, $"{report.File}: {report.Layout}");
        terminal.Out.WriteLine($"  {report.Target}; {report.Vintage}; champion {report.Champion}");
        IAnsiConsole console = terminal.OutConsole();
        if (report.Series.Count(series => series.Scored) > 1) FittedTable.Write(console, Pooled(terminal, report));
        foreach (BacktestSeries series in report.Series.Take(SeriesMost))
        {
            terminal.Out.WriteLine(Heading(series));
            if (series.Methods.Count > 0) FittedTable.Write(console, Of(terminal, series));
        }

        if (report.Series.Count > SeriesMost)
            terminal.Out.WriteLine($"  {report.Series.Count - SeriesMost} more series; see --json");
        terminal.Out.Flush();
    }

    private static string Heading(BacktestSeries series)
    {
        string origins = series.Origins == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $", {series.Origins} origins {series.From} to {series.To}, horizon {series.Horizon}");
        string not = series.Scored ? "" : $"; not scored: {series.Reason}";
        return $"{series.Id}: {series.Frequency}{origins}{not}{(series.LeakFree ? "" : "; A METHOD KNOWS THE FUTURE")}";
    }

    private static Table Pooled(Terminal terminal, BacktestReport report)
    {
        Table table = New(
            terminal, "all series that count", "CRPS", "MASE", "in 80 %", "in 95 %", "best on", "skill",
            "90 % interval");
        foreach (PooledMethod m in report.Methods)
        {
            table.AddRow(
                Markup.Escape(m.Method), Text(m.Crps), Text(m.Mase), Text(m.Coverage80, "0.00"),
                Text(m.Coverage95, "0.00"), $"{m.Best} of {m.Series}", Text(m.Skill),
                Interval(m.SkillLow, m.SkillHigh));
        }

        return table;
    }

    private static Table Of(Terminal terminal, BacktestSeries series)
    {
        Table table = New(
            terminal, "method", "CRPS", "pinball", "MASE", "in 80 %", "in 95 %", "PIT p", "skill", "90 % interval",
            "DM p", "verdict");
        foreach (BacktestMethod m in series.Methods)
        {
            string name = m.Method + (m.Method == series.Best ? " *" : "");
            table.AddRow(
                Markup.Escape(name), Text(m.Crps), Text(m.Pinball), Text(m.Mase), Text(m.Coverage80, "0.00"),
                Text(m.Coverage95, "0.00"), Text(m.TransformP, "0.00"), Text(m.Skill),
                Interval(m.SkillLow, m.SkillHigh), Text(m.DmP), Markup.Escape(m.Verdict));
        }

        return table;
    }

    private static Table New(Terminal terminal, params string[] columns)
    {
        Table table = new Table().Border(terminal.IsOutTerminal ? TableBorder.Rounded : TableBorder.Simple)
            .AddColumn(new TableColumn(columns[0]).NoWrap());
        foreach (string name in columns.Skip(1)) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        return table;
    }

    private static string Interval(double? low, double? high) =>
        low is null ? "–" : $"{Text(low, "0.00")} … {Text(high, "0.00")}";

    private static string Text(double? value, string format = "0.000") =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
