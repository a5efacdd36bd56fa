using Twin.Actors;
using Twin.Domain.Messages;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;

namespace Twin.Robots.Supply;

public readonly partial struct FleetSupply
{
    private const int PlaceShift = 32, SkillShift = 48;

    /// <inheritdoc/>
    public static void React(in SupplyState state, in SupplyEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case SupplyEventKind.StepOpened:
                outbox.Tell(state.Control, RobotVerb.Tell, 0, 0, StepPhase.Supply);
                outbox.Timer(view.Now, StepPhase.Request);
                if (state.Planner == Address.Nobody) break;
                outbox.Tell(state.Planner, Position.Verb, state.PlannerLine, e.A, StepPhase.Supply);
                break;
            case SupplyEventKind.WorkOpened:
                outbox.Postings.Begin(state.Process);
                if (e.B > 0) outbox.Postings.Take(state.PowerAccount, e.B);
                break;
            case SupplyEventKind.InputUsed:
                outbox.Postings.Take(InputAt(state, e, view).Own, e.B);
                break;
            case SupplyEventKind.Worked:
                outbox.Postings.Put(state.HoursAccount, e.A);
                outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
                outbox.Postings.Move(state.HoursAccount, state.GridHoursAccount, e.A);
                break;
            case SupplyEventKind.Retired:
                outbox.Postings.Begin(state.Process);
                outbox.Postings.Take(state.RobotAccount, e.A);
                if (state.Scrap.Length == 0) outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
                break;
            case SupplyEventKind.PartsUsed:
                WriteOff(state, state.SpareAccount, e.A, ref outbox);
                break;
            case SupplyEventKind.Ordered:
                if (e.A > 0) outbox.Tell(state.Depot, Request.Verb, state.MaintenanceSlot, e.A, StepPhase.Request);
                if (e.B > 0) outbox.Tell(state.Depot, Request.Verb, state.BuildSlot, e.B, StepPhase.Request);
                break;
            case SupplyEventKind.PowerAsked:
                outbox.Tell(state.Grid, Request.Verb, state.PowerSlot, e.A, StepPhase.Request);
                break;
            case SupplyEventKind.SparesAsked:
                outbox.Tell(state.Depot, Request.Verb, state.SpareSlot, e.A, StepPhase.Request);
                break;
            case SupplyEventKind.RequestEnded:
                outbox.Timer(view.Now, StepPhase.Execute);
                break;
            case SupplyEventKind.TasksCut:
                SpreadTasks(state, e.A, ref outbox);
                break;
            default:
                ReactToStep(state, e, view, ref outbox);
                break;
        }
    }

    private static void ReactToStep(in SupplyState state, in SupplyEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Kind)
        {
            case SupplyEventKind.Scrapped:
                var scrap = view.List(state.Scrap);
                outbox.Postings.Put(ScrapLine.At(scrap, (int)e.A).Account, e.B);
                if (e.A < ScrapLine.Count(scrap) - 1) break;
                outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
                break;
            case SupplyEventKind.Perished:
                WriteOff(state, InputAt(state, e, view).Own, e.B, ref outbox);
                break;
            case SupplyEventKind.InputAsked:
                var asked = InputAt(state, e, view);
                outbox.Tell(asked.Depot, Request.Verb, asked.Slot, e.B, StepPhase.Request);
                break;
            case SupplyEventKind.Commissioned:
                AddRobots(state, state.WorkerFleet, e.A, ref outbox);
                AddRobots(state, state.CrewFleet, e.B, ref outbox);
                break;
            case SupplyEventKind.SkilledJoined:
                AddRobots(state, SkilledLine.At(view.List(state.Skilled), (int)e.A).Fleet, e.B, ref outbox);
                break;
            case SupplyEventKind.PowerGiven:
                outbox.Tell(
                    state.Control, Grant.Verb, FleetControl.EnergyLine, e.A * state.JoulePerPower, StepPhase.Execute);
                break;
            case SupplyEventKind.PriceTurned:
                outbox.Tell(state.Control, RobotVerb.Price, e.A, 0, StepPhase.Execute);
                break;
            case SupplyEventKind.SparesGiven:
                outbox.Tell(state.Control, Grant.Verb, FleetControl.SpareLine, e.A, StepPhase.Execute);
                break;
            case SupplyEventKind.StepEnded:
                outbox.Timer(view.Now + state.StepMicros, StepPhase.Supply);
                break;
            default:
                break;
        }
    }

    private static FleetInputLine InputAt(in SupplyState state, in SupplyEvent e, in View view) =>
        FleetInputLine.At(view.List(state.Inputs), (int)e.A);

    private static void AddRobots(in SupplyState state, int fleet, long count, ref Outbox outbox)
    {
        for (var left = count; left > 0; left -= FleetControl.MostBirths)
        {
            outbox.Tell(
                state.Control, RobotVerb.Add, fleet, Math.Min(left, FleetControl.MostBirths), StepPhase.Execute);
        }
    }

    /// <summary>Spreads tasks over the places, each of which gets as many but for one.</summary>
    private static void SpreadTasks(in SupplyState state, long tasks, ref Outbox outbox)
    {
        for (var place = 0; place < state.Places; place++)
        {
            // The remainder goes round with the steps, so that no place is always the fuller one.
            var turn = (place + state.Step) % state.Places;
            var count = (tasks / state.Places) + (turn < tasks % state.Places ? 1 : 0);
            if (count == 0) continue;
            var order = (uint)state.TaskSeconds | ((long)place << PlaceShift)
                | ((long)RobotFleet.TaskSkill << SkillShift);
            outbox.Tell(state.Control, RobotVerb.Batch, order, count, StepPhase.Execute);
        }
    }

    private static void WriteOff(in SupplyState state, int account, long quanta, ref Outbox outbox)
    {
        outbox.Postings.Begin(state.Process);
        outbox.Postings.Take(account, quanta);
        outbox.Postings.Close(state.WasteAccount, state.HeatAccount);
    }
}
