using Twin.Macro.Decision.Rehearsal;

namespace Twin.Host.Decide;

/// <summary>How rules did on other draws of the run's world, each of which was really severed.</summary>
/// <param name="Members">Draws that were run and severed.</param>
/// <param name="LivedOn">Those that lived on when severed at the end of the judged quarter.</param>
/// <param name="Rules">One row a rule, the shipped one first; none where no draw could be run.</param>
internal sealed record EvidenceRehearsal(int Members, int LivedOn, IReadOnlyList<EvidenceRehearsedRule> Rules)
{
    /// <summary>Tries the rules that can be judged without an economy.</summary>
    /// <param name="courses">What was seen of each member, and the truth.</param>
    public static EvidenceRehearsal Of(IReadOnlyList<RehearsedCourse> courses)
    {
        if (courses.Count == 0) return new EvidenceRehearsal(0, 0, []);
        var rules = RehearsedRule.All.Where(rule => rule.Profile == Macro.Decision.DecisionProfile.Recommended);
        return new EvidenceRehearsal(
            courses.Count, courses.Count(course => course.Severable[^1]),
            [.. FalseAlarms.Of([.. rules], courses).Select(EvidenceRehearsedRule.Of)]);
    }
}
