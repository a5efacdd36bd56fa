using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Factory.Plants;

public readonly partial struct Plant
{
    /// <inheritdoc/>
    public static void React(in PlantState state, in PlantEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case PlantEventKind.Supplied:
                var output = OutputLine.At(view.List(state.Outputs), e.Line);
                outbox.Postings.Move(output.Own, output.Store, e.A);
                break;
            case PlantEventKind.SupplyEnded:
                outbox.Timer(view.Now, StepPhase.Request);
                break;
            case PlantEventKind.RequestEnded:
                outbox.Timer(view.Now, StepPhase.Return);
                break;
            case PlantEventKind.ReturnEnded:
                outbox.Timer(view.Now, StepPhase.Execute);
                break;
            case PlantEventKind.Executed:
                outbox.Timer(view.Now + state.StepMicros, StepPhase.Supply);
                break;
            case PlantEventKind.BatchOpened:
                outbox.Postings.Begin(state.Process);
                break;
            case PlantEventKind.OutputMade:
                outbox.Postings.Put(OutputLine.At(view.List(state.Outputs), e.Line).Own, e.A);
                break;
            case PlantEventKind.BatchClosed:
                outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
                break;
            case PlantEventKind.OutputTold or PlantEventKind.GradeTold or PlantEventKind.Learned:
                PlantLearning.React(state, e, ref outbox);
                break;
            case PlantEventKind.OrdersRaised:
                Maintenance.React(state, e, view, ref outbox);
                break;
            default:
                ReactToInput(state, e, view, ref outbox);
                break;
        }
    }

    private static void ReactToInput(in PlantState state, in PlantEvent e, in View view, ref Outbox outbox)
    {
        if (e.Kind is not (PlantEventKind.Perished or PlantEventKind.Requested or PlantEventKind.Returned
            or PlantEventKind.InputStarted or PlantEventKind.InputUsed)) return;
        var line = InputLine.At(view.List(state.Inputs), e.Line);
        switch (e.Kind)
        {
            case PlantEventKind.Perished:
                outbox.Postings.Begin(state.Process);
                outbox.Postings.Take(line.Own, e.A);
                outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
                break;
            case PlantEventKind.Requested:
                outbox.Tell(line.Depot, Request.Verb, line.Slot, e.A, StepPhase.Request);
                break;
            case PlantEventKind.Returned:
                outbox.Postings.Move(line.Own, line.Store, e.A);
                outbox.Tell(line.Depot, GiveBack.Verb, line.Slot, e.A, StepPhase.Return);
                break;
            case PlantEventKind.InputStarted when line.Kind != InputKind.Nature:
                outbox.Postings.Move(line.Own, line.Wip, e.A);
                break;
            case PlantEventKind.InputUsed:
                outbox.Postings.Take(line.Kind == InputKind.Nature ? line.Own : line.Wip, e.A);
                break;
            default:
                break;
        }
    }
}
