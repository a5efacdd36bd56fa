using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;
using Twin.Factory.Markets;

namespace Twin.Factory.Humans;

/// <summary>One good of the human economy: made, sold to the loop, claimed of it, used.</summary>
/// <remarks>
/// Each step humans make what their output says and set the diverted share aside, from which the market buys. What is
/// left, what the loop delivers on a claim and what it exports enters the service of humans or is used up at once. So
/// over any time output + bought + claims = sold + change of stock + other uses, in quanta.
/// </remarks>
public readonly partial struct HumanGood : IBehaviour<HumanGoodState, HumanGoodEvent>
{
    /// <summary>Name of the kind.</summary>
    public const string Kind = "human";

    /// <summary>What a shock can move: its line in <see cref="ShockFelt"/>.</summary>
    public const int OutputShock = 0, DiversionShock = 1, ClaimShock = 2;

    /// <inheritdoc/>
    public static Rejection Decide(
        in HumanGoodState state, in Mail mail, in View view, ref Draws draws, ref Events<HumanGoodEvent> events)
    {
        switch (mail.Verb)
        {
            case Verbs.Timer when mail.A == StepPhase.Supply:
                DecideSupply(state, ref events);
                break;
            case Verbs.Timer:
                DecideUse(state, view, ref events);
                break;
            case Grant.Verb:
                var (money, fraction) = state.ClaimPrice.Carry(mail.B, state.PriceFraction);
                events.Add(new HumanGoodEvent(HumanGoodEventKind.ClaimServed, mail.B, money, fraction));
                break;
            case TradeScaled.Verb:
                events.Add(new HumanGoodEvent(HumanGoodEventKind.TradeScaled, mail.A, 0, 0));
                break;
            case ShockFelt.Verb:
                var moved = HumanGoodEventKind.OutputShocked + (byte)mail.A;
                events.Add(new HumanGoodEvent(moved, mail.B, 0, 0));
                break;
            case PriceTold.Verb:
                var price = PriceTold.Of(mail.A, mail.B).Price;
                events.Add(new HumanGoodEvent(HumanGoodEventKind.ClaimPriced, price.Num, price.Den, 0));
                break;
            default:
                break;
        }

        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref HumanGoodState state, in HumanGoodEvent e, in Lists lists)
    {
        switch (e.Kind)
        {
            case HumanGoodEventKind.Made:
                var exact = OfferExact(state);
                state.OfferFraction = exact - Math.Floor(exact);
                state.Output = state.Output.NextOf(state.OutputShockNano);
                state.Limit = state.Limit.Grown;
                state.Made += e.A;
                state.InHand = e.A - e.B;
                state.Offered += e.B;
                break;
            case HumanGoodEventKind.Claimed:
                state.Claim = state.Claim.NextOf(state.ClaimShockNano);
                state.Claimed += e.A;
                break;
            case HumanGoodEventKind.ClaimServed:
                state.ClaimsServed += e.A;
                state.InHand += e.A;
                state.PriceFraction = e.C;
                break;
            case HumanGoodEventKind.Traded:
                state.Sold += e.A;
                state.Bought += e.B;
                state.InHand += e.B + e.C;
                break;
            case HumanGoodEventKind.Retired:
                state.InService -= e.A;
                state.Used += e.A;
                break;
            case HumanGoodEventKind.EnteredService:
                lists[state.Ring][CohortRing.Slot(state.Ring.Length, state.Step)] = e.A;
                state.InService += e.A;
                break;
            case HumanGoodEventKind.UsedUp:
                state.Used += e.A;
                break;
            case HumanGoodEventKind.StepEnded:
                state.Offered = e.A;
                state.InHand = 0;
                state.Step++;
                break;
            default:
                ApplyTold(ref state, e);
                break;
        }
    }

    /// <summary>What others told it: chance, prices, the end of trade.</summary>
    private static void ApplyTold(ref HumanGoodState state, in HumanGoodEvent e)
    {
        switch (e.Kind)
        {
            case HumanGoodEventKind.OutputShocked:
                state.OutputShockNano = e.A;
                break;
            case HumanGoodEventKind.DiversionShocked:
                state.DiversionShockNano = e.A;
                break;
            case HumanGoodEventKind.ClaimShocked:
                state.ClaimShockNano = e.A;
                break;
            case HumanGoodEventKind.ClaimPriced:
                state.ClaimPrice = new Ratio(e.A, e.B);
                break;
            case HumanGoodEventKind.TradeScaled:
                Scale(ref state, e.A);
                break;
            default:
                break;
        }
    }

    /// <summary>Where trade is cut nothing is set aside any more, and nothing claimed.</summary>
    private static void Scale(ref HumanGoodState state, long factorNano)
    {
        var limit = TradeScaled.Of(state.Limit.BasePerStep, factorNano);
        state.Limit = state.Limit with { BasePerStep = limit };
        if (factorNano > 0) return;
        state.Market = Address.Nobody;
        state.Claim = SteadyFlow.From(0, 0);
    }

    /// <summary>What may be set aside in this step, with the fraction that earlier ones left. Unit: quanta.</summary>
    private static double OfferExact(in HumanGoodState state) => state.Market == Address.Nobody
        ? 0
        : Math.Min(DivertedExact(state), state.Limit.PerStep) + state.OfferFraction;

    private static double DivertedExact(in HumanGoodState state) => ShockFelt.Of(
        ShockFelt.Of(state.Diversion * state.Output.PerStep, state.OutputShockNano), state.DiversionShockNano);

    private static void DecideSupply(in HumanGoodState state, ref Events<HumanGoodEvent> events)
    {
        var made = state.Output.WholeOf(state.OutputShockNano);
        var offered = Math.Min(made, (long)Math.Floor(OfferExact(state)));
        events.Add(new HumanGoodEvent(HumanGoodEventKind.Made, made, offered, 0));
        if (state.Depot == Address.Nobody) return;
        events.Add(new HumanGoodEvent(HumanGoodEventKind.Claimed, state.Claim.WholeOf(state.ClaimShockNano), 0, 0));
    }

    /// <summary>What left the offer was sold, what reached the humans beside their own was bought.</summary>
    private static void DecideUse(in HumanGoodState state, in View view, ref Events<HumanGoodEvent> events)
    {
        var unsold = (long)view.Balance(state.Accounts.Offer);
        var held = (long)view.Balance(state.Accounts.Held);
        var kept = Math.Min(unsold, state.KeepQuanta);
        events.Add(new HumanGoodEvent(
            HumanGoodEventKind.Traded, state.Offered - unsold, held - state.InHand, unsold - kept));
        var used = held + unsold - kept;
        if (state.LifeSteps > 0)
        {
            var retired = CohortRing.Retired(view.List(state.Ring), state.Step);
            if (retired > 0) events.Add(new HumanGoodEvent(HumanGoodEventKind.Retired, retired, 0, 0));
            events.Add(new HumanGoodEvent(HumanGoodEventKind.EnteredService, used, 0, 0));
        }
        else
        {
            events.Add(new HumanGoodEvent(HumanGoodEventKind.UsedUp, used, 0, 0));
        }

        events.Add(new HumanGoodEvent(HumanGoodEventKind.StepEnded, kept, 0, 0));
    }
}
