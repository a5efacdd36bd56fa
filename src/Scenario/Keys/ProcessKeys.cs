using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of a process.</summary>
internal static class ProcessKeys
{
    /// <summary>Range of a build lead and of a process lead. Unit: yr.</summary>
    public static readonly Bounds LeadBounds = Bounds.Closed(0, 30);

    /// <summary>Range of a life. Unit: yr.</summary>
    public static readonly Bounds LifeBounds = Bounds.Above(0, 100);

    /// <summary>Range of a wear rate. Unit: 1/yr.</summary>
    public static readonly Bounds WearBounds = Bounds.Closed(0, 10);

    /// <summary>Range of an amount per unit of output.</summary>
    public static readonly Bounds AmountBounds = Bounds.Above(0, 1e9);

    public static readonly WorldKey Output = new(
        "output",
        KeyKind.Name,
        "the good it makes; its unit measures the activity")
    {
        IsRequired = true,
        Example = "metal",
    };

    public static readonly WorldKey Inputs = new(
        "inputs",
        KeyKind.Amounts,
        "current inputs per unit of output; a plain amount of the input is read as per unit of output")
    {
        Unit = "input unit/output unit",
        UnitIsOfGoods = true,
        Bounds = AmountBounds,
        DefaultText = "none",
    };

    public static readonly WorldKey Byproducts = new(
        "byproducts",
        KeyKind.Amounts,
        "other goods made with one unit of output")
    {
        Unit = "by-product unit/output unit",
        UnitIsOfGoods = true,
        Bounds = AmountBounds,
        DefaultText = "none",
    };

    public static readonly WorldKey Equipment = new(
        "equipment",
        KeyKind.Sections,
        "equipment tied up, by good; a plain number is its stock")
    {
        Unit = "equipment unit·yr/output unit",
        UnitIsOfGoods = true,
        DefaultText = "none",
        TakesNumber = true,
        Section = EquipmentKeys.Section,
    };

    public static readonly WorldKey Capital = new(
        "capital",
        KeyKind.Section,
        "the plant in money, turned into equipment by the composition of its class")
    {
        DefaultText = "none",
        Section = CapitalKeys.Section,
    };

    public static readonly WorldKey Build = new(
        "build",
        KeyKind.Number,
        "from delivery of equipment to service, for every line of equipment that does not say otherwise")
    {
        Unit = "yr",
        Bounds = LeadBounds,
        Default = Defaults.Equipment.BuildYears,
    };

    public static readonly WorldKey Wear = new(
        "wear",
        KeyKind.Number,
        "wear rate of every line of equipment that does not say otherwise; excludes life")
    {
        Unit = "1/yr",
        Bounds = WearBounds,
        Default = Defaults.Equipment.WearPerYear,
    };

    public static readonly WorldKey Life = new(
        "life",
        KeyKind.Number,
        "fixed life of every line of equipment that does not say otherwise; excludes wear")
    {
        Unit = "yr",
        Bounds = LifeBounds,
        DefaultText = "none: wear holds",
    };

    public static readonly WorldKey Lead = new(
        "lead",
        KeyKind.Number,
        "from the start of work to the output; rounded half up to whole steps")
    {
        Unit = "yr",
        Bounds = LeadBounds,
        Default = Defaults.Process.LeadYears,
    };

    public static readonly WorldKey Yield = new(
        "yield",
        KeyKind.Number,
        "good output per unit started; the rest leaves as waste at the end of the lead")
    {
        Unit = "1",
        Bounds = Bounds.Above(0, 1),
        Default = Defaults.Process.Yield,
    };

    public static readonly WorldKey Margin = new(
        "margin",
        KeyKind.Number,
        "capacity that is built per capacity that the mean load needs: the reserve of what cannot be had at any hour")
    {
        Unit = "1",
        Bounds = Bounds.Closed(1, 10),
        Default = Defaults.Process.Margin,
    };

    public static readonly WorldKey Layer = new(
        "layer",
        KeyKind.Id,
        "part of the loop whose closure is shown by itself: energy, brain, transport, communications, mines, fabs or a "
        + "word of your own")
    {
        DefaultText = "by the kind of its sites: mine mines, solar-plant energy, chip-fab fabs, data-centre brain; "
            + "others none",
    };

    public static readonly WorldKey Learning = new("learning", KeyKind.Section, "what it learns from its output")
    {
        DefaultText = "nothing is learned",
        Section = LearningKeys.Section,
    };

    public static readonly WorldSection Section = new(
        "processes.ID",
        "A recipe: what one unit of output takes, ties up and leaves behind.",
        [Output, Inputs, Byproducts, Equipment, Capital, Build, Wear, Life, Lead, Yield, Margin, Layer,
        Learning]);
}
