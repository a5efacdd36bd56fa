using System.Globalization;

namespace Twin.Domain.Units;

/// <summary>Reads units: factors joined by <c>·</c> or <c>*</c>, at most one <c>/</c>, whole exponents after
/// <c>^</c>.</summary>
/// <remarks>
/// Everything after the slash divides: <c>kWh/t·km</c> is kWh/(t·km). A leading slash stands for <c>1/</c>.
/// </remarks>
public static class UnitParser
{
    /// <summary>Largest size of an exponent: no physical unit needs more, and powers stay small numbers.</summary>
    public const int ExponentMax = 9;

    /// <summary>Most factors in one unit: more is a mistake, and the work per number stays bounded.</summary>
    public const int FactorsMax = 8;

    /// <summary>Reads a unit.</summary>
    /// <param name="text">Such as <c>robot·yr/t</c>.</param>
    /// <param name="units">The known units.</param>
    /// <returns>The unit, or the first fault with its place.</returns>
    public static UnitParse Parse(string text, UnitTable units)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(units);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0 && text.IndexOf('/', slash + 1) is var second and > 0)
            return Failed(UnitFault.Malformed, second, text);
        var dimension = Dimension.None;
        var scale = UnitScale.One;
        var factors = 0;
        var at = slash == 0 ? 1 : 0;
        while (at <= text.Length)
        {
            var end = text.AsSpan(at).IndexOfAny('·', '*', '/');
            end = end < 0 ? text.Length : at + end;
            var power = Factor(text[at..end], units);
            if (power.Fault != UnitFault.None) return power with { Offset = at + power.Offset };
            if (++factors > FactorsMax) return Failed(UnitFault.Malformed, at, text);
            var divides = slash >= 0 && at > slash;
            dimension = divides ? dimension.Per(power.Unit.Dimension) : dimension.Times(power.Unit.Dimension);
            scale = divides ? scale.Per(power.Unit.Scale) : scale.Times(power.Unit.Scale);
            at = end + 1;
        }

        return new UnitParse(
            new Unit(text == "1" ? string.Empty : text, dimension, scale), UnitFault.None, 0, string.Empty);
    }

    private static UnitParse Factor(string factor, UnitTable units)
    {
        var caret = factor.IndexOf('^', StringComparison.Ordinal);
        var symbol = caret < 0 ? factor : factor[..caret];
        var exponent = 1;
        if (caret >= 0 && !TryExponent(factor[(caret + 1)..], out exponent))
            return Failed(UnitFault.Malformed, caret, factor);
        if (symbol.Length == 0 || symbol.Contains(' ', StringComparison.Ordinal))
            return Failed(UnitFault.Malformed, 0, factor);
        if (symbol == "1") return new UnitParse(Unit.None, UnitFault.None, 0, string.Empty);
        var unit = units.Find(symbol);
        if (unit is null)
            return Failed(UnitTable.IsCurrency(symbol) ? UnitFault.YearMissing : UnitFault.Unknown, 0, symbol);
        return new UnitParse(Power(unit, exponent), UnitFault.None, 0, string.Empty);
    }

    private static bool TryExponent(string text, out int exponent) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
        && exponent != 0
        && Math.Abs((long)exponent) <= ExponentMax;

    private static Unit Power(Unit unit, int exponent)
    {
        var result = Unit.None;
        for (var i = 0; i < Math.Abs(exponent); i++)
        {
            result = exponent > 0
                ? new Unit(unit.Text, result.Dimension.Times(unit.Dimension), result.Scale.Times(unit.Scale))
                : new Unit(unit.Text, result.Dimension.Per(unit.Dimension), result.Scale.Per(unit.Scale));
        }

        return result;
    }

    private static UnitParse Failed(UnitFault fault, int offset, string factor) =>
        new(Unit.None, fault, offset, factor);
}
