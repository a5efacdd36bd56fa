using Twin.Scenario.Document;

namespace Twin.Scenario.Keys;

/// <summary>The keys of a skill that robots of a fleet have.</summary>
internal static class SkillKeys
{
    public static readonly WorldKey Share = new(
        "share", KeyKind.Number, "share of the workers that have it, with no other that not all have")
    {
        Unit = "1",
        Bounds = Bounds.Above(0, 1),
        Default = Defaults.Skill.Share,
    };

    public static readonly WorldKey Level = new(
        "level", KeyKind.Number, "hours of work that a robot with the skill does in an hour")
    {
        Unit = "1",
        Bounds = Bounds.Closed(0.01, 100),
        Default = Defaults.Skill.Level,
    };

    public static readonly WorldKey Tool = new("tool", KeyKind.Name, "the tool that it needs")
    {
        DefaultText = "any will do",
    };

    public static readonly WorldSection Section = new(
        "fleets.ID.individual.skills.SKILL", "A skill beside that of ordinary tasks.", [Share, Level, Tool]);
}
