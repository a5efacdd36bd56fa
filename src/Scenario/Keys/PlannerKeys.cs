using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of the planner.</summary>
internal static class PlannerKeys
{
    public static readonly WorldKey Policy = new(
        "policy",
        KeyKind.Choice,
        "how it aims: at the balanced-growth ray, at the opening shares, at the bottleneck first, or not at "
        + "all")
    {
        Choices = Words.Policies,
        DefaultText = Words.Of(Defaults.Planner.Policy),
    };

    public static readonly WorldKey Growth = new("growth", KeyKind.Number, "growth it steers to, a log rate")
    {
        Unit = "1/yr",
        Bounds = Bounds.Closed(-1, 10),
        DefaultText = "the balanced growth of the world",
    };

    public static readonly WorldSection Section = new("planner", "Who decides what is built.", [Policy, Growth]);
}
