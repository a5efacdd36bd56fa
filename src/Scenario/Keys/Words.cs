using Twin.World.Records;

namespace Twin.Scenario.Keys;

/// <summary>The words of a world file for the choices of the records.</summary>
internal static class Words
{
    public static readonly IReadOnlyList<string> Owners = ["loop", "human"];

    public static readonly IReadOnlyList<string> Boundaries = ["company", "nation", "world"];

    public static readonly IReadOnlyList<string> EconomyVariants = ["version-1", "stabilised"];

    public static readonly IReadOnlyList<string> Couplings = ["full", "one-way", "off"];

    public static readonly IReadOnlyList<string> GoodKinds = ["stock", "flow", "nature", "money"];

    public static readonly IReadOnlyList<string> GoodCounts =
        ["material", "energy", "labour", "service", "compute"];

    public static readonly IReadOnlyList<string> WearKinds = ["linear", "exponential"];

    public static readonly IReadOnlyList<string> Policies = ["balanced-growth", "fixed-shares", "bottleneck-first",
        "none"];

    public static readonly IReadOnlyList<string> PriorKinds = ["uniform", "triangular", "normal", "lognormal",
        "log-triangular", "event"];

    public static readonly IReadOnlyList<string> Openings = ["stated", "balanced"];

    public static readonly IReadOnlyList<string> LearnedParts = ["equipment", "labour", "yield"];

    public static readonly IReadOnlyList<string> Dispatches = ["nearest", "least-laden", "priority", "auction"];

    public static readonly IReadOnlyList<string> Clocks = ["running", "calendar"];

    public static readonly IReadOnlyList<string> Chargings = ["threshold", "opportunity", "price-aware"];

    public static readonly IReadOnlyList<string> SiteKinds =
    [
        "mine", "process-plant", "solar-plant", "works", "chip-fab", "data-centre", "storage", "grid", "depot",
    ];

    /// <summary>The word of a value of a choice.</summary>
    public static string Of(Owner owner) => Owners[(int)owner];

    /// <summary>The word of a value of a choice.</summary>
    public static string Of(GoodKind kind) => GoodKinds[(int)kind];

    /// <summary>The word of a value of a choice.</summary>
    public static string Of(GoodCounts counts) => GoodCounts[(int)counts];

    /// <summary>The word of a value of a choice.</summary>
    public static string Of(SiteKind kind) => SiteKinds[(int)kind];

    /// <summary>The word of a value of a choice.</summary>
    public static string Of(WearKind kind) => WearKinds[(int)kind];

    /// <summary>The word of a value of a choice.</summary>
    public static string Of(PlannerPolicy policy) => Policies[(int)policy];
}
