using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of a prior.</summary>
internal static class PriorKeys
{
    public static readonly WorldKey Kind = new(
        "kind",
        KeyKind.Choice,
        "the shape; for normal and lognormal 5 % lie below low and 5 % above high")
    {
        Choices = Words.PriorKinds,
        IsRequired = true,
        Example = "uniform",
    };

    public static readonly WorldKey Low = new("low", KeyKind.Number, "low end")
    {
        Unit = "the number's unit",
        UnitIsOfGoods = true,
        IsRequired = true,
        Example = "0.1 yr",
    };

    public static readonly WorldKey High = new("high", KeyKind.Number, "high end")
    {
        Unit = "the number's unit",
        UnitIsOfGoods = true,
        IsRequired = true,
        Example = "0.2 yr",
    };

    public static readonly WorldKey Mode = new(
        "mode", KeyKind.Number, "most likely value; triangular and log-triangular only")
    {
        Unit = "the number's unit",
        UnitIsOfGoods = true,
        DefaultText = "none",
    };

    public static readonly WorldKey Probability = new(
        "probability", KeyKind.Number, "event only: how likely the high end is; else it is the low end")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 1),
        DefaultText = "none",
    };

    public static readonly WorldSection Section = new(
        "priors.PATH", "What is not known about the number at a path such as processes.make-metal.lead.",
        [Kind, Low, High, Mode, Probability]);
}
