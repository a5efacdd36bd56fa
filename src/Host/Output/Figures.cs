using System.Globalization;

namespace Twin.Host.Output;

/// <summary>Writes figures for people: three digits that count, the invariant culture, SI prefixes where a unit has
/// them.</summary>
internal static partial class Figures
{
    private static readonly (double Scale, string Prefix)[] _prefixes =
        [(1e24, "Y"), (1e21, "Z"), (1e18, "E"), (1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")];

    // From here on a plain count is easier to read with an exponent.
    private const double PlainBelow = 1e9;

    /// <summary>A value with an SI prefix, such as `1.23 GW`.</summary>
    /// <param name="value">In the base unit; NaN and infinities are written as they are.</param>
    /// <param name="unit">The base unit.</param>
    public static string WithPrefix(double value, string unit)
    {
        foreach ((double scale, string prefix) in _prefixes)
        {
            // 999.5 and more would be written as 1000.
            if (Math.Abs(value) >= scale * 0.9995) return $"{ThreeDigits(value / scale)} {prefix}{unit}";
        }

        return $"{ThreeDigits(value)} {unit}";
    }

    /// <summary>An amount without a prefix: `0.0123`, `12.3`, `1,230,000`, `1.23e12`.</summary>
    public static string Amount(double value)
    {
        double size = Math.Abs(value);
        // 999.5 and more would be written as 1000, without its comma.
        if (size >= PlainBelow || (size > 0 && size < 1e-3))
            return value.ToString("0.00e0", CultureInfo.InvariantCulture);
        return size >= 999.5 ? value.ToString("N0", CultureInfo.InvariantCulture) : ThreeDigits(value);
    }

    /// <summary>How many of a thing: `1 fleet`, `1,200 fleets`.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one of them; more take an s.</param>
    public static string Count(long count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {one}{(count == 1 ? "" : "s")}");

    /// <summary>A log rate in percent per year, such as `+23.1 %/yr`; a dash for none.</summary>
    public static string Rate(double? perYear) => perYear is { } rate
        ? (100 * rate).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %/yr"
        : "–";

    /// <summary>A part of the whole in whole percent, rounded down so that 100 % means done.</summary>
    public static string Percent(double fraction) =>
        Math.Floor(100 * fraction).ToString("0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A time span in its two largest units: `3 s`, `2 min 05 s`, `1 h 20 min`.</summary>
    public static string Span(TimeSpan span)
    {
        long seconds = (long)Math.Ceiling(Math.Max(0, span.TotalSeconds));
        if (seconds < 60) return $"{seconds} s";
        return seconds < 3600
            ? $"{seconds / 60} min {seconds % 60:00} s"
            : $"{seconds / 3600} h {seconds / 60 % 60:00} min";
    }

    /// <summary>A length of time in the unit that suits it, such as `1 d` or `0.25 yr`.</summary>
    /// <param name="years">Unit: yr of 365.25 d.</param>
    public static string Step(double years)
    {
        var days = years * 365.25;
        if (Math.Abs(days - Math.Round(days)) < 1e-6 && days < 60) return $"{Math.Round(days):0} d";
        return days < 1 ? $"{ThreeDigits(days * 24)} h" : $"{ThreeDigits(years)} yr";
    }

    private static string ThreeDigits(double value) => Math.Abs(value) switch
    {
        >= 99.95 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 9.995 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.9995 or 0 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("G3", CultureInfo.InvariantCulture),
    };
}
