using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;
using Twin.Macro.Finance;

namespace Twin.Host.Finance;

/// <summary>Shows a build-out and the two places for it to a person.</summary>
internal static class FinanceView
{
    private const double Billion = 1e9;

    /// <summary>Values that matter most to the break-even on the screen; JSON has them all.</summary>
    private const int DriversMax = 6;

    // The first to leave where a terminal is narrow.
    private const int DisplacedColumn = 5;

    private static readonly CultureInfo _invariant = CultureInfo.InvariantCulture;

    /// <summary>Writes it on standard output.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="report">What to show.</param>
    public static void Write(Terminal terminal, FinanceReport report)
    {
        IAnsiConsole console = terminal.OutConsole();
        Title(console, "Build-out of compute");
        Money(new Facts(terminal), report);
        FittedTable.Write(console, Years(report));
        FittedTable.Write(console, Vintages(report), 1, DisplacedColumn);
        Title(console, "Ground against orbit, USD per useful PFLOP·h");
        FittedTable.Write(console, Costs(report));
        Orbit(new Facts(terminal), report);
        terminal.Out.Flush();
    }

    private static void Money(Facts facts, FinanceReport r)
    {
        facts.Add("round", $"{B(r.Round.Total)} B$ = {B(r.Round.Equity)} equity + {B(r.Round.Debt)} debt, debt to "
            + $"equity {N(r.Round.DebtToEquity, 3)}; pays for {N(r.Round.Chips, 0)} chips, service "
            + $"{N(r.Round.ServicePerYear / Billion, 3)} B$ a year");
        facts.Add("capital", $"{B(r.Capital)} B$, of it {B(r.BeyondRound)} beyond the round on the same terms");
        facts.Add("vendor", $"pays {N(100 * r.Vendor.ShareOfSales, 0)} % of its own sales as {r.Vendor.Form}, "
            + $"{B(r.Vendor.Paid)} B$; holds {N(100 * r.Vendor.ShareOfEquity, 1)} % of the equity");
        facts.Add("coverage", r.LeastCoverage is { } least
            ? $"least {N(least, 2)}" + (r.FirstShortfall is { } year ? $", below 1 from year {year} on" : "")
            : "nothing is due");
        facts.Add("return", r.ReturnOnEquity is { } part
            ? $"{N(100 * part, 1)} % a year on all equity in what is bought, worth {B(r.WorthOfEquity)} B$ at the cost "
                + "of capital"
            : $"no single rate: what equity pays and draws is worth {B(r.WorthOfEquity)} B$ at the cost of capital");
        facts.Add("user cost", $"{N(r.UserCost.WithoutProgress, 2)} $/h of a chip without progress, "
            + $"{N(r.UserCost.WithProgress, 2)} with a better one each year, γ {N(r.UserCost.ObsolescencePerYear, 3)}");
        facts.Add("power", $"wanted {N(r.Power.WantedMw, 0)} MW"
            + (r.Power.LimitMw is { } limit ? $", there is {N(limit, 0)}" : "")
            + (r.Power.ShortYears.Count > 0 ? $": short in year {string.Join(", ", r.Power.ShortYears)}" : "")
            + $"; {B(r.Power.PlanPerGw)} B$/GW");
        facts.Add("announced", $"{B(r.Power.Announced)} B$ build {N(r.Power.AnnouncedGw, 1)} GW at "
            + $"{B(r.Power.CapitalPerGw)} B$/GW");
        facts.Write();
    }

    private static Table Years(FinanceReport r)
    {
        Table table = TableOf(
            "year", "chips", "MW", "EF·h", "buy B$", "equity", "debt", "vendor", "earn", "run", "service", "DSCR",
            "owed");
        foreach (BuildOutYear y in r.Years)
        {
            table.AddRow(
                N(y.Year, 0), N(y.Chips, 0), N(y.PowerMw, 0), N(y.UsefulPetaflopHours / 1000, 0), B(y.Capital),
                B(y.OwnEquity), B(y.Borrowed), B(y.ByVendor), B(y.Revenue), B(y.Running), B(y.Service),
                y.Coverage is { } cover ? N(cover, 2) : "–", B(y.Owed));
        }

        return table;
    }

    private static Table Vintages(FinanceReport r)
    {
        Table table = TableOf("vintage", "chips", "performance", "kW", "gone in year", "displaced", "pays until age");
        foreach (BuildOutVintage v in r.Vintages)
        {
            table.AddRow(
                N(v.Year, 0), N(v.Chips, 0), N(v.Performance, 2), N(v.Kilowatts, 2), N(v.RetiredYear, 0),
                N(v.Displaced, 0), v.EconomicYears is { } age ? N(age, 1) : "ever");
        }

        return table;
    }

    private static Table Costs(FinanceReport r)
    {
        Table table = TableOf("", "chips", "site", "launch", "energy", "upkeep", "all");
        foreach ((string name, LevelisedCost c) in new[] { ("ground", r.Ground), ("orbit", r.Orbit) })
        {
            table.AddRow(
                name, N(c.Chips, 3), N(c.Site, 3), N(c.Launch, 3), N(c.Energy, 3), N(c.Upkeep, 3), N(c.Total, 3));
        }

        return table;
    }

    private static void Orbit(Facts facts, FinanceReport r)
    {
        FinanceSatellite s = r.Satellite;
        facts.Add("satellite", $"{N(s.KgPerKw, 1)} kg/kW: arrays {N(s.ArrayKgPerKw, 1)}, radiators "
            + $"{N(s.RadiatorKgPerKw, 1)}, servers {N(s.ServerKgPerKw, 1)}, structure {N(s.StructureKgPerKw, 1)}; "
            + $"{N(s.WattsPerKg, 1)} W/kg, launch {N(s.LaunchPerWatt, 2)} $/W; {N(100 * s.AliveShare, 0)} % of chips "
            + "work over its life");
        FinanceBreakEven b = r.BreakEven;
        facts.Add("break-even", $"launch at {Price(b.LaunchPrice)}; {Price(b.Low)} to {Price(b.High)} with one "
            + $"value at an end of its range, {Price(b.AllAgainst)} to {Price(b.AllFor)} with all of them");
        facts.Add("", $"launch alone costs what the ground pays for electricity at {Price(b.AgainstElectricity)}");
        foreach (FinanceDriver d in b.Drivers.Take(DriversMax))
            facts.Add("", $"{d.Key}: {Price(d.AtLow)} at its low end, {Price(d.AtHigh)} at its high end");
        facts.Write();
    }

    private static Table TableOf(params string[] columns)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string name in columns) table.AddColumn(new TableColumn(name).RightAligned().NoWrap());
        return table;
    }

    private static void Title(IAnsiConsole console, string text) => console.MarkupLineInterpolated($"[bold]{text}[/]");

    private static string Price(double? price) => price is { } number ? $"{N(number, 0)} $/kg" : "no price";

    private static string B(double dollars) => N(dollars / Billion, 1);

    private static string N(double value, int digits) =>
        value.ToString("N" + digits.ToString(_invariant), _invariant);
}
