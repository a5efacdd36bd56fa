using System.Globalization;
using Twin.World.Assembly;

namespace Twin.Host.Output;

/// <summary>Writes simulated time as a date.</summary>
internal static class Instant
{
    private const long DayMicros = 24 * StepClock.HourMicros;

    /// <summary>The day, with the minute where it is not midnight.</summary>
    /// <param name="from">The day at which simulated time is zero.</param>
    /// <param name="atMicros">Simulated time. Unit: µs.</param>
    public static string Text(DateOnly from, long atMicros)
    {
        var at = from.ToDateTime(TimeOnly.MinValue).AddTicks(checked(atMicros * TimeSpan.TicksPerMicrosecond));
        return at.ToString(atMicros % DayMicros == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}
