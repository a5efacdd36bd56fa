using Twin.Macro.Decision;
using Twin.World.Judging;

namespace Twin.Host.Decide;

/// <summary>Judges the quarters of a run, one after the other, by both profiles.</summary>
/// <param name="case">The run.</param>
/// <param name="forks">Cuts forks off where that is due.</param>
internal sealed class Judge(DecideCase @case, SeveranceForks forks)
{
    private readonly ImportStandings _imports = new(@case.Run.World.Record);
    private readonly DecisionMachine _recommended = new();
    private readonly DecisionMachine _strict = new(DecisionProfile.Strict);

    /// <summary>The facts of each quarter with the verdicts of both profiles.</summary>
    /// <param name="stop">Whether the user asked to stop; then it ends early.</param>
    public IReadOnlyList<JudgedQuarter> All(StopSignal stop)
    {
        List<JudgedQuarter> judged = [];
        for (var index = 0; index < @case.Table.Count && !stop.IsRequested; index++)
        {
            var facts = Facts(index);
            judged.Add(new JudgedQuarter(facts, _recommended.Judge(facts.Evidence), _strict.Judge(facts.Evidence)));
        }

        return judged;
    }

    private QuarterFacts Facts(int index)
    {
        var imports = _imports.At(@case.Table, index);
        var cheap = Cheap(index, imports);
        var isDue = @case.States.ContainsKey(index) && @case.Options.Severance != SeveranceMode.Never;
        var isJudged = index == @case.Table.Count - 1;
        var isNeeded = _recommended.NeedsSeverance(cheap);
        if (!isDue || !(isNeeded || (isJudged && @case.Options.Severance == SeveranceMode.Always)))
        {
            return new QuarterFacts(cheap with { IsSeveranceDue = isDue }, index, imports, new EvidenceSeverance
            {
                Reason = isDue ? "not needed: the loop is open without it"
                    : @case.Options.Severance == SeveranceMode.Never ? "switched off" : "not due in this quarter",
            });
        }

        var (severance, slackness) = forks.Of(index, imports);
        return new QuarterFacts(
            cheap with
            {
                SeveranceProbability = severance.Probability is { } p
                    ? new Estimate(p, severance.Lower!.Value, severance.Upper!.Value)
                    : null,
                IsSeveranceTrusted = severance.Trusted,
                Slackness = slackness,
            },
            index, imports, severance);
    }

    private QuarterEvidence Cheap(int index, IReadOnlyList<ImportStanding> imports)
    {
        var (table, spread) = (@case.Table, @case.Spread);
        return new QuarterEvidence
        {
            Quarter = table.NumberOf(index),
            ClosureByValue = spread.Around(table.Value("closure.value", index), r => r.Value),
            ClosureByMass = spread.Around(table.Value("closure.mass", index), r => r.Mass),
            ClosureByEnergy = spread.Around(table.Value("closure.energy", index), r => r.Energy),
            ClosureByInformation = spread.Around(table.Value("closure.information", index), r => r.Information),
            ImportShare = table.Value("loop.import-share", index),
            EnergySelfSufficiency = table.Value("energy.self-sufficiency", index),
            NetEnergyProbability = spread.NetEnergy,
            CriticalCover = imports.Select(import => import.Cover).DefaultIfEmpty(double.PositiveInfinity).Min(),
            IsCaptured = @case.Owners is { } owners ? owners.Alarm == "red" : null,
        };
    }
}
