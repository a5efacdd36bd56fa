using System.Globalization;
using Twin.World.Assembly;

namespace Twin.Host.Output;

/// <summary>Simulated time as the interface writes and reads it: ISO 8601 in UTC, milliseconds, <c>Z</c>.</summary>
internal static class SimTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Writes an instant; empty beyond the year 9999.</summary>
    /// <param name="from">The day at which simulated time is zero.</param>
    /// <param name="atMicros">Unit: µs of simulated time.</param>
    public static string Text(DateOnly from, long atMicros)
    {
        var start = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return atMicros < 0 || atMicros > (DateTime.MaxValue - start).Ticks / TimeSpan.TicksPerMicrosecond
            ? string.Empty
            : start.AddTicks(atMicros * TimeSpan.TicksPerMicrosecond).ToString(Format, CultureInfo.InvariantCulture);
    }

    /// <summary>Reads an instant: a day, an instant in ISO 8601, years from the start (<c>10 yr</c>), or whole
    /// µs.</summary>
    /// <param name="from">The day at which simulated time is zero.</param>
    /// <param name="text">What a client wrote.</param>
    /// <returns>Unit: µs of simulated time; null where it is none.</returns>
    public static long? Parse(DateOnly from, string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (long.TryParse(text, NumberStyles.None, invariant, out var micros)) return micros;
        if (text.EndsWith("yr", StringComparison.Ordinal)
            && double.TryParse(text.AsSpan(0, text.Length - 2).Trim(), NumberStyles.Float, invariant, out var years))
        {
            return years is >= 0 and < 10_000 ? (long)(years * StepClock.YearMicros) : null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", Format];
        if (!DateTime.TryParseExact(text, formats, invariant, Utc, out var at)) return null;
        var ticks = (at - from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).Ticks;
        return ticks < 0 ? null : ticks / TimeSpan.TicksPerMicrosecond;
    }
}
