using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;
using Twin.World.Ensembles.Sensitivity;

namespace Twin.Host.Ensembles;

/// <summary>Writes what an ensemble came to, so that it can be read in a minute.</summary>
internal static class EnsembleView
{
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const int SparkColumns = 40;

    /// <summary>Writes the summary on standard output.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="s">The summary.</param>
    /// <param name="fans">The fans of all series.</param>
    public static void Write(Terminal terminal, EnsembleSummary s, IReadOnlyList<EnsembleFan> fans)
    {
        var console = terminal.OutConsole();
        console.Write(new Text(
            $"{s.World}: {s.Members} members, {s.From} to {s.Until}, seed {s.Seed}, {s.Numbers} numbers vary\n",
            new Style(decoration: Decoration.Bold)));
        new Facts(terminal).Add("boundary", s.Boundary.Text()).Write();
        FittedTable.Write(console, Spread(s, terminal.IsOutTerminal));
        if (fans.FirstOrDefault(fan => fan.Name == EnsembleOutcome.IndexSeries) is { Points.Count: > 1 } fan)
            WriteFan(terminal, fan);
        if (s.Drivers.Count > 0) WriteDrivers(console, s, terminal.IsOutTerminal);
        Facts facts = new(terminal);
        if (s.Drivers.Count > 0)
            facts.Add("indices", s.Sensitivity[0].Estimator).Add("in all", s.Sensitivity[0].Totals);
        if (s.WorkOptional is { Years: [.., var last] } work)
        {
            facts.Add("work", $"optional with probability {Figures.Share(last.Share)} "
                + $"({Figures.Share(last.Low)} to {Figures.Share(last.High)}) on {last.Day}; a half "
                + (work.HalfFrom is null ? "not within the run" : $"from {work.HalfFrom}"));
        }

        if (s.Failures > 0) facts.Add("failed", Figures.Count(s.Failures, "member"));
        foreach (var reason in s.Reasons) facts.Add("", $"{reason.Members} × {reason.Reason}");
        if (s.NotViable > 0) facts.Add("shrinking", s.NotViable == 1
            ? "1 member cannot replace itself"
            : $"{s.NotViable} members cannot replace themselves");
        if (s.WithoutGrowth > 0) facts.Add("stalled", $"{Figures.Count(s.WithoutGrowth, "member")} without growth");
        if (s.Redrawn > 0) facts.Add("redrawn", $"{s.Redrawn} processes that broke a balance");
        facts.AddWhole("folder", s.Directory).Write();
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

    /// <summary>Three lines of blocks on one logarithmic scale: the 95 %, the median and the 5 % of output.</summary>
    private static void WriteFan(Terminal terminal, EnsembleFan fan)
    {
        var points = fan.Points;
        var low = points.Min(point => point.Quantiles.Q05);
        var high = points.Max(point => point.Quantiles.Q95);
        if (!(low > 0 && high > low)) return;
        terminal.Out.WriteLine("  output of the loop, logarithmic");
        foreach (var (name, of) in ((string, Func<EnsembleQuantiles, double>)[])
            [("95 %", q => q.Q95), ("50 %", q => q.Q50), (" 5 %", q => q.Q05)])
        {
            var columns = Math.Min(SparkColumns, points.Count);
            var line = Enumerable.Range(0, columns)
                .Select(i => of(points[i * (points.Count - 1) / Math.Max(1, columns - 1)].Quantiles))
                .Select(value => Math.Log(value / low) / Math.Log(high / low))
                .Select(share => Blocks[Math.Clamp((int)(share * Blocks.Length), 0, Blocks.Length - 1)]);
            terminal.Out.WriteLine($"    {name}  {string.Concat(line)}");
        }
    }

    private static void WriteDrivers(IAnsiConsole console, EnsembleSummary s, bool isTerminal)
    {
        var table = new Table().Border(isTerminal ? TableBorder.Rounded : TableBorder.Simple)
            .AddColumn("what drives growth").AddColumn(new TableColumn("way").Centered())
            .AddColumn(new TableColumn("alone").RightAligned()).AddColumn(new TableColumn("90 %").RightAligned())
            .AddColumn(new TableColumn("in all").RightAligned()).AddColumn(new TableColumn("by chance").RightAligned());
        foreach (var driver in s.Drivers)
        {
            var way = driver.RankCorrelation is not { } rank ? "" : rank > 0 ? "+" : "−";
            table.AddRow(
                new Text(driver.Path), new Text(way), new Text(Share(driver.First.Value)),
                new Text(Range(driver.First)), new Text(driver.Total is { } total ? Share(total.Value) : "–"),
                new Text(driver.Significance is { } p
                    ? p.ToString("0.000", CultureInfo.InvariantCulture)
                    : ""));
        }

        FittedTable.Write(console, table);
    }

    private static string Range(SensitivityIndex index) => $"{Share(index.Low)} to {Share(index.High)}";

    private static string Share(double value) =>
        (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
