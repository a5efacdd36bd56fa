using Twin.Actors;
using Twin.Domain.Messages;
using Twin.Factory.Markets;

namespace Twin.Factory.Humans;

public readonly partial struct HumanGood
{
    /// <inheritdoc/>
    public static void React(in HumanGoodState state, in HumanGoodEvent e, in View view, ref Outbox outbox)
    {
        var accounts = state.Accounts;
        switch (e.Kind)
        {
            case HumanGoodEventKind.Made:
                outbox.Postings.Move(accounts.Resources, accounts.Offer, e.B);
                outbox.Postings.Move(accounts.Resources, accounts.Held, e.A - e.B);
                outbox.Timer(view.Now, StepPhase.Execute);
                if (state.Market == Address.Nobody) break;
                outbox.Tell(state.Market, Offer.Verb, state.ImportLine, state.Offered, StepPhase.Supply);
                break;
            case HumanGoodEventKind.Claimed:
                if (e.A > 0) outbox.Tell(state.Depot, Request.Verb, state.ClaimSlot, e.A, StepPhase.Request);
                break;
            case HumanGoodEventKind.ClaimServed:
                outbox.Postings.Move(state.OutsideMoneyAccount, state.CashAccount, e.B);
                break;
            case HumanGoodEventKind.Traded:
                outbox.Postings.Move(accounts.Offer, accounts.Held, e.C);
                break;
            case HumanGoodEventKind.Retired:
                outbox.Postings.Move(accounts.InService, accounts.Use, e.A);
                break;
            case HumanGoodEventKind.EnteredService:
                outbox.Postings.Move(accounts.Held, accounts.InService, e.A);
                break;
            case HumanGoodEventKind.UsedUp:
                outbox.Postings.Move(accounts.Held, accounts.Use, e.A);
                break;
            case HumanGoodEventKind.StepEnded:
                outbox.Timer(view.Now + state.StepMicros, StepPhase.Supply);
                break;
            default:
                break;
        }
    }
}
