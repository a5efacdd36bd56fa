namespace Twin.Macro.Decision.Rehearsal;

/// <summary>A rule that is tried on synthetic loops.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Profile">The conditions that count.</param>
/// <param name="Thresholds">Levels and dwell times.</param>
/// <param name="LooksAtCover">Whether stocks of critical imports count.</param>
public sealed record RehearsedRule(
    string Name, DecisionProfile Profile, DecisionThresholds Thresholds, bool LooksAtCover = true)
{
    /// <summary>The shipped rules, each with one threshold moved, and two naive ones.</summary>
    public static IReadOnlyList<RehearsedRule> All { get; } = Rules();

    private static List<RehearsedRule> Rules()
    {
        DecisionThresholds shipped = new();
        RehearsedRule Moved(string name, Func<DecisionThresholds, DecisionThresholds> move) =>
            new(name, DecisionProfile.Recommended, move(shipped));
        List<RehearsedRule> rules =
        [
            Moved("R (κ 0.98, y 2 %, severance 0.9, N 4)", t => t),
            new("S (adds P(output over money))", DecisionProfile.Strict, shipped),
        ];
        foreach (int dwell in (int[])[1, 2, 8])
            rules.Add(Moved($"R, N {dwell}", t => t with { LoopIn = dwell }));
        foreach ((string name, double level) in ((string, double)[])[("0.95", 0.95), ("0.99", 0.99)])
            rules.Add(Moved($"R, κ {name}", t => t with { ClosureEnter = level, ClosureLeave = level - 0.01 }));
        foreach ((string name, double level) in ((string, double)[])[("5 %", 0.05), ("1 %", 0.01)])
            rules.Add(Moved($"R, y {name}", t => t with { ImportsEnter = level, ImportsLeave = level + 0.01 }));
        foreach ((string name, double level) in ((string, double)[])[("0.5", 0.5), ("0.8", 0.8), ("0.95", 0.95)])
        {
            rules.Add(Moved($"R, severance {name}", t => t with
            {
                SeveranceEnter = level,
                SeveranceLeave = Math.Min(level, t.SeveranceLeave),
            }));
        }

        rules.Add(Moved("R, no severance", WithoutSeverance));
        foreach ((string name, double level) in ((string, double)[])[("0.95", 0.95), ("1.1", 1.1)])
            rules.Add(Moved($"R, own energy {name}", t => t with { EnergyEnter = level, EnergyLeave = level - 0.05 }));
        rules.Add(new(
            "naive: P(output over money) once, κ 0.9", DecisionProfile.Strict,
            Naive(shipped, 0.9) with { OutputOverMoneyIn = 1 }, LooksAtCover: false));
        rules.Add(new(
            "naive: κ 0.95 once", DecisionProfile.Recommended, Naive(shipped, 0.95), LooksAtCover: false));
        return rules;
    }

    private static DecisionThresholds WithoutSeverance(DecisionThresholds t) => t with
    {
        SeveranceEnter = 0,
        SeveranceLeave = 0,
    };

    private static DecisionThresholds Naive(DecisionThresholds t, double closure) => WithoutSeverance(t) with
    {
        ClosureEnter = closure,
        ClosureLeave = closure - 0.01,
        EnergyClosureEnter = closure,
        EnergyClosureLeave = closure - 0.01,
        ImportsEnter = double.PositiveInfinity,
        ImportsLeave = double.PositiveInfinity,
        EnergyEnter = 0,
        EnergyLeave = 0,
        SlacknessEnter = double.PositiveInfinity,
        SlacknessLeave = double.PositiveInfinity,
        LoopIn = 1,
    };
}
