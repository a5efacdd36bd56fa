using System.Globalization;
using Spectre.Console;
using Twin.Host.Growth;
using Twin.Host.Output;
using Twin.Storage;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary>Writes what a run came to, so that it can be read in a minute.</summary>
internal static class SummaryView
{
    /// <summary>Writes the summary on standard output.</summary>
    public static void Write(Terminal terminal, RunSummary s)
    {
        IAnsiConsole console = terminal.OutConsole();
        console.Write(new Text(
            $"{s.World}: {s.From} to {s.Until}, seed {s.Seed}\n", new Style(decoration: Decoration.Bold)));
        console.Write(Goods(s.Goods, terminal.IsOutTerminal));
        if (s.Outside.Count > 0) console.Write(Outside(s.Outside, terminal.IsOutTerminal));
        console.Write(Facts(s));

        // Not through Spectre: a path or a hash that is wrapped cannot be copied.
        terminal.Out.WriteLine($"  state   {s.StateHash}");
        terminal.Out.WriteLine($"  run     {s.RunDirectory}");
        terminal.Out.WriteLine(StoreUrl.IsMeant(s.RunDirectory)
            ? "  report  in the store; read it with: twin export RUN"
            : $"  report  {Path.Combine(s.RunDirectory, RunFolder.ReportName)}");
        if (s.RemoteWrite is { } sent) terminal.Out.WriteLine($"  sent    {sent.ToLine()}");
        terminal.Out.Flush();
    }

    private static Table Goods(IReadOnlyList<GoodSummary> goods, bool isTerminal)
    {
        Table table = new Table().Border(isTerminal ? TableBorder.Rounded : TableBorder.Simple)
            .AddColumn("good").AddColumn(new TableColumn("first").RightAligned())
            .AddColumn(new TableColumn("last").RightAligned()).AddColumn("unit")
            .AddColumn(new TableColumn("growth").RightAligned());
        foreach (GoodSummary good in goods)
        {
            table.AddRow(new Text(good.Good), new Text(Figures.Amount(good.First)), new Text(Figures.Amount(good.Last)),
                new Text(good.Unit), new Text(Figures.Rate(good.GrowthPerYear)));
        }

        return table;
    }

    /// <summary>The last year outside the loop: output + bought + claims = sold + stock + other uses.</summary>
    private static Table Outside(IReadOnlyList<OutsideReport> goods, bool isTerminal)
    {
        Table table = new Table().Border(isTerminal ? TableBorder.Rounded : TableBorder.Simple)
            .AddColumn("humans, last year");
        foreach (string name in (string[])["output", "bought", "claims", "sold", "stock change", "other uses"])
            table.AddColumn(new TableColumn(name).RightAligned());
        table.AddColumn("unit");
        foreach (OutsideReport good in goods)
        {
            OutsideFlows last = good.Last;
            table.AddRow([new Text(good.Good), .. new[]
            {
                last.Output, last.Bought, last.Claims, last.Sold, last.StockChange, last.OtherUses,
            }.Select(flow => new Text(Figures.Amount(flow))), new Text(good.Unit)]);
        }

        return table;
    }

    private static Grid Facts(RunSummary s)
    {
        Grid grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        Row(grid, "growth", $"simulated {Figures.Rate(s.Growth.SimulatedPerYear)}, balanced "
            + $"{Figures.Rate(s.Growth.BalancedPerYear)}, continuous {Figures.Rate(s.Growth.ContinuousPerYear)}");
        Row(grid, "ratio", s.Growth.Ratio is { } ratio
            ? "simulated to balanced " + ratio.ToString("0.0000", CultureInfo.InvariantCulture)
            : "none: " + (s.Growth.Reason ?? "not computed"));
        if (s.Growth.BalancedWithClaimsPerYear is { } claims)
            Row(grid, "with claims", $"balanced {Figures.Rate(claims)} with what humans claim of the loop");
        if (s.Economy is { } economy) Row(grid, "economy", economy.Text());
        if (s.Boundary is { } boundary) Row(grid, "boundary", boundary.Text());
        if (s.Closure is { } closure) Row(grid, "closure", ClosureText.Of(closure));
        if (s.Currency is { Rents.Count: > 0 } currency)
        {
            Row(grid, "rents", CurrencyText.Rents(currency.Rents) + ": " + CurrencyText.Verdict(currency.Scarcest));
            if (currency.Volatility is { } basket) Row(grid, "basket", "moves by " + CurrencyText.Of(basket));
        }

        Row(grid, "ledger", string.Create(CultureInfo.InvariantCulture,
            $"{s.Ledger.Postings:N0} postings, largest imbalance {s.Ledger.MaxImbalance}"));
        Row(grid, "speed", string.Create(CultureInfo.InvariantCulture,
            $"{s.Events:N0} events in {s.WallSeconds:0.0} s, {s.EventsPerCpuSecond:N0} per processor second"));
        return grid;
    }

    private static void Row(Grid grid, string name, string value) =>
        grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(value));
}
