using Twin.World.Records;

namespace Twin.World.Assembly;

/// <summary>The calendar of a world: a year is 8,766 h, leads round half up to whole steps.</summary>
public static class StepClock
{
    /// <summary>Hours of a year: 365.25 days.</summary>
    public const double HoursPerYear = 8_766;

    /// <summary>Microseconds of an hour.</summary>
    public const long HourMicros = 3_600L * 1_000_000;

    /// <summary>Microseconds of a year.</summary>
    public const long YearMicros = 8_766L * HourMicros;

    /// <summary>Months of a year.</summary>
    public const int MonthsPerYear = 12;

    /// <summary>Quarters of a year.</summary>
    public const int QuartersPerYear = 4;

    /// <summary>Length of a world's step.</summary>
    /// <param name="world">The world.</param>
    /// <returns>Unit: yr.</returns>
    public static double StepYears(WorldRecord world) => (double)world.StepMicros / YearMicros;

    /// <summary>A lead in whole steps, half rounded up.</summary>
    /// <param name="world">The world.</param>
    /// <param name="years">The lead. Unit: yr.</param>
    public static int Steps(WorldRecord world, double years) =>
        (int)Math.Floor((years / StepYears(world)) + 0.5);

    /// <summary>A life in whole steps, at least one.</summary>
    /// <param name="world">The world.</param>
    /// <param name="years">The life. Unit: yr.</param>
    public static int LifeSteps(WorldRecord world, double years) => Math.Max(1, Steps(world, years));

    /// <summary>The first step boundary at or after the beginning of a month of the run.</summary>
    /// <param name="world">The world.</param>
    /// <param name="month">Number of the month; the run begins with month 0.</param>
    /// <returns>Unit: µs of simulated time.</returns>
    public static long MonthBegins(WorldRecord world, long month)
    {
        var exact = (Int128)month * YearMicros;
        var twelveSteps = (Int128)MonthsPerYear * world.StepMicros;
        var steps = (exact + twelveSteps - 1) / twelveSteps;
        return checked((long)(steps * world.StepMicros));
    }
}
