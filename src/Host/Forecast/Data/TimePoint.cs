namespace Twin.Host.Forecast.Data;

/// <summary>A moment as a table names it.</summary>
/// <param name="Unit">How exactly.</param>
/// <param name="Ordinal">The number itself, the year, months since year 0, days since 0001-01-01, or seconds since
/// then.</param>
internal readonly record struct TimePoint(CalendarUnit Unit, long Ordinal)
{
    /// <summary>Months of a year.</summary>
    public const int MonthsPerYear = 12;

    /// <summary>Seconds of a day.</summary>
    public const int SecondsPerDay = 86_400;

    /// <summary>A year.</summary>
    public static TimePoint OfYear(int year) => new(CalendarUnit.Year, year);

    /// <summary>A month, or the first month of a quarter.</summary>
    /// <param name="year">Range: [1, 9999].</param>
    /// <param name="month">Range: [1, 12].</param>
    public static TimePoint OfMonth(int year, int month) => new(CalendarUnit.Month, (year * MonthsPerYear) + month - 1);

    /// <summary>A day.</summary>
    public static TimePoint OfDay(DateOnly day) => new(CalendarUnit.Day, day.DayNumber);

    /// <summary>A second.</summary>
    public static TimePoint OfSecond(DateTime time) =>
        new(CalendarUnit.Second, time.Ticks / TimeSpan.TicksPerSecond);

    /// <summary>The day of a point that is one.</summary>
    public DateOnly Day => DateOnly.FromDayNumber((int)Ordinal);
}
