using Twin.Macro.Decision;
using Twin.Macro.Money;
using Twin.Telemetry.Push;
using Twin.World.Judging;
using Twin.World.Records;

namespace Twin.Host.Decide;

/// <summary>Judges the quarters of a run, one after the other, by both profiles.</summary>
/// <param name="case">The run.</param>
/// <param name="forks">Cuts forks off where that is due.</param>
/// <param name="progress">Told how far it is.</param>
internal sealed class Judge(DecideCase @case, SeveranceForks forks, DecideProgress progress)
{
    private readonly DecisionMachine _recommended = new();
    private readonly DecisionMachine _strict = new(DecisionProfile.Strict);
    private readonly RealCuts _cuts = new(@case);
    private readonly List<EconomyMoment> _moments = [];

    /// <summary>The facts of each quarter with the verdicts of both profiles.</summary>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public IReadOnlyList<JudgedQuarter> All()
    {
        List<JudgedQuarter> judged = [];
        for (var index = 0; index < @case.Table.Count; index++)
        {
            using var span = Spans.Decision(@case.Run.World.Record.Name, @case.Table.NumberOf(index));
            var facts = Facts(index);
            judged.Add(new JudgedQuarter(facts, _recommended.Judge(facts.Evidence), _strict.Judge(facts.Evidence)));
            progress.Show("quarters judged", index + 1, @case.Table.Count);
        }

        return judged;
    }

    private QuarterFacts Facts(int index)
    {
        var moment = @case.Ends[index]?.Economy;
        PriceForecast? prices = null;
        if (moment is not null)
        {
            _moments.Add(moment);
            prices = @case.Outlook!.After(_moments);
        }

        var facts = new QuarterFacts(
            WithPrices(@case, OfLoop(index), _moments, moment, prices, isCounted: false), index,
            @case.Ends[index]?.Imports ?? [],
            new EvidenceSeverance(), moment, prices);
        return WithSeverance(facts);
    }

    private QuarterFacts WithSeverance(QuarterFacts facts)
    {
        var (index, mode) = (facts.Index, @case.Options.Severance);
        var isDue = mode != SeveranceMode.Never && @case.IsDue(index);
        var isAlways = mode == SeveranceMode.Always && index == @case.Table.Count - 1;
        if (!isDue || !(isAlways || _recommended.NeedsSeverance(facts.Evidence)))
        {
            return facts with
            {
                // What was not tried is not missing, by this rule or by another.
                Evidence = facts.Evidence with { IsSeveranceDue = false },
                Severance = new EvidenceSeverance { Reason = WhyNot(facts) },
            };
        }

        var findings = forks.Of(index);
        var severance = EvidenceSeverance.Of(findings, @case.IsUncertain, forks.HeldOut());
        return facts with
        {
            Evidence = facts.Evidence with
            {
                SeveranceProbability = findings.Probability,
                IsSeveranceTrusted = severance.Trusted,
                Slackness = findings.Slackness?.Value,
            },
            Severance = severance,
        };
    }

    private string WhyNot(QuarterFacts facts)
    {
        if (@case.Options.Severance == SeveranceMode.Never) return "switched off";
        if (@case.Ends[facts.Index] is null) return "the quarter lies before this run, in its parent";
        if (@case.Severed.Skipped.Contains(facts.Index))
        {
            return "skipped: forks were severed in as many quarters before the last four as "
                + "--severance-quarters allows";
        }

        return facts.Evidence.CriticalCover < 1
            ? "not needed: stocks of critical imports do not cover their leads"
            : "not needed: the loop is not closed without it";
    }

    /// <summary>P(energy is left over) by the quarter's matrices; by those of the opening where the quarter lies before
    /// the run, in its parent.</summary>
    /// <param name="case">The run.</param>
    /// <param name="index">Place of the quarter in the table, from 0.</param>
    /// <returns>Null where the loop has no balanced path any more.</returns>
    public static Estimate? NetEnergy(DecideCase @case, int index) =>
        NetEnergy(@case.Ends, @case.Spread, @case.Loops, index);

