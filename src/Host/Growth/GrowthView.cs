using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Growth;

/// <summary>Shows the growth of a world to a person, in at most the width of the terminal.</summary>
internal sealed class GrowthView
{
    /// <summary>Bottlenecks and ranges on the screen; the JSON document has them all.</summary>
    private const int RowsMax = 10;

    private const int BarColumns = 10;
    private const double Percent = 100;

    private readonly IAnsiConsole _console;
    private readonly GrowthDocument _growth;

    private GrowthView(IAnsiConsole console, GrowthDocument growth)
    {
        _console = console;
        _growth = growth;
    }

    /// <summary>Writes it on standard output.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="growth">What to show.</param>
    public static void Write(Terminal terminal, GrowthDocument growth)
    {
        var view = new GrowthView(terminal.OutConsole(), growth);
        view.Headline();
        view.Rates();
        view.Bottlenecks();
        var closure = new ClosureView(view._console, growth);
        closure.Ratios();
        closure.CriticalImports();
        view.Goods();
        closure.Contents();
        closure.Currency();
        if (growth.Ranges is { } ranges) view.Ranges(ranges);
        terminal.Out.Flush();
    }

    private void Headline()
    {
        var verdict = _growth.Viable ? Doubling() : "cannot replace itself";
        _console.MarkupLineInterpolated(
            $"[bold]{_growth.World}[/]  [bold green]{Figures.Rate(_growth.GrowthPerYear)}[/]  {verdict}");
        _console.WriteLine($"boundary {_growth.Boundary.Text()}");
        _console.WriteLine();
    }

    private string Doubling() => _growth.DoublingYears is { } years
        ? $"doubles every {Figures.Amount(years)} yr"
        : "does not grow";

    private void Rates()
    {
        var grid = TwoColumns();
        var imports = _growth.Imports;
        var first = _growth.Blocks.Bought.Count > 0 ? "imports free" : "continuous";
        Row(grid, first, Figures.Rate(_growth.Free), Holds("technology"));
        if (_growth.Blocks.Bought.Count > 0)
        {
            Row(grid, "imports paid", _growth.Paid is null ? "nothing is sold" : Figures.Rate(_growth.Paid),
                (imports.PaidWith is null ? "" : $"with {imports.PaidWith}") + Holds("payment"));
            Row(grid, "import supply", _growth.ImportBound is null ? "no limit" : Figures.Rate(_growth.ImportBound),
                Supply() + Holds("supply"));
        }

        if (_growth.Stepped is { } stepped)
        {
            Row(grid, "by steps", Figures.Rate(stepped.GrowthPerYear),
                $"{Figures.Amount(Percent * stepped.GrowthPerStep)} % per step of {Figures.Step(stepped.Step)}: "
                + "what a run is held against");
        }

        if (_growth.BalancedWithClaimsPerYear is { } claims)
        {
            Row(grid, "with claims", Figures.Rate(claims), "with what humans claim at the start");
        }

        if (_growth.Techniques.Choices.Count > 0)
        {
            Row(grid, "best technique", Figures.Rate(_growth.Techniques.BestPerYear),
                string.Join(", ", _growth.Techniques.Choices.Select(choice => $"{choice.Good} by {choice.Best}")));
        }

        if (_growth.Techniques.WithByproductsPerYear is { } joint)
        {
            Row(grid, "by-products", Figures.Rate(joint), "with all of them put to use");
        }

        Row(grid, "generation", $"{Figures.Amount(_growth.GenerationYears ?? 0)} yr",
            "from inputs to outputs, by value");
        Row(grid, "bounds", Width(), "proven by Collatz–Wielandt");
        Outside(grid);
        _console.Write(grid);
    }

    private string Holds(string limit) =>
        _growth.Limit == limit && _growth.Blocks.Bought.Count > 0 ? " ◂ the least" : "";

    private string Supply()
    {
        if (_growth.Imports.Scarcest is not { } scarcest) return "";
        return _growth.Imports.BindsFromYear is { } year
            ? $"{scarcest}, binds from year {Figures.Amount(year)}{(IsTooLate() ? ", after the run's end" : " on")}"
            : $"{scarcest}, never";
    }

    // The rate is the least of all that bind before the world ends.
    private bool IsTooLate() => _growth.Limit != "supply" && _growth.ImportBound < _growth.GrowthPerYear;

    private string Width()
    {
        if (_growth.Lower is not { } lower || _growth.Upper is not { } upper) return "–";
        return $"± {((upper - lower) / 2).ToString("0e0", CultureInfo.InvariantCulture)} /yr";
    }

