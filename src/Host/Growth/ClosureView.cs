using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Growth;

/// <summary>Shows a person how closed a loop is, what it cannot make, and what its goods cost and hold.</summary>
/// <param name="console">Where to.</param>
/// <param name="growth">What to show.</param>
internal sealed class ClosureView(IAnsiConsole console, GrowthDocument growth)
{
    /// <summary>Goods and imports on the screen; the JSON document has them all.</summary>
    private const int RowsMax = 10;

    private const int BarColumns = 10;
    private const int NameColumns = 14;

    /// <summary>The ratios, as bars, and what they say of energy.</summary>
    public void Ratios()
    {
        Title("Closure: what the loop makes of itself");
        var closure = growth.Closure;
        Bar("value", closure.Value);
        Bar("mass", closure.Mass);
        Bar("energy", closure.Energy);
        Bar("information", closure.Information);
        Bar("parts", closure.Parts);
        if (closure.Layers.Count > 0) console.MarkupLine("  [grey]by layer: value of what it takes in[/]");
        foreach (var (layer, ratio) in closure.Layers) Bar($"· {layer}", ratio);
        if (growth.Energy.Return is { } gain) Line("energy return", $"{Figures.Amount(gain)} : 1");
        if (growth.Energy.KardashevLevel is not { } level) return;
        var power = Figures.WithPrefix(growth.Energy.PowerWatts, "W");
        var kardashev = level.ToString("0.000", CultureInfo.InvariantCulture);
        Line("power", $"{power} at the start, Kardashev level {kardashev} ({growth.Energy.KardashevScale})");
    }

    /// <summary>What the loop cannot make: how long it lasts, and how long more of it takes to come.</summary>
    public void CriticalImports()
    {
        if (growth.CriticalImports.Count == 0) return;
        Title("Imports that nothing in the loop makes");
        var table = new Table().NoBorder().AddColumn(Head("  good", false)).AddColumn(Head("stock lasts", true))
            .AddColumn(Head("delivery takes", true));
        var shortest = growth.CriticalImports.OrderBy(import => import.StockMonths ?? double.PositiveInfinity)
            .ThenBy(import => import.Good, StringComparer.Ordinal).ToList();
        foreach (var import in shortest.Take(RowsMax))
        {
            var style = import.StockMonths < import.LeadMonths ? new Style(Color.Red) : Style.Plain;
            table.AddRow(
                new Text("  " + import.Good), new Text(Months(import.StockMonths, "not used"), style),
                new Text(import.LeadMonths == 0 ? "at once" : Months(import.LeadMonths, "not sold"), style));
        }

        FittedTable.Write(console, table);
        More(shortest.Count - RowsMax);
    }

    /// <summary>Price and content of the goods that make up most of the value.</summary>
    public void Contents()
    {
        List<(string Name, Func<GrowthGood, double?> Figure)> columns =
        [
            (growth.MoneyUnit ?? "money", good => good.Content?.Price), ("= kWh", good => good.Content?.PriceKwh),
            ("= PFLOP·h", good => good.Content?.PricePetaflopHours), ("kWh in it", good => good.EmbodiedEnergy),
            ("PFLOP·h in it", good => good.Content?.EmbodiedPetaflopHours),
            ("× energy", good => good.Content?.EnergyMarkup),
        ];
        columns.RemoveAll(column => !growth.Goods.Any(good => column.Figure(good) is > 0));
        if (columns.Count == 0) return;
        Title("What a unit costs, and what went into it");
        var table = new Table().NoBorder().AddColumn(Head("  good", false));
        foreach (var (name, _) in columns) table.AddColumn(Head(name, true));
        foreach (var good in growth.Goods.OrderByDescending(good => good.Output * (good.Price ?? 0)).Take(RowsMax))
        {
            table.AddRow([new Text("  " + good.Good), .. columns.Select(column => Cell(column.Figure(good)))]);
        }

        FittedTable.Write(console, table);
        More(growth.Goods.Count - RowsMax);
    }

    /// <summary>What could be money: how prices follow energy and compute, and who earns the rents.</summary>
    public void Currency()
    {
        var found = growth.Currency;
        var all = CurrencyText.Fits(found.Energy, found.Compute);
        if (all is null && found.Rents.Count == 0) return;
        Title("What could be money");
        if (all is not null) Line("ln price", all);
        if (CurrencyText.Fits(found.EnergyOfMarket, found.ComputeOfMarket) is { } stated) Line("· as stated", stated);
        if (found.Rents.Count > 0)
        {
            Line("rents", CurrencyText.Rents(found.Rents));
            Line("", CurrencyText.Verdict(found.Scarcest));
        }

        if (found.KwhPerMoney is { } kwh) Line("energy", $"{Figures.Amount(kwh)} kWh per {growth.MoneyUnit} invested");
    }

    private void Bar(string name, double? ratio)
    {
        var figure = ratio is { } part ? part.ToString("0.0 %", CultureInfo.InvariantCulture) : "–";
        console.MarkupLineInterpolated(
            $"  [grey]{name.PadRight(NameColumns)}[/]  {figure,7}  [green]{Bars.Of(ratio ?? 0, BarColumns)}[/]");
    }

    private void Line(string name, string text) =>
        console.MarkupLineInterpolated($"  [grey]{name.PadRight(NameColumns)}[/]  {text}");

    private static string Months(double? months, string none) =>
        months is { } number ? number.ToString("0.0", CultureInfo.InvariantCulture) + " months" : none;

    private static Text Cell(double? figure) => new(figure is { } number ? Figures.Amount(number) : "–");

    private void Title(string text)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{text}[/]");
    }

    private void More(int count)
    {
        if (count > 0) console.MarkupLineInterpolated($"  [grey]and {count} more: --json[/]");
    }

    private static TableColumn Head(string text, bool right)
    {
        var column = new TableColumn(new Text(text, new Style(Color.Grey))).NoWrap();
        return right ? column.RightAligned() : column;
    }
}