    /// <summary>The same before the case is drawn up.</summary>
    public static Estimate? NetEnergy(
        IReadOnlyList<QuarterEnd?> ends, ClosureSpread spread, QuarterLoops loops, int index) =>
        ends[index] is null ? spread.NetEnergy : loops.NetEnergy(index);

    /// <summary>What a loop's own series say of a quarter.</summary>
    /// <param name="table">Its quarters.</param>
    /// <param name="spread">How far its closure may be off.</param>
    /// <param name="netEnergy">P(energy is left over) by the quarter's matrices.</param>
    /// <param name="index">Place of the quarter in the table, from 0.</param>
    public static QuarterEvidence OfLoop(
        QuarterTable table, ClosureSpread spread, Estimate? netEnergy, int index) => new()
        {
            Quarter = table.NumberOf(index),
            ClosureByValue = spread.Around(table.Value("closure.value", index), r => r.Value),
            ClosureByMass = spread.Around(table.Value("closure.mass", index), r => r.Mass),
            ClosureByEnergy = spread.Around(table.Value("closure.energy", index), r => r.Energy),
            ClosureByInformation = spread.Around(table.Value("closure.information", index), r => r.Information),
            ImportShare = table.Value("loop.import-share", index),
            EnergySelfSufficiency = table.Value("energy.self-sufficiency", index),
            NetEnergyProbability = netEnergy,
        };

    private QuarterEvidence OfLoop(int index) => OfLoop(
        @case.Table, @case.Spread, NetEnergy(@case, index), index) with
    {
        CriticalCover = @case.Ends[index]?.LeastCover,
        IsCaptured = @case.Owners is { } owners ? HoldersOfCompute.Captured(owners).Count > 0 : null,
        HasEmbargo = _cuts.Touch(index),
        HasSeveranceFailed = _cuts.Failed(index),
    };

    /// <summary>What an economy says of a quarter.</summary>
    /// <param name="case">The run.</param>
    /// <param name="evidence">What is known of the quarter without it.</param>
    /// <param name="moments">The economy's quarters so far, this one last.</param>
    /// <param name="moment">This quarter; null where it lies before the run, in its parent.</param>
    /// <param name="prices">What is to be expected; null where nothing is foretold.</param>
    /// <param name="isCounted">Whether what is expected counts though no gate has opened.</param>
    public static QuarterEvidence WithPrices(
        DecideCase @case, QuarterEvidence evidence, IReadOnlyList<EconomyMoment> moments, EconomyMoment? moment,
        PriceForecast? prices, bool isCounted)
    {
        if (@case.Run.World.Record.Economy is not { } record) return evidence;
        var isShort = record.Variant == EconomyVariant.Version1 && evidence.Quarter > Economy.ShortHorizon;
        var (published, gate) = (moment?.Told.Economy, @case.Gate!);
        var year = moments.TakeLast(Economy.QuartersPerYear).Select(m => m.Told.Economy).OfType<EconomyQuarter>()
            .ToList();
        double? Series(string name) => @case.Table.Value(
            name, Enumerable.Range(0, @case.Table.Count).First(i => @case.Table.NumberOf(i) == evidence.Quarter));
        return evidence with
        {
            IsEconomyValid = !isShort && (published?.IsValid ?? Series("economy/valid") == 1),
            PolicyRate = published?.PolicyRate ?? Series("economy/rate"),
            InflationOverYear = published?.InflationOverYear,
            OutputLessMoney = year.Count < Economy.QuartersPerYear
                ? null
                : year.Sum(quarter => quarter.OutputGrowth - quarter.MoneyGrowth),
            IsForecastTrusted = isCounted || gate.IsOpen,
            DisinflationProbability = isCounted || gate.Counts(gate.Disinflation) ? prices?.Disinflation : null,
            DeflationProbability = isCounted || gate.Counts(gate.Deflation) ? prices?.Deflation : null,
            OutputOverMoneyProbability =
                isCounted || gate.Counts(gate.OutputOverMoney) ? prices?.OutputOverMoney : null,
        };
    }
}
