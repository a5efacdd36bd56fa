namespace Twin.Domain.Units;

/// <summary>The units that a world file may use: physical ones with UCUM prefixes, currencies, and its goods'
/// own.</summary>
/// <remarks>Shape: grows by <see cref="Declare"/> while the goods are read; one thread.</remarks>
public sealed class UnitTable
{
    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);

    /// <summary>A table of the physical units alone.</summary>
    public UnitTable()
    {
        foreach (var unit in PhysicalUnits.All) _units.Add(unit.Text, unit);
    }

    private UnitTable(UnitTable other) => _units = new(other._units, StringComparer.Ordinal);

    /// <summary>Every symbol known without a prefix, for "did you mean".</summary>
    public IReadOnlyCollection<string> Symbols => _units.Keys;

    /// <summary>A table with the same units, that grows on its own.</summary>
    public UnitTable Copy() => new(this);

    /// <summary>The unit of a symbol.</summary>
    /// <param name="symbol">One factor of a unit, such as <c>MWh</c>, <c>robot</c> or <c>USD2025</c>.</param>
    /// <returns>The unit, or null when there is none.</returns>
    public Unit? Find(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        if (_units.TryGetValue(symbol, out var unit)) return unit;
        unit = Prefixed(symbol) ?? Money(symbol);
        if (unit is not null) _units[symbol] = unit;
        return unit;
    }

    /// <summary>Declares a good's own unit, a dimension by itself.</summary>
    /// <param name="symbol">Such as <c>robot</c>; a letter, then letters, digits, <c>-</c> or <c>_</c>.</param>
    /// <returns>True when it is known now; false when it is no symbol or would be a currency without a year.</returns>
    public bool Declare(string symbol)
    {
        if (Find(symbol) is not null) return true;
        if (!IsSymbol(symbol) || IsCurrency(symbol)) return false;
        _units.Add(symbol, new Unit(symbol, Dimension.Base(symbol), UnitScale.One));
        return true;
    }

    /// <summary>Whether a symbol is a currency without a year: three capital letters that name one.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <returns>True for USD, EUR, CNY, JPY, GBP, INR, CHF and XDR.</returns>
    public static bool IsCurrency(string symbol) =>
        symbol is "USD" or "EUR" or "CNY" or "JPY" or "GBP" or "INR" or "CHF" or "XDR";

    private static Unit? Money(string symbol)
    {
        if (symbol is null || symbol.Length != 7 || !IsCurrency(symbol[..3])) return null;
        foreach (var c in symbol.AsSpan(3))
        {
            if (!char.IsAsciiDigit(c)) return null;
        }

        // The year is part of the dimension: dollars of two years differ by an index that a unit cannot know.
        return new Unit(symbol, Dimension.Base(symbol), UnitScale.One);
    }

    private static Unit? Prefixed(string symbol)
    {
        foreach (var (prefix, powerOfTen) in PhysicalUnits.Prefixes)
        {
            if (!symbol.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var rest = symbol[prefix.Length..];
            var stem = Array.Find(PhysicalUnits.All, u => u.Text == rest);
            if (stem is null || !PhysicalUnits.TakesPrefix(rest, powerOfTen)) continue;
            return new Unit(symbol, stem.Dimension, stem.Scale.Times(UnitScale.Of(1, powerOfTen)));
        }

        return null;
    }

    private static bool IsSymbol(string symbol)
    {
        if (symbol.Length is 0 or > 40 || !char.IsLetter(symbol[0])) return false;
        foreach (var c in symbol)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }
}
