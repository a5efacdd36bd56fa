using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of a process's capital.</summary>
internal static class CapitalKeys
{
    public static readonly WorldKey Class = new(
        "class",
        KeyKind.Name,
        "the class of plants in data/capital-composition.csv, whose shares say what the money buys")
    {
        IsRequired = true,
        Example = "steel-works",
    };

    public static readonly WorldKey Intensity = new(
        "intensity",
        KeyKind.Number,
        "capital per unit of yearly output; each good of the class ties up intensity × share / its price")
    {
        Unit = "money unit·yr/output unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Above(0, 1e12),
        IsRequired = true,
        Example = "1200 USD2025·yr/t",
    };

    public static readonly WorldKey Build = new("build", KeyKind.Number, "from delivery to service, of every line")
    {
        Unit = "yr",
        Bounds = ProcessKeys.LeadBounds,
        DefaultText = "the process's build",
    };

    public static readonly WorldKey Life = new(
        "life",
        KeyKind.Number,
        "fixed life of every line, unless the class gives a good a shorter one")
    {
        Unit = "yr",
        Bounds = ProcessKeys.LifeBounds,
        DefaultText = "the process's life, or its wear",
    };

    public static readonly WorldSection Section = new(
        "processes.ID.capital",
        "The plant in money, turned into equipment: a line under equipment takes the place of the class's for its "
        + "good.",
        [Class, Intensity, Build, Life]);
}
