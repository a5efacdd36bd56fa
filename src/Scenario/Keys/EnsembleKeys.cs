using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of an ensemble.</summary>
internal static class EnsembleKeys
{
    public static readonly WorldKey Vary = new(
        "vary", KeyKind.Paths, "the numbers that vary, or the beginnings of their paths, such as processes.make-metal")
    {
        DefaultText = "every number with a range or a prior",
    };

    public static readonly WorldKey Opening = new(
        "opening",
        KeyKind.Choice,
        "what members open with: as stated, or capacities, fleets, stocks and past growth in the proportions of each "
        + "member's own balanced path, which then do not vary by themselves")
    {
        Choices = Words.Openings,
        DefaultText = Words.Openings[0],
    };

    public static readonly WorldKey Of = new("of", KeyKind.Paths, "the numbers that are uncertain together")
    {
        IsRequired = true,
        Example = "[processes.make-metal.lead, processes.make-solar.lead]",
    };

    public static readonly WorldKey Rank = new(
        "rank", KeyKind.Number, "rank correlation of each pair of them")
    {
        Unit = "1",
        Bounds = Bounds.Closed(-0.99, 0.99),
        IsRequired = true,
        Example = "0.5",
    };

    public static readonly WorldKey Correlations = new(
        "correlations", KeyKind.Sections, "which of them are uncertain together")
    {
        DefaultText = "none: each by itself",
        Section = new WorldSection(
            "ensemble.correlations.ID", "Numbers that are uncertain together, by a Gaussian copula.", [Of, Rank]),
    };

    public static readonly WorldSection Section = new(
        "ensemble", "What the members of an ensemble differ in beside their seeds.", [Vary, Opening, Correlations]);
}
