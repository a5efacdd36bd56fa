using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Markets;

public readonly partial struct Market
{
    /// <inheritdoc/>
    public static void React(in MarketState state, in MarketEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case MarketEventKind.Arrived:
                var arrived = ImportLine.At(view.List(state.Imports), e.Line);
                outbox.Postings.Move(arrived.Transit, arrived.Store, e.A);
                break;
            case MarketEventKind.SaleOffered:
                var offered = ExportLine.At(view.List(state.Exports), e.Line);
                outbox.Tell(offered.Place(state.Depot), Request.Verb, offered.Slot, e.A, StepPhase.Back);
                break;
            case MarketEventKind.Sold:
                outbox.Postings.Move(state.OutsideMoneyAccount, state.CashAccount, e.B);
                break;
            case MarketEventKind.Financed when e.A > 0:
                outbox.Postings.Move(state.OutsideMoneyAccount, state.CashAccount, e.A);
                break;
            case MarketEventKind.Financed when e.A < 0:
                outbox.Postings.Move(state.CashAccount, state.OutsideMoneyAccount, -e.A);
                break;
            case MarketEventKind.Bought:
                var bought = ImportLine.At(view.List(state.Imports), e.Line);
                outbox.Postings.Move(state.CashAccount, state.OutsideMoneyAccount, e.B);
                outbox.Postings.Move(bought.Outside, bought.LeadSteps > 0 ? bought.Transit : bought.Store, e.A);
                break;
            case MarketEventKind.CargoLost:
                outbox.Postings.Move(
                    ImportLine.At(view.List(state.Imports), e.Line).Transit, (int)e.B, e.A);
                break;
            case MarketEventKind.PhaseEnded:
                var next = (byte)e.A;
                outbox.Timer(next == StepPhase.Supply ? view.Now + state.StepMicros : view.Now, next);
                break;
            default:
                break;
        }
    }
}
