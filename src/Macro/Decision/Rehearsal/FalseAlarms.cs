namespace Twin.Macro.Decision.Rehearsal;

/// <summary>What rules of decision get wrong, on loops of which the truth is known.</summary>
public static class FalseAlarms
{
    /// <summary>Loops where nothing else is asked for: shares then have standard errors of at most 0.025.</summary>
    public const int DefaultLoops = 400;

    private const double QuartersPerYear = 4;

    /// <summary>Tries rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="loops">Synthetic loops. Range: at least 1.</param>
    /// <param name="seed">Their seed.</param>
    /// <returns>One row a rule, in their order.</returns>
    public static IReadOnlyList<RehearsalRow> Of(IReadOnlyList<RehearsedRule> rules, int loops, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfLessThan(loops, 1);
        return Of(rules, [.. Enumerable.Range(0, loops).Select(number => CourseOf(new SyntheticLoop(seed, number)))]);
    }

    /// <summary>Tries rules on loops at hand.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="loops">The loops; at least one.</param>
    /// <returns>One row a rule, in their order.</returns>
    public static IReadOnlyList<RehearsalRow> Of(
        IReadOnlyList<RehearsedRule> rules, IReadOnlyList<RehearsedCourse> loops)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(loops);
        ArgumentOutOfRangeException.ThrowIfZero(loops.Count);
        return [.. rules.Select(rule => RowOf(rule, [.. loops.Select(loop => Course(rule, loop))], loops))];
    }

    private static RehearsedCourse CourseOf(SyntheticLoop loop) =>
        new(loop.Evidence, [.. Enumerable.Range(0, SyntheticLoop.Quarters).Select(loop.IsSeverable)]);

    /// <summary>Whether a rule holds a loop for decoupled, by quarter.</summary>
    private static bool[] Course(RehearsedRule rule, RehearsedCourse loop)
    {
        DecisionMachine machine = new(rule.Profile, rule.Thresholds);
        bool[] held = new bool[loop.Evidence.Count];
        for (int q = 0; q < held.Length; q++)
        {
            QuarterEvidence evidence = loop.Evidence[q];
            if (!rule.LooksAtCover) evidence = evidence with { CriticalCover = double.PositiveInfinity };
            held[q] = machine.Judge(evidence).Loop == LoopAxis.Decoupled;
        }

        return held;
    }

    private static RehearsalRow RowOf(RehearsedRule rule, bool[][] courses, IReadOnlyList<RehearsedCourse> loops)
    {
        int decided = 0, entries = 0, wrong = 0, exits = 0, could = 0, missed = 0;
        List<double> years = [];
        List<double> delays = [];
        for (int i = 0; i < loops.Count; i++)
        {
            bool[] held = courses[i];
            for (int q = 0; q < held.Length; q++)
            {
                bool before = q > 0 && held[q - 1];
                if (held[q] && !before) entries++;
                if (held[q] && !before && !loops[i].Severable[q]) wrong++;
                if (!held[q] && before) exits++;
            }

            int first = Array.IndexOf(held, true);
            int true0 = FirstSeverable(loops[i]);
            if (first >= 0) decided++;
            if (first >= 0) years.Add(loops[i].Evidence[first].Quarter / QuartersPerYear);
            if (true0 < 0) continue;
            could++;
            if (first < 0) missed++;
            else delays.Add((loops[i].Evidence[first].Quarter - loops[i].Evidence[true0].Quarter) / QuartersPerYear);
        }

        return new RehearsalRow(
            rule.Name, decided / (double)loops.Count, Median(years), Share(wrong, entries), Share(exits, entries),
            Share(missed, could), Median(delays));
    }

    private static int FirstSeverable(RehearsedCourse loop)
    {
        for (int q = 0; q < loop.Severable.Count; q++)
            if (loop.Severable[q]) return q;
        return -1;
    }

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : part / (double)whole;

    private static double Median(List<double> values)
    {
        if (values.Count == 0) return double.NaN;
        values.Sort();
        int middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
