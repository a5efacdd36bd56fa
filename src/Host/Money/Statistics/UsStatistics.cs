using System.Globalization;
using Twin.Domain;
using Twin.Macro.Estimation;

namespace Twin.Host.Money.Statistics;

/// <summary>The history of the United States from the three tables of data/PROVENANCE.md.</summary>
/// <remarks>
/// Months become quarters by their mean, where two of three are there (October 2025 was never published). Debt before
/// 1966 is known at the end of fiscal years (June) and drawn as a line between them; a year's deficit stands in all its
/// quarters. The labour share is the mean of compensation over income (BEA) and the share with self-employed (Penn
/// World Table), each at its last published value.
/// </remarks>
internal static class UsStatistics
{
    private const int FirstYear = 1947;
    private const int LastYear = 2025;
    private const int MonthsLeast = 2;
    private const double Billion = 1e-3;
    private const double Million = 1e-6;
    private const double Percent = 0.01;

    private static readonly string[] _yearly =
        ["federal_debt_fy_end_musd", "federal_deficit_fy_musd", "labour_share_comp_gdi_pct", "labour_share_pwt"];

    private static readonly string[] _quarterly =
    [
        "gdp_nominal_busd_saar", "gdp_real_b2017usd_saar", "federal_debt_end_musd",
        "federal_interest_payments_nipa_busd_saar", "productivity_nonfarm_2017_100",
    ];

    private static readonly string[] _monthly =
        ["m2_busd_sa", "fed_funds_pct", "tbill_3m_pct", "unemployment_pct_sa", "avg_hourly_earnings_prod_usd"];

    /// <summary>The shipped tables.</summary>
    public static string Shipped => Path.Combine(Installation.Root ?? Directory.GetCurrentDirectory(), "data");

    /// <summary>Files of the tables, as the data folder has them.</summary>
    public static IReadOnlyList<string> Files { get; } =
        ["macro-us.csv", "macro-us-quarterly.csv", "macro-us-monthly.csv"];

    /// <summary>Reads the tables of a folder.</summary>
    /// <param name="folder">Holds the three files.</param>
    /// <returns>The history from 1947 to 2025, or what is wrong.</returns>
    public static (EconomyHistory? History, IReadOnlyList<InputError> Errors) Read(string folder)
    {
        List<InputError> errors = [];
        StatisticsTable years = StatisticsTable.Read(Path.Combine(folder, Files[0]), _yearly, errors);
        StatisticsTable quarters = StatisticsTable.Read(Path.Combine(folder, Files[1]), _quarterly, errors);
        StatisticsTable months = StatisticsTable.Read(Path.Combine(folder, Files[2]), _monthly, errors);
        if (errors.Count > 0) return (null, errors);
        CalendarQuarter first = CalendarQuarter.Of(FirstYear, 1);
        int count = CalendarQuarter.Of(LastYear, 4).Number - first.Number + 1;
        CalendarQuarter[] all = [.. Enumerable.Range(0, count).Select(first.Plus)];
        double[] rate = [.. all.Select(q => Percent * Mean(months, q, "fed_funds_pct"))];
        return (new EconomyHistory
        {
            First = first,
            Output = [.. all.Select(q => Billion * quarters.At(Day(q, 1), _quarterly[0]))],
            RealOutput = [.. all.Select(q => Billion * quarters.At(Day(q, 1), _quarterly[1]))],
            Money = [.. all.Select(q => Billion * Mean(months, q, "m2_busd_sa"))],
            PolicyRate = [.. all.Select((q, i) =>
                double.IsNaN(rate[i]) ? Percent * Mean(months, q, "tbill_3m_pct") : rate[i])],
            Unemployment = [.. all.Select(q => Percent * Mean(months, q, "unemployment_pct_sa"))],
            Wage = [.. all.Select(q => Mean(months, q, "avg_hourly_earnings_prod_usd"))],
            Productivity = [.. all.Select(q => quarters.At(Day(q, 1), "productivity_nonfarm_2017_100"))],
            Debt = [.. all.Select(q => Million * Debt(years, quarters, q))],
            Interest = [.. all.Select(q => Billion * quarters.At(Day(q, 1), _quarterly[3]))],
            Deficit = [.. all.Select(q => -Million * years.At(Year(q.Year), "federal_deficit_fy_musd"))],
            LabourShare = [.. all.Select(q => LabourShare(years, q.Year))],
        }, errors);
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Day(CalendarQuarter q, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{q.Year}-{(3 * (q.OfYear - 1)) + month:00}-01");

    private static double Mean(StatisticsTable months, CalendarQuarter q, string column)
    {
        double[] known = [.. Enumerable.Range(1, 3).Select(m => months.At(Day(q, m), column)).Where(double.IsFinite)];
        return known.Length >= MonthsLeast ? known.Average() : double.NaN;
    }

    private static double Debt(StatisticsTable years, StatisticsTable quarters, CalendarQuarter q)
    {
        double known = quarters.At(Day(q, 1), "federal_debt_end_musd");
        if (!double.IsNaN(known)) return known;

        // Fiscal years ended with June: the end of quarter 2.
        int year = q.OfYear >= 2 ? q.Year : q.Year - 1;
        double part = ((q.OfYear + 2) % 4) / 4.0;
        double before = years.At(Year(year), "federal_debt_fy_end_musd");
        double after = years.At(Year(year + 1), "federal_debt_fy_end_musd");
        return before + (part * (after - before));
    }

    private static double LabourShare(StatisticsTable years, int year)
    {
        double[] known =
        [
            .. new[]
            {
                Percent * Latest(years, year, "labour_share_comp_gdi_pct"), Latest(years, year, "labour_share_pwt"),
            }.Where(double.IsFinite),
        ];
        return known.Length > 0 ? known.Average() : double.NaN;
    }

    private static double Latest(StatisticsTable years, int year, string column)
    {
        for (int at = year; at >= FirstYear; at--)
        {
            double value = years.At(Year(at), column);
            if (!double.IsNaN(value)) return value;
        }

        return double.NaN;
    }
}
