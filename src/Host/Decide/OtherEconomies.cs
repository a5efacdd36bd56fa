using Twin.Host.Money.Flips;
using Twin.Macro.Decision;
using Twin.Macro.Money;
using Twin.World.Joining;
using Twin.World.Judging;
using Twin.World.Records;

namespace Twin.Host.Decide;

/// <summary>Judges a run again beside economies of other closures.</summary>
/// <remarks>
/// The loop's quarters are what they were on record, for loop and economy do not iterate: each economy is told what the
/// run's was told, one quarter behind. What its prices, wages and money would have made of the loop is left out; that
/// takes a run of its own, with the closure in the world file. Draws of each closure keep it: σ is not drawn.
/// </remarks>
internal static class OtherEconomies
{
    /// <summary>Draws that foretell the prices of each economy.</summary>
    public const int Members = 200;

    /// <summary>Judges every closure.</summary>
    /// <param name="case">The run.</param>
    /// <param name="quarters">Its quarters as they were judged.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="side">Runs them side by side.</param>
    /// <returns>Null where it was not asked for, or no economy runs beside the loop.</returns>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static EvidenceOtherEconomies? Of(
        DecideCase @case, IReadOnlyList<JudgedQuarter> quarters, DecideProgress progress, Side side)
    {
        if (!@case.Options.Closures || @case.Run.World.Record.Economy is not { } record) return null;
        var own = EconomyClosure.Of(EconomyNumbers.SettingOf(record).Parameters);
        EconomyClosure[] closures = EconomyClosure.All.Contains(own)
            ? [.. EconomyClosure.All]
            : [own, .. EconomyClosure.All];
        var found = new EvidenceOtherEconomy[closures.Length];
        var done = 0;
        side.Run(closures.Length, i =>
        {
            found[i] = Of(@case, record, quarters, closures[i], closures[i] == own);
            progress.Show("economies of other closures", Interlocked.Increment(ref done), closures.Length);
        });
        return EvidenceOtherEconomies.Of(Members, found);
    }

    private static EvidenceOtherEconomy Of(
        DecideCase @case, EconomyRecord record, IReadOnlyList<JudgedQuarter> quarters, EconomyClosure closure,
        bool isOfRun)
    {
        var moments = OtherEconomy.Of(
            record, closure, [.. quarters.Select(q => q.Facts.Economy).OfType<EconomyMoment>()]);
        PriceOutlook outlook = new(
            record, CaseFile.RangesOf(record), Members, @case.Options.Seed!.Value, Side.InTurn, closure);
        DecisionMachine machine = new();
        DecisionMachine counting = new();
        Verdict? verdict = null, counted = null;
        QuarterEvidence? last = null;
        PriceForecast? prices = null;
        List<EconomyMoment> lived = [];
        foreach (var quarter in quarters)
        {
            var moment = quarter.Facts.Economy is null ? null : moments[lived.Count];
            if (moment is not null) lived.Add(moment);
            prices = moment is null ? null : outlook.After(lived);
            last = Judge.WithPrices(@case, quarter.Facts.Evidence, lived, moment, prices, isCounted: true);
            verdict = machine.Judge(Judge.WithPrices(
                @case, quarter.Facts.Evidence, lived, moment, prices, isCounted: false));
            counted = counting.Judge(last);
        }

        return new EvidenceOtherEconomy(
            closure.Substitution, FlipStudy.Word(closure.Wages), FlipStudy.Word(closure.Fiscal), isOfRun,
            DecisionWords.Of(verdict!.Headline), DecisionWords.Of(verdict.Price, hasEconomy: true),
            DecisionWords.Of(counted!.Headline), last!.InflationOverYear, last.PolicyRate, last.OutputLessMoney,
            prices?.Disinflation.Value, prices?.Deflation.Value, prices?.OutputOverMoney.Value);
    }
}
