using System.Globalization;

namespace Twin.Domain.Units;

/// <summary>A number with its unit, as a world file states it.</summary>
/// <param name="Value">The number; finite.</param>
/// <param name="Unit">Its unit.</param>
public readonly record struct Quantity(double Value, Unit Unit)
{
    /// <summary>Longest text that is looked at: no number with a unit needs more. Unit: characters.</summary>
    public const int LengthMax = 200;

    /// <summary>Reads a decimal number, then a space and a unit unless it is a pure number.</summary>
    /// <param name="text">Such as <c>1.6e3 t/yr</c>.</param>
    /// <param name="units">The known units.</param>
    /// <returns>The quantity, or the first fault with its place.</returns>
    public static QuantityParse Parse(string text, UnitTable units)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LengthMax) return Failed(UnitFault.NotANumber, 0, text[..LengthMax]);
        var end = NumberEnd(text);
        if (end == 0 || !TryNumber(text[..end], out var value)) return Failed(UnitFault.NotANumber, 0, text);
        if (!double.IsFinite(value)) return Failed(UnitFault.NotFinite, 0, text[..end]);
        if (end == text.Length)
            return new QuantityParse(new Quantity(value, Unit.None), UnitFault.None, 0, string.Empty);
        if (text[end] != ' ') return Failed(UnitFault.SpaceMissing, end, text[end..]);
        var start = end;
        while (start < text.Length && text[start] == ' ') start++;
        var unit = UnitParser.Parse(text[start..], units);
        return unit.Fault == UnitFault.None
            ? new QuantityParse(new Quantity(value, unit.Unit), UnitFault.None, 0, string.Empty)
            : Failed(unit.Fault, start + unit.Offset, unit.Factor);
    }

    /// <summary>The number in another unit.</summary>
    /// <param name="target">A unit of the same dimension.</param>
    /// <returns>The number, within 1.5 ulp.</returns>
    /// <exception cref="InvariantException">The dimensions differ.</exception>
    public double In(Unit target) => Unit.Convert(Value, target);

    /// <summary>The quantity as a world file writes it.</summary>
    /// <returns>The shortest decimal that reads back to the same number, a space and the unit.</returns>
    public override string ToString()
    {
        var number = Value.ToString("R", CultureInfo.InvariantCulture);
        return Unit.Text.Length == 0 ? number : number + " " + Unit.Text;
    }

    private static QuantityParse Failed(UnitFault fault, int offset, string factor) =>
        new(new Quantity(0, Unit.None), fault, offset, factor);

    private static bool TryNumber(string text, out double value) => double.TryParse(
        text,
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
        CultureInfo.InvariantCulture,
        out value);

    // The end of the longest decimal number at the start: an "e" belongs to it only when digits follow, so that
    // "5 e" and "5eV" keep their letters for the message about the unit.
    private static int NumberEnd(string text)
    {
        var at = text.Length > 0 && text[0] is ('+' or '-') ? 1 : 0;
        var digits = Digits(text, at);
        var end = at + digits;
        if (end < text.Length && text[end] == '.')
        {
            var decimals = Digits(text, end + 1);
            digits += decimals;
            end += 1 + decimals;
        }

        if (digits == 0) return 0;
        if (end < text.Length && text[end] is ('e' or 'E'))
        {
            var sign = end + 1 < text.Length && text[end + 1] is ('+' or '-') ? 1 : 0;
            var exponent = Digits(text, end + 1 + sign);
            if (exponent > 0) end += 1 + sign + exponent;
        }

        return end;
    }

    private static int Digits(string text, int from)
    {
        var at = from;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at - from;
    }
}
