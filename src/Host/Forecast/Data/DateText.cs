using System.Globalization;
using System.Text.RegularExpressions;

namespace Twin.Host.Forecast.Data;

/// <summary>Reads dates as tables have them.</summary>
internal static partial class DateText
{
    /// <summary>Numbers that a column of years may hold.</summary>
    public const int YearLeast = 1000;

    /// <summary>The last of them.</summary>
    public const int YearMost = 2999;

    /// <summary>What is understood, for errors.</summary>
    public const string Forms = "2025, 2025-Q3, 2025-07, 2025-W27, 2025-07-31, 2025-07-31 14:00, or whole numbers";

    private const int MonthsPerQuarter = 3;

    private static readonly string[] _named =
        ["MMM yyyy", "MMMM yyyy", "yyyy MMM", "MMM-yyyy", "yyyy-MMM", "d MMM yyyy", "d-MMM-yyyy", "MMM d, yyyy"];

    private static readonly string[] _times =
    [
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mmzzz",
        "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>Reads a date that is no bare number.</summary>
    /// <param name="text">Trimmed.</param>
    /// <param name="order">Of day and month where slashes or points part them.</param>
    /// <param name="point">The moment.</param>
    public static bool TryRead(string text, DateOrder order, out TimePoint point)
    {
        point = default;
        if (text.Length is < 6 or > 40) return false;
        return Quarter(text, out point) || Month(text, out point) || Week(text, out point) || Day(text, out point)
            || Slashed(text, order, out point) || Time(text, out point) || Named(text, out point);
    }

    /// <summary>The parts of a date whose order of day and month is open.</summary>
    /// <param name="text">Trimmed.</param>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second.</param>
    /// <param name="hasPoints">Whether points part them: then the day comes first everywhere.</param>
    public static bool IsSlashed(string text, out int first, out int second, out bool hasPoints)
    {
        Match match = SlashedForm().Match(text);
        (first, second, hasPoints) = (0, 0, false);
        if (!match.Success) return false;
        first = Number(match, 1);
        second = Number(match, 3);
        hasPoints = match.Groups[2].Value == ".";
        return true;
    }

    /// <summary>Reads a whole number written as a day (20250731) or a month (202507).</summary>
    public static bool TryReadCompact(string text, out TimePoint point)
    {
        point = default;
        if (text.Length == 8
            && DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            point = TimePoint.OfDay(day);
            return day.Year is >= YearLeast and <= YearMost;
        }

        if (text.Length != 6 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return false;
        (int year, int month) = (number / 100, number % 100);
        if (year is < YearLeast or > YearMost || month is < 1 or > 12) return false;
        point = TimePoint.OfMonth(year, month);
        return true;
    }

    private static bool Quarter(string text, out TimePoint point)
    {
        Match match = QuarterForm().Match(text);
        point = default;
        if (!match.Success) return false;
        bool yearFirst = match.Groups[1].Success;
        int year = Number(match, yearFirst ? 1 : 4);
        int quarter = Number(match, yearFirst ? 2 : 3);
        point = TimePoint.OfMonth(year, ((quarter - 1) * MonthsPerQuarter) + 1);
        return year > 0;
    }

    private static bool Month(string text, out TimePoint point)
    {
        Match match = MonthForm().Match(text);
        point = default;
        if (!match.Success) return false;
        int month = Number(match, 2);
        if (month is < 1 or > TimePoint.MonthsPerYear || Number(match, 1) == 0) return false;
        point = TimePoint.OfMonth(Number(match, 1), month);
        return true;
    }

    private static bool Week(string text, out TimePoint point)
    {
        Match match = WeekForm().Match(text);
        point = default;
        if (!match.Success) return false;
        (int year, int week) = (Number(match, 1), Number(match, 2));
        if (year is < 1 or > 9998 || week < 1 || week > ISOWeek.GetWeeksInYear(year)) return false;
        point = TimePoint.OfDay(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)));
        return true;
    }

    private static bool Day(string text, out TimePoint point)
    {
        bool good = DateOnly.TryParseExact(
            text, ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        point = TimePoint.OfDay(day);
        return good;
    }

    private static bool Slashed(string text, DateOrder order, out TimePoint point)
    {
        point = default;
        if (!IsSlashed(text, out int day, out int month, out _)) return false;
        if (order == DateOrder.MonthFirst) (day, month) = (month, day);
        int year = Number(SlashedForm().Match(text), 4);
        if (year < 1 || month is < 1 or > TimePoint.MonthsPerYear) return false;
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        point = TimePoint.OfDay(new DateOnly(year, month, day));
        return true;
    }

    private static bool Time(string text, out TimePoint point)
    {
        bool good = DateTimeOffset.TryParseExact(
            text.Replace('T', ' ').Replace("Z", "+00:00", StringComparison.Ordinal), _times,
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time);
        point = TimePoint.OfSecond(time.UtcDateTime);
        return good;
    }

    private static bool Named(string text, out TimePoint point)
    {
        point = default;
        if (!DateOnly.TryParseExact(
            text, _named, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return false;
        point = DayOfNamed().IsMatch(text) ? TimePoint.OfDay(day) : TimePoint.OfMonth(day.Year, day.Month);
        return true;
    }

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(\d{4})[- :]?[Qq]([1-4])|[Qq]([1-4])[- /]?(\d{4}))$")]
    private static partial Regex QuarterForm();

    [GeneratedRegex(@"^(\d{4})(?:-|/|[Mm]|-[Mm])(\d{1,2})$")]
    private static partial Regex MonthForm();

    [GeneratedRegex(@"^(\d{4})-?[Ww](\d{2})$")]
    private static partial Regex WeekForm();

    [GeneratedRegex(@"^(\d{1,2})([/.\-])(\d{1,2})\2(\d{4})$")]
    private static partial Regex SlashedForm();

    // A day stands apart from the year: before the month's name, or after it with a comma.
    [GeneratedRegex(@"^\d{1,2}[ -]\D|,")]
    private static partial Regex DayOfNamed();
}
