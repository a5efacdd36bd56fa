using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Forecast.Predict;

/// <summary>Shows forecasts to a person: a few series step by step with a fan, many a line each.</summary>
internal static class PredictView
{
    private const int InFullMost = 3;
    private const int FanColumns = 36;
    private const int LinesMost = 200;

    /// <summary>Writes to standard output.</summary>
    public static void Write(Terminal terminal, PredictReport report)
    {
        Facts.Sentence(terminal, $"{report.File}: {report.Layout}");
        if (report.Series.Count <= InFullMost)
            foreach (PredictedSeries series in report.Series) InFull(terminal, report, series);
        else Lines(terminal, report);
        foreach (SkippedSeries skipped in report.Skipped)
            terminal.Out.WriteLine($"  left out: {skipped.Id} (line {skipped.Line}: {skipped.Reason})");
        if (report.Published is { } published) terminal.Out.WriteLine($"  {published} forecasts of a step published");
        if (report.ModelFile is not null) terminal.Out.WriteLine($"  model {report.ModelFile}");
        terminal.Out.Flush();
    }

    private static void InFull(Terminal terminal, PredictReport report, PredictedSeries series)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{series.Id}: {series.Frequency}, {series.Values:N0} values to {series.Origin} ({Figure(series.Last)}), "
            + $"by {Answer(series)}"));
        if (series.Steps.Count == 0) return;
        IReadOnlyList<PredictedQuantile> levels = series.Steps[0].Quantiles;
        Table table = NewTable(terminal, "date", "point");
        foreach (PredictedQuantile level in levels.Where(level => level.Quantile != 0.5))
            table.AddColumn(Right((100 * level.Quantile).ToString("0.##", CultureInfo.InvariantCulture) + " %"));
        if (report.GrowthOver is { } growth)
            table.AddColumn(Right(string.Create(CultureInfo.InvariantCulture, $"P(growth > {growth})")));
        (double least, double most) = Bounds(series);
        table.AddColumn(new TableColumn(Ends(least, most)).NoWrap());
        foreach (PredictionStep step in series.Steps.Take(LinesMost))
        {
            List<string> cells = [step.Date, Figure(step.Point)];
            cells.AddRange(step.Quantiles.Where(q => q.Quantile != 0.5).Select(q => Figure(q.Value)));
            if (report.GrowthOver is not null)
                cells.Add(step.GrowthProbability?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–");
            cells.Add(Fan(step, least, most));
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }

        FittedTable.Write(terminal.OutConsole(), table, 1, Leaving(levels, report.GrowthOver is not null));
        if (series.Steps.Count > LinesMost)
            terminal.Out.WriteLine($"  {series.Steps.Count - LinesMost} more steps; see --json or --out");
    }

    private static void Lines(Terminal terminal, PredictReport report)
    {
        Table table = NewTable(terminal, "series", "origin", "last", "to", "point", "80 % from", "to ", "by");
        foreach (PredictedSeries series in report.Series.Take(LinesMost))
        {
            PredictionStep? end = series.Steps.Count > 0 ? series.Steps[^1] : null;
            table.AddRow(new[]
            {
                series.Id, series.Origin, Figure(series.Last), end?.Date ?? "–",
                end is null ? "–" : Figure(end.Point),
                At(end, 0.1), At(end, 0.9), Answer(series),
            }.Select(Markup.Escape).ToArray());
        }

        FittedTable.Write(terminal.OutConsole(), table, 1, 1, 2);
        if (report.Series.Count > LinesMost)
            terminal.Out.WriteLine($"  {report.Series.Count - LinesMost} more series; see --json or --out");
    }

    /// <summary>The fan leaves first, then levels from the median outwards, 10 and 90 % last.</summary>
    private static List<int> Leaving(IReadOnlyList<PredictedQuantile> levels, bool hasGrowth)
    {
        const int firstLevel = 2;
        double[] shown = [.. levels.Select(level => level.Quantile).Where(level => level != 0.5)];
        return
        [
            firstLevel + shown.Length + (hasGrowth ? 1 : 0),
            .. Enumerable.Range(0, shown.Length)
                .OrderBy(i => shown[i] is 0.1 or 0.9).ThenBy(i => Math.Round(Math.Abs(shown[i] - 0.5), 6))
                .Select(i => firstLevel + i),
        ];
    }

    private static Table NewTable(Terminal terminal, params string[] columns)
    {
        Table table = new Table().Border(terminal.IsOutTerminal ? TableBorder.Rounded : TableBorder.Simple)
            .AddColumn(new TableColumn(columns[0]).NoWrap());
        foreach (string name in columns.Skip(1)) table.AddColumn(Right(name));
        return table;
    }

    private static TableColumn Right(string name) => new TableColumn(name).RightAligned().NoWrap();

    private static string Answer(PredictedSeries series) =>
        series.Refusal is not null ? "nobody: " + series.Refusal
        : series.Instead is null ? series.Method!
        : $"{series.Method}, because {series.Instead}";

    private static string At(PredictionStep? step, double level) =>
        step?.Quantiles.FirstOrDefault(q => q.Quantile == level) is { } quantile ? Figure(quantile.Value) : "–";

    private static (double Least, double Most) Bounds(PredictedSeries series)
    {
        double least = series.Steps.Min(step => Math.Min(step.Point, step.Quantiles[0].Value));
        double most = series.Steps.Max(step => Math.Max(step.Point, step.Quantiles[^1].Value));
        return (least, most);
    }

    private static string Ends(double least, double most)
    {
        string left = Figure(least), right = Figure(most);
        return left + new string(' ', Math.Max(1, FanColumns - left.Length - right.Length)) + right;
    }

    /// <summary>A bar of one step: the wider the interval the paler, the point solid.</summary>
    private static string Fan(PredictionStep step, double least, double most)
    {
        const string Shades = "░▒▓";
        Span<char> bar = stackalloc char[FanColumns];
        bar.Fill(' ');
        int pairs = step.Quantiles.Count / 2;
        for (int i = 0; i < pairs; i++)
        {
            int from = Place(step.Quantiles[i].Value, least, most);
            int to = Place(step.Quantiles[^(i + 1)].Value, least, most);
            bar[from..(to + 1)].Fill(Shades[Math.Clamp(i + Shades.Length - pairs, 0, Shades.Length - 1)]);
        }

        bar[Place(step.Point, least, most)] = '█';
        return bar.TrimEnd(' ').ToString();
    }

    private static int Place(double value, double least, double most) =>
        most > least ? Math.Clamp((int)((value - least) / (most - least) * FanColumns), 0, FanColumns - 1) : 0;

    private static string Figure(double value) => Math.Abs(value) is > 0 and < 1e-3 or >= 1e9
        ? value.ToString("0.000e0", CultureInfo.InvariantCulture)
        : value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "0.###", CultureInfo.InvariantCulture);
}
