using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of a line of equipment.</summary>
internal static class EquipmentKeys
{
    public static readonly WorldKey Stock = new("stock", KeyKind.Number, "stock tied up per unit of yearly output")
    {
        Unit = "equipment unit·yr/output unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Above(0, 1e9),
        IsRequired = true,
        Example = "0.8 robot·yr/t",
    };

    public static readonly WorldKey Build = new("build", KeyKind.Number, "from delivery to service")
    {
        Unit = "yr",
        Bounds = Bounds.Closed(0, 30),
        DefaultText = "the process's build",
    };

    public static readonly WorldKey Wear = new("wear", KeyKind.Number, "wear rate; excludes life")
    {
        Unit = "1/yr",
        Bounds = Bounds.Closed(0, 10),
        DefaultText = "the process's wear",
    };

    public static readonly WorldKey Life = new(
        "life",
        KeyKind.Number,
        "full service for this long, then none; excludes wear")
    {
        Unit = "yr",
        Bounds = Bounds.Above(0, 100),
        DefaultText = "the process's life",
    };

    public static readonly WorldKey Kind = new(
        "kind",
        KeyKind.Choice,
        "how wear takes its share of a step h: linear D·h, exponential 1 − e^(−D·h)")
    {
        Choices = Words.WearKinds,
        DefaultText = Words.Of(Defaults.Equipment.Wear),
    };

    public static readonly WorldSection Section = new(
        "processes.ID.equipment.GOOD", "Equipment of one kind that the process ties up.",
        [Stock, Build, Wear, Life, Kind]);
}
