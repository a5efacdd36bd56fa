using System.Globalization;
using Twin.Host.Charts;
using Twin.Host.Growth;
using Twin.Host.Output;
using Twin.Macro.Closure;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.Host.Report;

/// <summary>Which good could be money: who earns the rents, what prices follow, and every price in three
/// measures.</summary>
internal static class CurrencySection
{
    /// <summary>Id of the section.</summary>
    public const string Id = "currency";

    /// <summary>Writes it.</summary>
    public static void Write(Markup m, ReportInput input)
    {
        ReportSection.Open(m, Id, "Which good could be money");
        if (input.Summary.Currency is not { } currency || currency.Prices.Count == 0)
        {
            ReportSection.Missing(m, "The loop makes nothing that has a price.");
            m.Close();
            return;
        }

        ReportSection.Paragraph(m, Sentence(currency));
        Rents(m, currency);
        Fits(m, currency);
        Prices(m, currency, input);
        m.Close();
    }

    private static string Sentence(CurrencyReport currency)
    {
        var verdict = currency.Rents.Count == 0
            ? "Nothing was scarce at the end."
            : $"At the end {CurrencyText.Verdict(currency.Scarcest)}.";
        return currency.Volatility is { } basket
            ? $"{verdict} Over the last {basket.Quarters} quarters a fixed basket moved by {CurrencyText.Of(basket)}."
            : verdict;
    }

    private static void Rents(Markup m, CurrencyReport currency)
    {
        if (currency.Rents.Count == 0) return;
        new ReportTable(
            "Rents of scarce factors in the best plan of the last quarter", ["factor", "share of all rents", "limited"],
            [.. currency.Rents.OrderByDescending(rent => rent.Share).Select(rent => (IReadOnlyList<string>)
            [
                rent.Factor.Replace('-', ' '), Figures.Share(rent.Share), rent.IsLimited ? "yes" : "no",
            ])]).Write(m);
    }

    private static void Fits(Markup m, CurrencyReport currency)
    {
        (string Name, ContentFit? Fit)[] fits =
        [
            ("energy, all goods", currency.Energy), ("compute, all goods", currency.Compute),
            ("energy, prices as stated", currency.EnergyOfMarket),
            ("compute, prices as stated", currency.ComputeOfMarket),
        ];
        var rows = fits.Where(one => one.Fit is not null).Select(one => (IReadOnlyList<string>)
            [one.Name, Number(one.Fit!.Value.Slope), Number(one.Fit.Value.Explained), Number(one.Fit.Value.Deviation)])
            .ToList();
        if (rows.Count == 0) return;
        new ReportTable(
            "How the logarithm of prices follows that of what goods hold", ["on", "slope", "R²", "what is left"], rows)
            .Write(m);
    }

    private static void Prices(Markup m, CurrencyReport currency, ReportInput input)
    {
        var money = input.World.Market is { } market
            ? input.World.Goods.First(good => good.Id == market.Money).Unit
            : "money";
        ReportSection.Numbers(m, "Every price in three measures", new ReportTable(
            "Prices at the end, by unit of each good",
            [
                "good", "unit", money, "= kWh", "= PFLOP·h", "kWh in it", "PFLOP·h in it", "price over energy",
            ],
            [.. currency.Prices.Select(Row)])
        { Words = 2 });
    }

    private static IReadOnlyList<string> Row(GoodContent good) =>
    [
        good.Good, good.Unit, Amount(good.Price), Amount(good.PriceKwh), Amount(good.PricePetaflopHours),
        Amount(good.EmbodiedKwh), Amount(good.EmbodiedPetaflopHours), Amount(good.EnergyMarkup),
    ];

    private static string Amount(double? value) => value is { } number ? Figures.Amount(number) : "–";

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
