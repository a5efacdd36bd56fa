using Twin.Robots.Individuals;
using Twin.World.Records;

namespace Twin.World.Assembly;

/// <summary>Numbers of the skills and tools of a fleet: ordinary tasks and repair first, the file's in ordinal
/// order.</summary>
public static class FleetSkills
{
    /// <summary>Name of the skill of ordinary tasks.</summary>
    public const string Task = "task";

    /// <summary>Name of the skill of repairing other robots.</summary>
    public const string Repair = "repair";

    private const int First = RobotSkill.Task + 1;

    /// <summary>Skills that a file can give a fleet.</summary>
    public const int MostSkills = RobotSkill.MostSkills - First;

    /// <summary>Tools that a file can give a fleet.</summary>
    public const int MostTools = RobotSkill.MostTools;

    /// <summary>Number of a skill.</summary>
    /// <param name="each">The fleet.</param>
    /// <param name="skill">Its id; null for ordinary tasks.</param>
    public static int NumberOf(IndividualsRecord each, string? skill)
    {
        ArgumentNullException.ThrowIfNull(each);
        if (skill is null) return RobotSkill.Task;
        for (var i = 0; i < each.Skills.Count; i++)
        {
            if (each.Skills[i].Id == skill) return First + i;
        }

        throw new ArgumentException($"the fleet has no skill {skill}", nameof(skill));
    }

    /// <summary>Name of a skill by its number.</summary>
    /// <param name="each">The fleet.</param>
    /// <param name="number">The number.</param>
    public static string NameOf(IndividualsRecord each, int number)
    {
        ArgumentNullException.ThrowIfNull(each);
        return number >= First ? each.Skills[number - First].Id : number == RobotSkill.Task ? Task : Repair;
    }

    /// <summary>Tools of a fleet in ordinal order; that of index i has number i + 1.</summary>
    /// <param name="each">The fleet.</param>
    public static IReadOnlyList<string> Tools(IndividualsRecord each)
    {
        ArgumentNullException.ThrowIfNull(each);
        return
        [
            .. each.Skills.Select(skill => skill.Tool).Append(each.Tool).OfType<string>()
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Name of a tool by its number; null for none.</summary>
    /// <param name="each">The fleet.</param>
    /// <param name="number">The number.</param>
    public static string? ToolOf(IndividualsRecord each, int number) => number == 0 ? null : Tools(each)[number - 1];

    /// <summary>Whether all workers have a skill; others are fleets of their own.</summary>
    internal static bool IsOfAll(SkillRecord skill) => skill.Share >= 1;

    /// <summary>Skill bits of the workers of a fleet.</summary>
    /// <param name="each">The fleet.</param>
    /// <param name="own">The skill of their own; null for those without.</param>
    internal static int BitsOf(IndividualsRecord each, SkillRecord? own) =>
        each.Skills.Where(skill => IsOfAll(skill) || skill == own)
            .Aggregate(RobotFleet.TaskSkill, (bits, skill) => bits | (1 << NumberOf(each, skill.Id)));

    /// <summary>Tools and levels by number; empty where the file says nothing of either.</summary>
    internal static IReadOnlyList<RobotSkill> Lines(IndividualsRecord each)
    {
        var tools = Tools(each);
        if (each.Skills.Count == 0 && tools.Count == 0) return [];
        int Number(string? tool) => tool is null ? 0 : tools.ToList().IndexOf(tool) + 1;
        return
        [
            RobotSkill.Plain,
            new(Number(each.Tool), RobotSkill.One),
            .. each.Skills.Select(skill => new RobotSkill(
                Number(skill.Tool), (int)Math.Round(skill.Level * RobotSkill.One))),
        ];
    }
}
