using System.Globalization;

namespace Twin.Host.Output;

internal static partial class Figures
{
    /// <summary>Units that take SI prefixes, with the prefixes they may already have; tonnes begin above kg.</summary>
    private static readonly string[] _scalable = ["Wh", "Wp", "W", "J", "t", "g", "FLOP"];

    private static readonly (double Scale, string Word, string Short)[] _counts =
        [(1e12, "trillion", "tn"), (1e9, "billion", "bn"), (1e6, "million", "M")];

    /// <summary>An amount with its unit, as a reader of a report wants it: `713 Mt/yr`, `4.2 million robot`,
    /// `0.12 t`.</summary>
    /// <param name="value">In the unit; a dash is written where it is not finite.</param>
    /// <param name="unit">The unit; energies, powers and masses take prefixes, counts take words.</param>
    public static string Quantity(double value, string unit)
    {
        if (!double.IsFinite(value)) return "–";
        if (value == 0) return Spaced("0", unit);
        var (scaled, name) = Scaled(value, unit);
        if (name != unit || IsScalable(unit)) return Spaced(Amount(scaled), name);
        foreach (var (scale, word, _) in _counts)
        {
            if (Math.Abs(value) >= scale * 0.9995 && Math.Abs(value) < 1e15)
                return Spaced($"{ThreeDigits(value / scale)} {word}", unit);
        }

        return Spaced(Amount(value), unit);
    }

    /// <summary>The mark of an axis: short, and without what follows the stroke in the unit.</summary>
    /// <param name="value">In the unit.</param>
    /// <param name="unit">The unit; it stands whole beside the axis.</param>
    public static string Tick(double value, string unit)
    {
        if (value == 0) return "0";
        var head = unit.Split('/')[0];
        var (scaled, name) = Scaled(value, head);
        if (IsScalable(head)) return $"{Short(scaled)} {name}";
        foreach (var (scale, _, suffix) in _counts)
        {
            if (Math.Abs(value) >= scale * 0.9995 && Math.Abs(value) < 1e15) return Short(value / scale) + " " + suffix;
        }

        return Short(value);
    }

    /// <summary>A share of the whole in percent with the digits that count: `99.98 %`, `4.2 %`, `0 %`.</summary>
    /// <param name="fraction">1 is the whole; a dash is written where it is not finite.</param>
    public static string Share(double fraction)
    {
        if (!double.IsFinite(fraction)) return "–";
        var percent = 100 * fraction;
        var rest = Math.Abs(100 - percent);
        var digits = rest is > 0 and < 0.1 ? "0.####" : Math.Abs(percent) is < 0.1 and > 0 ? "G2" : "0.#";
        return percent.ToString(digits, CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>Whether a unit counts energy, with or without an SI prefix.</summary>
    public static bool IsEnergy(string unit) => BaseOf(unit) is { Name: "Wh" or "J", Tail: "" };

    private static string Spaced(string number, string unit) => unit is "1" or "" ? number : $"{number} {unit}";

    private static string Short(double value)
    {
        var size = Math.Abs(value);
        return size is >= 1e6 or < 1e-3
            ? value.ToString("0.#e0", CultureInfo.InvariantCulture)
            : value.ToString(size >= 1000 ? "#,0" : "G3", CultureInfo.InvariantCulture);
    }

    private static bool IsScalable(string unit) => BaseOf(unit) is not null;

    /// <summary>The value in the multiple of its unit that leaves one to three digits before the point.</summary>
    private static (double Value, string Unit) Scaled(double value, string unit)
    {
        if (BaseOf(unit) is not { } found) return (value, unit);
        var (scale, name, rest) = found;
        var inBase = value * scale;
        if (name == "g" && Math.Abs(inBase) >= 999.5e3) (inBase, name) = (inBase / 1e6, "t");
        var size = Math.Abs(inBase);
        foreach (var (step, prefix) in _prefixes)
        {
            if (size >= step * 0.9995 && !(name == "t" && step > 1e9)) return (inBase / step, prefix + name + rest);
        }

        return (inBase, name + rest);
    }

    private static (double Scale, string Name, string Tail)? BaseOf(string unit)
    {
        var stroke = unit.IndexOf('/', StringComparison.Ordinal);
        var (head, rest) = stroke < 0 ? (unit, "") : (unit[..stroke], unit[stroke..]);
        foreach (var name in _scalable)
        {
            if (head == name) return (1, name, rest);
            if (!head.EndsWith(name, StringComparison.Ordinal)) continue;
            foreach (var (scale, prefix) in _prefixes)
            {
                if (head.Length == prefix.Length + name.Length && head.StartsWith(prefix, StringComparison.Ordinal))
                    return (scale, name, rest);
            }
        }

        return null;
    }
}
