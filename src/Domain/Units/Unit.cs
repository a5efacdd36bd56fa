namespace Twin.Domain.Units;

/// <summary>A unit of measure: how it is written, what it measures and how large it is.</summary>
/// <param name="Text">As written, such as <c>MWh/t</c>; empty for a pure number.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Scale">Its size in base units (kg, m, s, A, K, mol; one for a good's unit).</param>
public sealed record Unit(string Text, Dimension Dimension, UnitScale Scale)
{
    /// <summary>The unit of a pure number.</summary>
    public static Unit None { get; } = new(string.Empty, Dimension.None, UnitScale.One);

    /// <summary>Whether a quantity in this unit can be stated in the other.</summary>
    /// <param name="other">The other unit.</param>
    /// <returns>True when both measure the same dimension.</returns>
    public bool ConvertsTo(Unit other) => Dimension.Equals(other.Dimension);

    /// <summary>States a number of this unit in another.</summary>
    /// <param name="value">A finite number of this unit.</param>
    /// <param name="target">A unit of the same dimension.</param>
    /// <returns>The number in <paramref name="target"/>, within 1.5 ulp; the same bits when the scales agree.</returns>
    /// <exception cref="InvariantException">The dimensions differ.</exception>
    public double Convert(double value, Unit target)
    {
        Invariant.That(ConvertsTo(target), "a unit converts only to a unit of its own dimension");
        return Scale == target.Scale ? value : Scale.Per(target.Scale).Apply(value);
    }

    /// <summary>The product of two units.</summary>
    /// <param name="other">The other factor; its text must hold no slash unless this one's text is empty.</param>
    /// <returns>The product.</returns>
    public Unit Times(Unit other) =>
        new(Join(Text, other.Text), Dimension.Times(other.Dimension), Scale.Times(other.Scale));

    /// <summary>The ratio of two units.</summary>
    /// <param name="other">The divisor.</param>
    /// <returns>The ratio, with a text that reads back to it.</returns>
    public Unit Per(Unit other)
    {
        var dimension = Dimension.Per(other.Dimension);
        var scale = Scale.Per(other.Scale);
        if (other.Text.Length == 0) return new Unit(Text, dimension, scale);
        var above = SlashOf(Text);
        var below = SlashOf(other.Text);
        var numerator = Join(above.Over, below.Under);
        var denominator = Join(above.Under, below.Over);
        return new Unit(denominator.Length == 0 ? numerator : $"{numerator}/{denominator}", dimension, scale);
    }

    /// <summary>The text.</summary>
    /// <returns><see cref="Text"/>, or <c>1</c> for a pure number.</returns>
    public override string ToString() => Text.Length == 0 ? "1" : Text;

    private static string Join(string left, string right) =>
        left is "" or "1" ? right : right is "" or "1" ? left : left + "·" + right;

    private static (string Over, string Under) SlashOf(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (text, string.Empty) : (text[..slash], text[(slash + 1)..]);
    }
}
