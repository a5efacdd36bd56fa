using System.Globalization;

namespace Twin.Macro.Estimation;

/// <summary>A quarter of a year in the calendar.</summary>
/// <param name="Number">Quarters since the first of year 0.</param>
public readonly record struct CalendarQuarter(int Number)
{
    private const int PerYear = 4;

    /// <summary>The quarter of a year.</summary>
    /// <param name="year">Range: [0, 9999].</param>
    /// <param name="quarter">Range: [1, 4].</param>
    public static CalendarQuarter Of(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(year);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, PerYear);
        return new CalendarQuarter((PerYear * year) + quarter - 1);
    }

    /// <summary>Its year.</summary>
    public int Year => Number / PerYear;

    /// <summary>Its place in the year. Range: [1, 4].</summary>
    public int OfYear => 1 + (Number % PerYear);

    /// <summary>So many quarters later.</summary>
    /// <param name="quarters">May be negative.</param>
    public CalendarQuarter Plus(int quarters) => new(Number + quarters);

    /// <summary>As in <c>1987Q1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}Q{OfYear}");
}
