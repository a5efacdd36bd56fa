using Twin.World.Records;

namespace Twin.World.Showing;

/// <summary>One figure, or one word, of what is shown.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The number; null for a word.</param>
/// <param name="Unit">Its unit; empty for a word.</param>
/// <param name="Text">The word; empty for a number.</param>
public sealed record ShownFigure(string Name, double? Value, string Unit, string Text)
{
    /// <summary>A number with its unit.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="value">The number; finite.</param>
    /// <param name="unit">Its unit; 1 for a share.</param>
    public static ShownFigure Of(string name, double value, string unit) => new(name, value, unit, string.Empty);

    /// <summary>A word.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="text">The word.</param>
    public static ShownFigure Word(string name, string text) => new(name, null, string.Empty, text);

    /// <summary>Whose it is: loop or human.</summary>
    /// <param name="owner">Who holds it.</param>
    public static ShownFigure OwnedBy(Owner owner) => Word("owner", owner.ToString().ToLowerInvariant());
}
