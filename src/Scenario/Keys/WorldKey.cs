using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>One key of a world file: the single source of the reader, the JSON Schema and the table in the
/// documentation.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Meaning">What it means, in one clause.</param>
public sealed record WorldKey(string Name, KeyKind Kind, string Meaning)
{
    /// <summary>Unit in which the record keeps it; for units that depend on a good, in words. Empty for none.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>Whether <see cref="Unit"/> is words that only the world's goods make a unit.</summary>
    public bool UnitIsOfGoods { get; init; }

    /// <summary>Range of a number, in <see cref="Unit"/>.</summary>
    public Bounds Bounds { get; init; } = Bounds.Any;

    /// <summary>The number when the key is absent; null when absence means something else.</summary>
    public double? Default { get; init; }

    /// <summary>What absence means, in words, for keys without <see cref="Default"/>.</summary>
    public string DefaultText { get; init; } = string.Empty;

    /// <summary>Whether the key must stand.</summary>
    public bool IsRequired { get; init; }

    /// <summary>An example for "add key: …" in an error.</summary>
    public string Example { get; init; } = string.Empty;

    /// <summary>The words of a choice, or of a list of choices.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The keys inside, for a section.</summary>
    public WorldSection? Section { get; init; }

    /// <summary>Whether each entry of <see cref="KeyKind.Sections"/> may also be a plain number.</summary>
    public bool TakesNumber { get; init; }

    /// <summary>The site kinds that have the key; empty for all.</summary>
    public IReadOnlyList<string> OnlyFor { get; init; } = [];

    /// <summary>The site kinds that need the key.</summary>
    public IReadOnlyList<string> NeededBy { get; init; } = [];
}
