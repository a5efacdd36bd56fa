using System.Text;

namespace Twin.Domain.Units;

/// <summary>What kind of thing a unit measures: powers of base dimensions, such as mass·length²·time⁻² for
/// energy.</summary>
/// <remarks>
/// Shape: immutable value. A base dimension is named by its base unit (<c>kg</c>, <c>m</c>, <c>s</c>), by the unit of
/// a good (<c>robot</c>) or by a currency with its year (<c>USD2025</c>), so goods and years never mix by accident.
/// </remarks>
public sealed class Dimension : IEquatable<Dimension>
{
    private readonly (string Name, int Exponent)[] _powers;

    private Dimension((string Name, int Exponent)[] powers) => _powers = powers;

    /// <summary>The dimension of a pure number.</summary>
    public static Dimension None { get; } = new([]);

    /// <summary>Whether this is the dimension of a pure number.</summary>
    public bool IsNone => _powers.Length == 0;

    /// <summary>A base dimension.</summary>
    /// <param name="name">Its base unit, good unit or currency with year; not empty.</param>
    /// <returns>The dimension with exponent one.</returns>
    public static Dimension Base(string name) => new([(name, 1)]);

    /// <summary>The dimension of a product.</summary>
    /// <param name="other">The other factor.</param>
    /// <returns>The sum of the exponents.</returns>
    public Dimension Times(Dimension other) => Merge(other, 1);

    /// <summary>The dimension of a ratio.</summary>
    /// <param name="other">The divisor.</param>
    /// <returns>The difference of the exponents.</returns>
    public Dimension Per(Dimension other) => Merge(other, -1);

    /// <summary>The exponent of one base dimension.</summary>
    /// <param name="name">Its base unit.</param>
    /// <returns>The exponent; 0 when it takes no part.</returns>
    public int ExponentOf(string name)
    {
        foreach (var power in _powers)
        {
            if (power.Name == name) return power.Exponent;
        }

        return 0;
    }

    /// <summary>The names of the base dimensions that take part, in ordinal order.</summary>
    /// <returns>A new list.</returns>
    public IReadOnlyList<string> Names() => Array.ConvertAll(_powers, p => p.Name);

    /// <inheritdoc/>
    public bool Equals(Dimension? other) => other is not null && _powers.AsSpan().SequenceEqual(other._powers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var (name, exponent) in _powers)
        {
            // The framework's string hash changes from process to process, so the characters are folded here.
            foreach (var c in name) hash = unchecked((hash * 31) + c);
            hash = unchecked((hash * 31) + exponent);
        }

        return hash;
    }

    /// <summary>The dimension in base units, such as <c>kg·m^2·s^-2</c>; <c>1</c> for a pure number.</summary>
    /// <returns>Text that <see cref="UnitParser"/> reads back to the same dimension.</returns>
    public override string ToString()
    {
        if (IsNone) return "1";
        var text = new StringBuilder();
        foreach (var (name, exponent) in _powers)
        {
            if (text.Length > 0) text.Append('·');
            text.Append(name);
            if (exponent != 1) text.Append('^').Append(exponent);
        }

        return text.ToString();
    }

    private Dimension Merge(Dimension other, int sign)
    {
        var merged = new List<(string Name, int Exponent)>(_powers.Length + other._powers.Length);
        int i = 0, j = 0;
        while (i < _powers.Length || j < other._powers.Length)
        {
            var order = i == _powers.Length ? 1
                : j == other._powers.Length ? -1
                : string.CompareOrdinal(_powers[i].Name, other._powers[j].Name);
            var name = order <= 0 ? _powers[i].Name : other._powers[j].Name;
            var exponent = (order <= 0 ? _powers[i++].Exponent : 0) + (
                order >= 0 ? sign * other._powers[j++].Exponent : 0);
            if (exponent != 0) merged.Add((name, exponent));
        }

        return merged.Count == 0 ? None : new Dimension([.. merged]);
    }
}