    private void Outside(Grid grid)
    {
        if (_growth.Blocks.Bought.Count > 0)
        {
            var share = _growth.OutsideShare is { } part ? $"{Figures.Amount(Percent * part)} %" : "–";
            var at = _growth.Imports.ShareAt == "dual" ? " at dual prices" : "";
            Row(grid, "bought", share, $"of gross output{at}: " + string.Join(", ", _growth.Blocks.Bought));
        }

        List(grid, "feeds the loop", _growth.Blocks.Sources);
        List(grid, "only fed by it", _growth.Blocks.Drains);
    }

    private static void List(Grid grid, string name, IReadOnlyList<string> goods)
    {
        if (goods.Count > 0) Row(grid, name, "", string.Join(", ", goods));
    }

    private void Bottlenecks()
    {
        Title("What 1 % more of a value does to growth");
        var rows = _growth.Elasticities.Take(RowsMax).ToList();
        var most = rows.Select(row => Math.Abs(row.Elasticity)).DefaultIfEmpty(1).Max();
        foreach (var row in rows)
        {
            var figure = row.Elasticity.ToString("+0.000;-0.000", CultureInfo.InvariantCulture) + " %";
            var colour = row.Elasticity < 0 ? "red" : "green";
            var bar = Bars.Of(Math.Abs(row.Elasticity) / most, BarColumns);
            _console.MarkupLineInterpolated($"  {figure}  [{colour}]{bar}[/]  {row.Parameter}");
        }

        More(_growth.Elasticities.Count - rows.Count);
    }

    private void Goods()
    {
        const string shares = "0.0";
        Title("Goods on the balanced path");
        var table = new Table().NoBorder().AddColumn(Head("  good", false)).AddColumn(Head("at the start", true))
            .AddColumn(Head("unit", false)).AddColumn(Head("of value", true));
        foreach (var good in _growth.Goods.OrderByDescending(good => good.Output * (good.Price ?? 0)))
        {
            var share = good.Price is { } price
                ? (Percent * price * good.Output).ToString(shares, CultureInfo.InvariantCulture) + " %"
                : "–";
            table.AddRow(
                new Text("  " + good.Good), new Text(Figures.Amount(good.OutputAtStart ?? good.Output)),
                new Text(good.OutputAtStart is null ? good.Unit : $"{good.Unit}/yr", new Style(Color.Grey)),
                new Text(share));
        }

        FittedTable.Write(_console, table);
    }

    private void Ranges(GrowthRanges ranges)
    {
        Title("Growth at the ends of what is not known exactly");
        var table = new Table().NoBorder().AddColumn(Head("low", true)).AddColumn(Head("high", true))
            .AddColumn(Head("number", false));
        foreach (var range in ranges.Numbers.Take(RowsMax))
        {
            var mark = range.Source == World.Records.SourceRecord.Assumption ? " (assumed)" : "";
            table.AddRow(
                new Text("  " + Short(range.GrowthAtLow)), new Text(Short(range.GrowthAtHigh)),
                new Text(range.Parameter + mark));
        }

        FittedTable.Write(_console, table);
        More(ranges.Numbers.Count - RowsMax);
        var share = ranges.AssumptionShare is { } part ? Figures.Percent(part) : "–";
        _console.WriteLine();
        _console.WriteLine($"  {share} of the width rests on assumptions; with all of them at their worst "
            + $"{Figures.Rate(ranges.AssumptionsAtWorst)}, at their best {Figures.Rate(ranges.AssumptionsAtBest)}");
        foreach (var note in ranges.Notes) _console.WriteLine($"  {note}", new Style(Color.Grey));
    }

    private void Title(string text)
    {
        _console.WriteLine();
        _console.MarkupLineInterpolated($"[bold]{text}[/]");
    }

    private void More(int count)
    {
        if (count > 0) _console.MarkupLineInterpolated($"  [grey]and {count} more: --json[/]");
    }

    private static string Short(double? perYear) => perYear is { } rate
        ? (Percent * rate).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %"
        : "refused";

    private static TableColumn Head(string text, bool right)
    {
        var column = new TableColumn(new Text(text, new Style(Color.Grey))).NoWrap();
        return right ? column.RightAligned() : column;
    }

    private static Grid TwoColumns() => new Grid()
        .AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2))
        .AddColumn(new GridColumn().NoWrap().RightAligned().PadRight(2)).AddColumn();

    private static void Row(Grid grid, string name, string figure, string note) =>
        grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(figure), new Text(note));
}
