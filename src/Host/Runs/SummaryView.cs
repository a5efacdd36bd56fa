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
        FittedTable.Write(console, Goods(s.Goods, terminal.IsOutTerminal));
        if (s.Outside.Count > 0) FittedTable.Write(console, Outside(s.Outside, terminal.IsOutTerminal));
        Facts facts = new(terminal);
        Say(facts, s);
        facts.AddWhole("state", s.StateHash).AddWhole("run", s.RunDirectory).AddWhole(
            "report", StoreUrl.IsMeant(s.RunDirectory)
                ? "in the store; read it with: twin export RUN"
                : Path.Combine(s.RunDirectory, RunFolder.ReportName));
        if (s.RemoteWrite is { } sent) facts.Add("sent", sent.ToLine());
        facts.Write();
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

    private static void Say(Facts facts, RunSummary s)
    {
        facts.Add("growth", $"simulated {Figures.Rate(s.Growth.SimulatedPerYear)}, balanced "
            + $"{Figures.Rate(s.Growth.BalancedPerYear)}, continuous {Figures.Rate(s.Growth.ContinuousPerYear)}");
        facts.Add("ratio", s.Growth.Ratio is { } ratio
            ? "simulated to balanced " + ratio.ToString("0.0000", CultureInfo.InvariantCulture)
            : "none: " + (s.Growth.Reason ?? "not computed"));
        if (s.Growth.BalancedWithClaimsPerYear is { } claims)
            facts.Add("with claims", $"balanced {Figures.Rate(claims)} with what humans claim of the loop");
        if (s.Economy is { } economy) facts.Add("economy", economy.Text());
        if (s.Boundary is { } boundary) facts.Add("boundary", boundary.Text());
        if (s.Closure is { } closure) facts.Add("closure", ClosureText.Of(closure));
        if (s.Currency is { Rents.Count: > 0 } currency)
        {
            facts.Add("rents", CurrencyText.Rents(currency.Rents) + ": " + CurrencyText.Verdict(currency.Scarcest));
            if (currency.Volatility is { } basket) facts.Add("basket", "moves by " + CurrencyText.Of(basket));
        }

        facts.Add("ledger", string.Create(CultureInfo.InvariantCulture,
            $"{s.Ledger.Postings:N0} postings, largest imbalance {s.Ledger.MaxImbalance}"));
        facts.Add("speed", string.Create(CultureInfo.InvariantCulture,
            $"{s.Events:N0} events in {s.WallSeconds:0.0} s, {s.EventsPerCpuSecond:N0} per processor second"));
    }
}
