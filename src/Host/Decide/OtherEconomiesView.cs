using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;

namespace Twin.Host.Decide;

/// <summary>Shows the verdict beside economies of other closures.</summary>
internal static class OtherEconomiesView
{
    /// <summary>Headings of the table, here and in the report.</summary>
    public static IReadOnlyList<string> Headings { get; } =
    [
        "closure", "headline", "if forecasts counted", "inflation", "rate", "output less money", "P(under 1.5 %)",
        "P(fall)", "P(output over money)",
    ];

    /// <summary>Writes the table; nothing where it was not asked for.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="line">Writes a line of the screen.</param>
    /// <param name="economies">What was found.</param>
    public static void Write(IAnsiConsole console, Action<string, string> line, EvidenceOtherEconomies? economies)
    {
        if (economies is null) return;
        line("closures", Sentence(economies));
        var table = new Table().NoBorder();
        foreach (var heading in Headings) table.AddColumn(new TableColumn(heading));
        foreach (var economy in economies.Economies) table.AddRow([.. Row(economy).Select(cell => new Text(cell))]);
        FittedTable.Write(console, table, 2);
    }

    /// <summary>How many verdicts flip, in words.</summary>
    /// <param name="economies">What was found.</param>
    public static string Sentence(EvidenceOtherEconomies economies) =>
        $"{Figures.Share(economies.Flips)} of {economies.Economies.Count - 1} other economies beside the same loop "
        + $"give another headline; if forecasts counted, {Figures.Share(economies.FlipsIfCounted)} (σ alone "
        + $"{Share(economies.BySubstitution)}, wages alone {Share(economies.ByWages)}, budgets alone "
        + $"{Share(economies.ByFiscal)})";

    /// <summary>One economy, in the order of <see cref="Headings"/>.</summary>
    /// <param name="economy">The economy.</param>
    public static IReadOnlyList<string> Row(EvidenceOtherEconomy economy) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"σ {economy.Substitution:0.0#}, wages by {economy.Wages}, ")
        + $"budgets {economy.Fiscal}" + (economy.IsOfRun ? " (the run's)" : ""),
        economy.Headline, economy.HeadlineIfCounted, Rate(economy.Inflation), Rate(economy.PolicyRate),
        Rate(economy.OutputLessMoney), Number(economy.Disinflation), Number(economy.Deflation),
        Number(economy.OutputOverMoney),
    ];

    private static string Share(double? share) => share is { } known ? Figures.Share(known) : "–";

    private static string Rate(double? rate) => rate is { } known ? Figures.Rate(known) : "–";

    private static string Number(double? value) =>
        value is { } number ? number.ToString("0.00", CultureInfo.InvariantCulture) : "–";
}
