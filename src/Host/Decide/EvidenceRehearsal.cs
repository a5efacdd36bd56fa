using Twin.Macro.Decision.Rehearsal;

namespace Twin.Host.Decide;

/// <summary>How rules did on other draws of the run's world, each of which was really severed.</summary>
/// <param name="Members">Draws that were run and severed.</param>
/// <param name="LivedOn">Those that lived on when severed at the end of the judged quarter.</param>
/// <param name="Rules">One row a rule, the shipped one first; none where no draw could be run.</param>
/// <param name="LeftOut">Rules that ask for prices, where no economy runs beside the members.</param>
internal sealed record EvidenceRehearsal(
    int Members, int LivedOn, IReadOnlyList<EvidenceRehearsedRule> Rules, IReadOnlyList<string> LeftOut)
{
    /// <summary>Tries the rules.</summary>
    /// <param name="courses">What was seen of each member, and the truth.</param>
    /// <param name="isForetold">Whether prices of each member are foretold; without them rules that ask for them are
    /// left out.</param>
    public static EvidenceRehearsal Of(IReadOnlyList<RehearsedCourse> courses, bool isForetold = false)
    {
        if (courses.Count == 0) return new EvidenceRehearsal(0, 0, [], []);
        var rules = RehearsedRule.All.ToLookup(
            rule => isForetold || rule.Profile == Macro.Decision.DecisionProfile.Recommended);
        return new EvidenceRehearsal(
            courses.Count, courses.Count(course => course.Severable[^1]),
            [.. FalseAlarms.Of([.. rules[true]], courses).Select(EvidenceRehearsedRule.Of)],
            [.. rules[false].Select(rule => rule.Name)]);
    }
}
