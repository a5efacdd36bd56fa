using Twin.Domain.Units;
using Twin.Scenario.Keys;

namespace Twin.Scenario.Reading;

/// <summary>Reads instants: a day of the calendar, or a time from the start.</summary>
internal static class Moments
{
    private const double MicrosPerSecond = 1e6;
    private const long MicrosPerDay = 86_400_000_000;

    private static Unit Second { get; } = new("s", Dimension.Base("s"), UnitScale.One);

    /// <summary>An instant; null when absent.</summary>
    /// <param name="context">Shared state.</param>
    /// <param name="section">Where it stands.</param>
    /// <param name="key">Its key.</param>
    /// <param name="from">The day at which simulated time is zero.</param>
    /// <returns>Unit: µs of simulated time.</returns>
    public static long? Read(ReadContext context, SectionReader section, WorldKey key, DateOnly from)
    {
        if (section.Text(key) is not { } text) return null;

        // A day holds two hyphens after its first character, a duration none.
        if (text.Length > 1 && text.IndexOf('-', 1) is var hyphen && hyphen > 0 && text.IndexOf('-', hyphen + 1) > 0)
        {
            return section.Date(key) is { } day ? (day.DayNumber - from.DayNumber) * MicrosPerDay : 0;
        }

        return Micros(section.Number(key), context.FixedUnit(key.Unit));
    }

    /// <summary>A time in microseconds.</summary>
    public static long Micros(double value, Unit unit) =>
        (long)Math.Round(unit.Convert(value, Second) * MicrosPerSecond);
}
