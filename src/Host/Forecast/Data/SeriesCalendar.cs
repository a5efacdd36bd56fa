using System.Globalization;
using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>The dates of a series' steps.</summary>
/// <param name="Unit">What a step counts.</param>
/// <param name="Step">How many of it. Range: at least 1.</param>
/// <param name="First">Ordinal of the first value, as <see cref="TimePoint"/> counts.</param>
internal readonly record struct SeriesCalendar(CalendarUnit Unit, long Step, long First)
{
    private const int DaysPerWeek = 7;
    private const int BusinessDaysPerWeek = 5;
    private const int MonthsPerQuarter = 3;
    private const double DaysPerYear = 365.25;
    private const int WeeksPerYear = 52;
    private const int SecondsPerHour = 3600;

    /// <summary>Steps of a year; null where steps have no date.</summary>
    public double? PerYear => Unit switch
    {
        CalendarUnit.Year => 1.0 / Step,
        CalendarUnit.Month => (double)TimePoint.MonthsPerYear / Step,
        CalendarUnit.Day => DaysPerYear / Step,
        CalendarUnit.BusinessDay => DaysPerYear * BusinessDaysPerWeek / DaysPerWeek / Step,
        CalendarUnit.Second => DaysPerYear * TimePoint.SecondsPerDay / Step,
        _ => null,
    };

    /// <summary>Steps of the season that such series have as a rule; 1 where they have none.</summary>
    public int Period => Unit switch
    {
        CalendarUnit.Month => Dividing(TimePoint.MonthsPerYear),
        CalendarUnit.Day => Step == 1 ? DaysPerWeek : Step % DaysPerWeek == 0 ? (int)(WeeksPerYear * 7L / Step) : 1,
        CalendarUnit.BusinessDay => Step == 1 ? BusinessDaysPerWeek : 1,
        CalendarUnit.Second => Dividing(TimePoint.SecondsPerDay) is var day and <= TimeSeries.LongestPeriod
            ? day
            : Dividing(SecondsPerHour),
        _ => 1,
    };

    /// <summary>The name of the frequency: yearly, quarterly, every 2 d.</summary>
    public string Name => (Unit, Step) switch
    {
        (CalendarUnit.Year, 1) or (CalendarUnit.Month, TimePoint.MonthsPerYear) => "yearly",
        (CalendarUnit.Month, MonthsPerQuarter) => "quarterly",
        (CalendarUnit.Month, 1) => "monthly",
        (CalendarUnit.Day, DaysPerWeek) => "weekly",
        (CalendarUnit.Day, 1) => "daily",
        (CalendarUnit.BusinessDay, 1) => "business days",
        (CalendarUnit.Second, SecondsPerHour) => "hourly",
        (CalendarUnit.Period, 1) => "no dates",
        (CalendarUnit.Year, _) => $"every {Step} yr",
        (CalendarUnit.Month, _) => $"every {Step} months",
        (CalendarUnit.Second, _) => $"every {Step} s",
        (CalendarUnit.Period, _) => $"every {Step}",
        _ => $"every {Step} d",
    };

    /// <summary>The date of a step.</summary>
    /// <param name="index">0 for the first value; past the last for the future.</param>
    /// <returns>As a table has it; the bare number past the year 9999.</returns>
    public string Label(long index)
    {
        long ordinal = checked(First + (index * Step));
        return Unit switch
        {
            CalendarUnit.Year => Text($"{ordinal:0000}"),
            CalendarUnit.Month => OfMonth(ordinal),
            CalendarUnit.Day => OfDay(ordinal),
            CalendarUnit.BusinessDay => OfDay(DayOf(ordinal)),
            CalendarUnit.Second => OfSecond(ordinal),
            _ => Text($"{ordinal}"),
        };
    }

    /// <summary>Days from Monday to Friday since 0001-01-01, a Monday.</summary>
    public static long BusinessOrdinal(long dayNumber) =>
        (dayNumber / DaysPerWeek * BusinessDaysPerWeek) + (dayNumber % DaysPerWeek);

    /// <summary>Whether a day is Saturday or Sunday.</summary>
    public static bool IsWeekend(long dayNumber) => dayNumber % DaysPerWeek >= BusinessDaysPerWeek;

    private static long DayOf(long business) =>
        (business / BusinessDaysPerWeek * DaysPerWeek) + (business % BusinessDaysPerWeek);

    private int Dividing(int whole) => whole % Step == 0 ? (int)(whole / Step) : 1;

    private string OfMonth(long ordinal)
    {
        long year = ordinal / TimePoint.MonthsPerYear;
        long month = ordinal % TimePoint.MonthsPerYear;
        if (Step % TimePoint.MonthsPerYear == 0 && month == 0) return Text($"{year:0000}");
        return Step == MonthsPerQuarter && month % MonthsPerQuarter == 0
            ? Text($"{year:0000}Q{(month / MonthsPerQuarter) + 1}")
            : Text($"{year:0000}-{month + 1:00}");
    }

    private static string OfDay(long number) => number is >= 0 and <= 3_652_058
        ? DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Text($"{number}");

    private static string OfSecond(long seconds)
    {
        if (seconds < 0 || seconds > DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond) return Text($"{seconds}");
        DateTime time = new(seconds * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        string form = time.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss";
        return time.ToString(form, CultureInfo.InvariantCulture);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
