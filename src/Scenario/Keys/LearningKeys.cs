using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of what a process learns.</summary>
internal static class LearningKeys
{
    public static readonly WorldKey Rate = new(
        "rate",
        KeyKind.Number,
        "share of the learned coefficients that each doubling of the output of all sites takes away")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0, 0.9),
        IsRequired = true,
        Example = "21.5 %",
    };

    public static readonly WorldKey Cumulative = new(
        "cumulative",
        KeyKind.Number,
        "made by everybody before the run began")
    {
        Unit = "output unit",
        UnitIsOfGoods = true,
        Bounds = Bounds.Above(0, 1e18),
        IsRequired = true,
        Example = "2.4e9 kWp",
    };

    public static readonly WorldKey Floor = new(
        "floor",
        KeyKind.Number,
        "share of the opening coefficient that no experience takes away")
    {
        Unit = "1",
        Bounds = Bounds.Above(0, 1),
        IsRequired = true,
        Example = "10 %",
    };

    public static readonly WorldKey Of = new(
        "of",
        KeyKind.Choices,
        "what learns: equipment of new capacity, hours of work, losses of output; materials and energy never do")
    {
        Choices = Words.LearnedParts,
        DefaultText = "all of them",
    };

    public static readonly WorldSection Section = new(
        "processes.ID.learning",
        "Wright's law for a process; of a chain of processes only the last stage may have it.",
        [Rate, Cumulative, Floor, Of]);
}
