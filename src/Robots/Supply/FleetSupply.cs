using Twin.Actors;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;
using Twin.Robots.Fleets;
using Twin.Robots.Individuals;

namespace Twin.Robots.Supply;

/// <summary>Trades for the robots of one fleet control: hours of work for robots, electricity and spare
/// parts.</summary>
/// <remarks>
/// Once a step it books what the control has done since the step before, hands the hours over to the grid, orders, and
/// cuts what the grid's askers want into tasks. Hours of work count as they are worked, the ways to tasks under
/// way taken off when they begin. Electricity at the charging places is a small store: the places keep
/// <see cref="SupplyState.PowerBaseJ"/> at hand and ask for what is missing.
/// </remarks>
public readonly partial struct FleetSupply : IBehaviour<SupplyState, SupplyEvent>
{
    /// <summary>Name of the kind.</summary>
    public const string Kind = "fleet-supply";

    /// <inheritdoc/>
    public static Rejection Decide(
        in SupplyState state, in Mail mail, in View view, ref Draws draws, ref Events<SupplyEvent> events)
    {
        switch (mail.Verb)
        {
            case Verbs.Timer when mail.A == StepPhase.Supply:
                events.Add(new SupplyEvent(SupplyEventKind.StepOpened, state.ActivityPerRobot.Floor(state.Position)));
                break;
            case RobotVerb.ToldWork:
                DecideWork(state, view, mail.A, mail.B, ref events);
                break;
            case RobotVerb.ToldParts:
                DecideParts(state, view, mail.A, mail.B, ref events);
                break;
            case RobotVerb.ToldBook:
                events.Add(new SupplyEvent(SupplyEventKind.Told, mail.A, mail.B));
                break;
            case Target.Verb when mail.A > 0:
                DecideOrder(state, view, mail.A, ref events);
                break;
            case Verbs.Timer when mail.A == StepPhase.Request:
                DecideRequest(state, view, ref events);
                break;
            case Shortfall.Verb:
                DecideTasks(state, mail.B, ref events);
                break;
            case Request.Verb:
                events.Add(new SupplyEvent(SupplyEventKind.SparesWanted, mail.B));
                break;
            case Verbs.Timer:
                DecideStep(state, view, ref events);
                break;
            default:
                break;
        }

        return Rejection.None;
    }

    /// <inheritdoc/>
    public static void Apply(ref SupplyState state, in SupplyEvent e, in Lists lists)
    {
        switch (e.Kind)
        {
            case SupplyEventKind.Worked:
                state.Delivered += e.C;
                state.HoursWorked += e.A;
                state.PowerTaken += e.B;
                state.HoursLost += e.D;
                break;
            case SupplyEventKind.InputUsed:
                lists[state.Inputs][((int)e.A * FleetInputLine.Words) + FleetInputLine.FractionAt] = e.C;
                break;
            case SupplyEventKind.Carried:
                (state.HoursFraction, state.PowerFraction, state.Drawn) = (e.A, e.B, state.Drawn + e.C);
                break;
            case SupplyEventKind.PartsUsed:
                state.SparesUsed += e.A;
                break;
            case SupplyEventKind.Retired:
                state.Retired += e.A;
                state.Held -= e.A;
                break;
            case SupplyEventKind.Scrapped:
                ScrapLine.Return(lists[state.Scrap], (int)e.A, e.B, e.C, e.D);
                break;
            case SupplyEventKind.Told:
                (state.Waiting, state.PowerAtHand) = (e.A, e.B);
                break;
            case SupplyEventKind.Ordered:
                state.Ordered = e.A + e.B;
                break;
            case SupplyEventKind.TasksCut:
                (state.TaskRest, state.Wanted) = (e.B, e.C);
                break;
            case SupplyEventKind.StepEnded:
                lists[state.Ring][CohortRing.Slot(state.Ring.Length, state.Step)] = state.Granted;
                state.Position = e.A;
                state.Granted = 0;
                state.PowerAsked = 0;
                state.Step++;
                break;
            default:
                ApplySupply(ref state, e, lists);
                break;
        }
    }

    /// <summary>Writes what was asked of the grid and the stores, and what they gave.</summary>
    private static void ApplySupply(ref SupplyState state, in SupplyEvent e, in Lists lists)
    {
        switch (e.Kind)
        {
            case SupplyEventKind.SparesWanted:
                state.SparesDue += e.A;
                break;
            case SupplyEventKind.SparesGiven:
                state.SparesDue -= e.A;
                state.SparesGiven += e.A;
                break;
            case SupplyEventKind.PowerAsked:
                state.PowerAsked = e.A;
                break;
            case SupplyEventKind.PriceTurned:
                state.IsCheap = e.A != 0;
                break;
            case SupplyEventKind.PowerGiven:
                state.PowerGiven += e.A;
                break;
            case SupplyEventKind.Granted:
                state.Granted += e.A;
                state.Held += e.A;
                break;
            case SupplyEventKind.Commissioned:
                state.Commissioned += e.A + e.B;
                state.JoinedCrew += e.B;
                break;
            case SupplyEventKind.SkilledJoined:
                state.Commissioned += e.B;
                lists[state.Skilled][((int)e.A * SkilledLine.Words) + SkilledLine.JoinedAt] += e.B;
                break;
            default:
                break;
        }
    }
}
