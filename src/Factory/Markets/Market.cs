using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Messages;

namespace Twin.Factory.Markets;

/// <summary>The outside market: buys what the loop lacks, sells what pays for it.</summary>
/// <remarks>
/// Each step it hears what the depot's askers want of each import, sells just as much as the bill exceeds the cash,
/// and buys with what it then has, every import cut by the same share where the money is short. What the human economy
/// makes of an import, it also limits: it tells each step what it has set aside.
/// </remarks>
public readonly partial struct Market : IBehaviour<MarketState, MarketEvent>
{
    /// <summary>Name of the kind, and of its only row.</summary>
    public const string Kind = "market", Name = "market";

    // After a cut no credit, interest or tax has anywhere to come from or go to.
    private const int Nobody = -1;

    /// <summary>The line in <see cref="ShockFelt"/> of the limit of an import.</summary>
    /// <param name="import">The market's number of the import.</param>
    public static int ImportShock(int import) => 2 * import;

    /// <summary>The line in <see cref="ShockFelt"/> of the limit of an export.</summary>
    /// <param name="export">The market's number of the export.</param>
    public static int ExportShock(int export) => (2 * export) + 1;

    /// <inheritdoc/>
    public static Rejection Decide(
        in MarketState state, in Mail mail, in View view, ref Draws draws, ref Events<MarketEvent> events)
    {
        switch (mail.Verb)
        {
            case Shortfall.Verb:
                events.Add(new MarketEvent(MarketEventKind.WantHeard, (int)mail.A, mail.B, 0, 0));
                break;
            case Offer.Verb:
                events.Add(new MarketEvent(MarketEventKind.OfferHeard, (int)mail.A, mail.B, 0, 0));
                break;
            case Grant.Verb:
                var export = ExportLine.At(view.List(state.Exports), (int)mail.A);
                var (money, fraction) = export.Price.Carry(mail.B, export.Fraction);
                events.Add(new MarketEvent(MarketEventKind.Sold, (int)mail.A, mail.B, money, fraction));
                break;
            case ShockFelt.Verb:
                var kind = mail.A % 2 == 0 ? MarketEventKind.ImportShocked : MarketEventKind.ExportShocked;
                events.Add(new MarketEvent(kind, (int)mail.A / 2, mail.B, 0, 0));
                break;
            case PriceTold.Verb:
                var told = PriceTold.Of(mail.A, mail.B);
                var priced = told.Line % 2 == 0 ? MarketEventKind.ImportPriced : MarketEventKind.ExportPriced;
                events.Add(new MarketEvent(priced, told.Line / 2, told.Price.Num, told.Price.Den, 0));
                break;
            case MoneyTold.Verb when state.OutsideMoneyAccount >= 0:
                var owed = Int128.Min(view.Balance(state.CashAccount), long.MaxValue);
                events.Add(new MarketEvent(MarketEventKind.Financed, 0, Math.Max(mail.B, -(long)owed), 0, 0));
                break;
            case TradeScaled.Verb:
                events.Add(new MarketEvent(MarketEventKind.LimitsScaled, 0, mail.A, 0, 0));
                break;
            case CargoLost.Verb:
                var lost = (long)view.Balance(ImportLine.At(view.List(state.Imports), (int)mail.A).Transit);
                events.Add(new MarketEvent(MarketEventKind.CargoLost, (int)mail.A, lost, mail.B, 0));
                break;
            case Verbs.Timer:
                DecidePhase(state, view, (byte)mail.A, ref events);
                break;
            default:
                break;
        }

        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref MarketState state, in MarketEvent e, in Lists lists)
    {
        var imports = lists[state.Imports];
        switch (e.Kind)
        {
            case MarketEventKind.Arrived:
                lists[state.Transit][SlotOf(ImportLine.At(imports, e.Line), state.Step)] = 0;
                break;
            case MarketEventKind.WantHeard:
                imports[(e.Line * ImportLine.Words) + ImportLine.WantedAt] = e.A;
                break;
            case MarketEventKind.OfferHeard:
                var limit = BitConverter.DoubleToInt64Bits(NotAbove(e.A));
                imports[(e.Line * ImportLine.Words) + ImportLine.LimitAt] = limit;
                break;
            case MarketEventKind.ImportShocked:
                imports[(e.Line * ImportLine.Words) + ImportLine.ShockAt] = e.A;
                break;
            case MarketEventKind.ExportShocked:
                lists[state.Exports][(e.Line * ExportLine.Words) + ExportLine.ShockAt] = e.A;
                break;
            case MarketEventKind.ImportPriced:
                ImportLine.Reprice(imports, e.Line, new Ratio(e.A, e.B));
                break;
            case MarketEventKind.ExportPriced:
                ExportLine.Reprice(lists[state.Exports], e.Line, new Ratio(e.A, e.B));
                break;
            case MarketEventKind.LimitsScaled:
                ScaleLimits(imports, ImportLine.Words, ImportLine.LimitAt, e.A);
                ScaleLimits(lists[state.Exports], ExportLine.Words, ExportLine.LimitAt, e.A);
                if (e.A == 0) state.OutsideMoneyAccount = Nobody;
                break;
            case MarketEventKind.CargoLost:
                var lost = ImportLine.At(imports, e.Line);
                lists[state.Transit].Slice(lost.Ring, lost.LeadSteps).Clear();
                break;
            case MarketEventKind.NeedSet:
                imports[(e.Line * ImportLine.Words) + ImportLine.NeedAt] = e.A;
                break;
            case MarketEventKind.Sold:
                var exports = lists[state.Exports];
                exports[(e.Line * ExportLine.Words) + ExportLine.FractionAt] = e.C;
                exports[(e.Line * ExportLine.Words) + ExportLine.SoldAt] += e.A;
                break;
            case MarketEventKind.Bought:
                imports[(e.Line * ImportLine.Words) + ImportLine.FractionAt] = e.C;
                imports[(e.Line * ImportLine.Words) + ImportLine.BoughtAt] += e.A;
                var line = ImportLine.At(imports, e.Line);
                if (line.LeadSteps > 0) lists[state.Transit][SlotOf(line, state.Step)] = e.A;
                break;
            case MarketEventKind.PhaseEnded when e.A == StepPhase.Supply:
                GrowLimits(imports, ImportLine.Words, ImportLine.LimitAt);
                GrowLimits(lists[state.Exports], ExportLine.Words, ExportLine.LimitAt);
                for (var at = 0; at < imports.Length; at += ImportLine.Words) imports[at + ImportLine.WantedAt] = 0;
                state.Step++;
                break;
            default:
                break;
        }
    }

    private static int SlotOf(in ImportLine line, long step) => line.Ring + (int)(step % line.LeadSteps);

    /// <summary>The greatest limit that is no more than what is offered: beyond 2^53 a number may be rounded
    /// up.</summary>
    private static double NotAbove(long offered)
    {
        double limit = offered;
        return limit >= long.MaxValue || (long)limit > offered ? Math.BitDecrement(limit) : limit;
    }

    private static void ScaleLimits(Span<long> lines, int words, int limitAt, long factorNano)
    {
        for (var at = limitAt; at < lines.Length; at += words)
        {
            var scaled = TradeScaled.Of(BitConverter.Int64BitsToDouble(lines[at]), factorNano);
            lines[at] = BitConverter.DoubleToInt64Bits(scaled);
        }
    }

    /// <summary>In both layouts the growth follows the limit.</summary>
    private static void GrowLimits(Span<long> lines, int words, int limitAt)
    {
        for (var at = limitAt; at < lines.Length; at += words)
        {
            var grown = BitConverter.Int64BitsToDouble(lines[at]) * (1 + BitConverter.Int64BitsToDouble(lines[at + 1]));
            lines[at] = BitConverter.DoubleToInt64Bits(grown);
        }
    }
}
