using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Markets;

public readonly partial struct Market
{
    private static void DecidePhase(in MarketState state, in View view, byte phase, ref Events<MarketEvent> events)
    {
        switch (phase)
        {
            case StepPhase.Supply:
                DecideArrivals(state, view, ref events);
                events.Add(new MarketEvent(MarketEventKind.PhaseEnded, 0, StepPhase.Back, 0, 0));
                break;
            case StepPhase.Back:
                DecideOffers(state, view, ref events);
                events.Add(new MarketEvent(MarketEventKind.PhaseEnded, 0, StepPhase.Trade, 0, 0));
                break;
            default:
                DecidePurchases(state, view, ref events);
                events.Add(new MarketEvent(MarketEventKind.PhaseEnded, 0, StepPhase.Supply, 0, 0));
                break;
        }
    }

    private static void DecideArrivals(in MarketState state, in View view, ref Events<MarketEvent> events)
    {
        var imports = view.List(state.Imports);
        for (var i = 0; i * ImportLine.Words < imports.Length; i++)
        {
            var line = ImportLine.At(imports, i);
            if (line.LeadSteps == 0) continue;
            var due = view.List(state.Transit)[SlotOf(line, state.Step)];
            if (due > 0) events.Add(new MarketEvent(MarketEventKind.Arrived, i, due, 0, 0));
        }
    }

    private static void DecideOffers(in MarketState state, in View view, ref Events<MarketEvent> events)
    {
        Int128 bill = 0;
        var imports = view.List(state.Imports);
        for (var i = 0; i * ImportLine.Words < imports.Length; i++)
        {
            var line = ImportLine.At(imports, i);
            var need = NeedOf(line, view);
            bill += line.Price.Carry(need, line.Fraction).Whole;
            events.Add(new MarketEvent(MarketEventKind.NeedSet, i, need, 0, 0));
        }

        var missing = bill - view.Balance(state.CashAccount);
        var exports = view.List(state.Exports);
        for (var i = 0; i * ExportLine.Words < exports.Length && missing > 0; i++)
        {
            var line = ExportLine.At(exports, i);
            var enough = line.Price.LeastFor((long)Int128.Min(missing, long.MaxValue));
            var offered = Math.Min(enough, Whole(line.Limit));
            if (offered == 0) continue;
            missing -= line.Price.Floor(offered);
            events.Add(new MarketEvent(MarketEventKind.SaleOffered, i, offered, 0, 0));
        }
    }

    /// <summary>
    /// What the step lacks; with a lead, what keeps the depot served until the order after this one arrives.
    /// </summary>
    private static long NeedOf(in ImportLine line, in View view)
    {
        var held = view.Balance(line.Store);
        if (line.LeadSteps > 0) held += view.Balance(line.Transit);
        var need = Int128.Max(0, ((Int128)line.Wanted * (line.LeadSteps + 1)) - held);
        return (long)Int128.Min(need, Whole(line.Limit));
    }

    private static void DecidePurchases(in MarketState state, in View view, ref Events<MarketEvent> events)
    {
        Int128 bill = 0;
        var imports = view.List(state.Imports);
        for (var i = 0; i * ImportLine.Words < imports.Length; i++)
        {
            var line = ImportLine.At(imports, i);
            bill += line.Price.Carry(line.Need, line.Fraction).Whole;
        }

        var cash = view.Balance(state.CashAccount);
        var purse = cash;
        for (var i = 0; i * ImportLine.Words < imports.Length; i++)
        {
            var line = ImportLine.At(imports, i);
            var quanta = bill <= purse || line.Price.Num == 0 ? line.Need : (long)(line.Need * purse / bill);
            var (money, fraction) = line.Price.Carry(quanta, line.Fraction);

            // A carried fraction may cost one quantum of money more than the share: buy nothing rather than overdraw.
            if (money > cash) continue;
            cash -= money;
            events.Add(new MarketEvent(MarketEventKind.Bought, i, quanta, money, fraction));
        }
    }

    private static long Whole(double limit) => limit >= long.MaxValue / 4 ? long.MaxValue / 4 : (long)limit;
}
