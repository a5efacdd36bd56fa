using System.Globalization;

namespace Twin.Scenario.Document;

/// <summary>The range of a number.</summary>
/// <param name="Low">Low end.</param>
/// <param name="LowIsOpen">Whether the low end itself is out of range.</param>
/// <param name="High">High end; may be infinite.</param>
/// <param name="HighIsOpen">Whether the high end itself is out of range.</param>
public readonly record struct Bounds(double Low, bool LowIsOpen, double High, bool HighIsOpen)
{
    /// <summary>Any finite number.</summary>
    public static Bounds Any { get; } = new(double.NegativeInfinity, true, double.PositiveInfinity, true);

    /// <summary>[low, high].</summary>
    /// <param name="low">Low end, in range.</param>
    /// <param name="high">High end, in range.</param>
    /// <returns>The range.</returns>
    public static Bounds Closed(double low, double high) => new(low, false, high, false);

    /// <summary>(low, high].</summary>
    /// <param name="low">Low end, out of range.</param>
    /// <param name="high">High end, in range.</param>
    /// <returns>The range.</returns>
    public static Bounds Above(double low, double high) => new(low, true, high, false);

    /// <summary>[low, high).</summary>
    /// <param name="low">Low end, in range.</param>
    /// <param name="high">High end, out of range.</param>
    /// <returns>The range.</returns>
    public static Bounds Below(double low, double high) => new(low, false, high, true);

    /// <summary>Whether a number lies in the range.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False for NaN.</returns>
    public bool Contains(double value) =>
        (LowIsOpen ? value > Low : value >= Low) && (HighIsOpen ? value < High : value <= High);

    /// <summary>The range as mathematics writes it.</summary>
    /// <returns>Such as <c>(0, 1]</c>.</returns>
    public override string ToString() =>
        $"{(LowIsOpen ? '(' : '[')}{End(Low)}, {End(High)}{(HighIsOpen ? ')' : ']')}";

    private static string End(double end) => end switch
    {
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        _ => Math.Abs(end) >= 1e6 ? end.ToString("0.###e0", CultureInfo.InvariantCulture)
        : end.ToString("R", CultureInfo.InvariantCulture),
    };
}
