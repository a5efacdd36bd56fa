using System.Globalization;

namespace Twin.Host.Decide;

/// <summary>What the loop takes and cannot make, by how soon it would lack it.</summary>
internal static class CriticalCover
{
    private const int Most = 6;

    private const double DaysPerMonth = 365.25 / 12;

    /// <summary>Those with the shortest stocks, at most six, the shortest first; what is not used comes last.</summary>
    /// <param name="imports">All of them.</param>
    public static IReadOnlyList<EvidenceImport> Shortest(IReadOnlyList<EvidenceImport> imports) =>
    [
        .. imports.OrderBy(import => import.StockMonths ?? double.PositiveInfinity)
            .ThenBy(import => import.Item, StringComparer.Ordinal).Take(Most),
    ];

    /// <summary>Whether it is bought as it is used: no stock of a day, and delivery at once.</summary>
    /// <param name="import">The import.</param>
    public static bool IsJustInTime(EvidenceImport import) =>
        import.StockMonths * DaysPerMonth < 1 && import.LeadMonths is 0;

    /// <summary>A time as shown: days below three months; a dash where there is none.</summary>
    /// <param name="months">Unit: months.</param>
    public static string Span(double? months) => months switch
    {
        null => "–",
        < 3 => (months.Value * DaysPerMonth).ToString("0", CultureInfo.InvariantCulture) + " d",
        _ => Months(months) + " months",
    };

    /// <summary>Months as shown; a dash where there are none.</summary>
    /// <param name="months">Unit: months.</param>
    public static string Months(double? months) =>
        months is { } known ? known.ToString("#,0.0", CultureInfo.InvariantCulture) : "–";
}
