using Twin.Actors;

namespace Twin.Robots.Individuals;

public readonly partial struct FleetControl
{
    private const int Permille = 1000;

    /// <summary>A robot reports: close what it was down for, then decide what it does next.</summary>
    private static void DecideReport(
        scoped ControlBook book, in Mail mail, ref Draws draws, ref Events<ControlEvent> events)
    {
        var (row, word) = (mail.From.Row, book.Roster[mail.From.Row]);
        var (duty, worked) = (Roster.Duty(word), mail.B >> Half);
        if (duty == RobotDuty.None)
        {
            events.Add(new ControlEvent(ControlEventKind.Entered, book.Now, row, (int)(mail.A >> 1)));
            events.Add(new ControlEvent(ControlEventKind.Idled, book.Now, row));
            return;
        }

        if (mail.Verb == RobotVerb.Failed)
        {
            CloseFailed(book, mail, row, duty, ref events);
            events.Add(new ControlEvent(ControlEventKind.RepairQueued, book.Now, row, A: worked));
            return;
        }

        var charge = mail.B & uint.MaxValue;
        switch (mail.Verb)
        {
            case RobotVerb.Done when duty == RobotDuty.Tool:
                events.Add(Matching.AfterChange(book, row, Roster.Link(word)));
                return;
            case RobotVerb.Done when duty == RobotDuty.Task:
                events.Add(TaskEnd(book, ControlEventKind.TaskEnded, row, Roster.Link(word), 0, 0));
                break;
            case RobotVerb.Done:
                events.Add(new ControlEvent(ControlEventKind.RepairEnded, book.Now, row, Roster.Link(word)));
                break;
            case RobotVerb.Declined:
                events.Add(Turned(book, mail, row, duty));
                break;
            case RobotVerb.Charged:
                var stored = mail.A & uint.MaxValue;
                var drawn = book.FiguresOf(row).Drawn(stored);
                events.Add(new ControlEvent(
                    ControlEventKind.ChargeEnded, book.Now, row, 0, Roster.Place(word), A: stored, B: drawn,
                    C: Promise(book, row) - drawn));
                break;
            default:
                break;
        }

        var isOld = ((mail.Verb == RobotVerb.Charged ? mail.A >> Half : mail.A) & 1) != 0;
        var mustCharge = mail.Verb == RobotVerb.Declined;
        events.Add(NextJob(book, row, charge, isOld, mustCharge, ref draws) with { A = worked });
    }

    private static void CloseFailed(
        scoped ControlBook book, in Mail mail, int row, RobotDuty duty, ref Events<ControlEvent> events)
    {
        var link = Roster.Link(book.Roster[row]);
        var (work, move) = unchecked(((int)mail.A, (int)(mail.A >> Half)));
        switch (duty)
        {
            case RobotDuty.Task:
                // A move cut short leaves all of the work.
                if (work < 0)
                {
                    var order = OrderSlots.At(book.Orders, link);
                    work = book.SkillOf(order.Skills).Duration(order.Seconds);
                }

                events.Add(TaskEnd(book, ControlEventKind.TaskCut, row, link, move, work));
                break;
            case RobotDuty.Tool:
                events.Add(TaskEnd(
                    book, ControlEventKind.ToolCut, row, link, move, work < 0 ? book.State.ToolSeconds : work));
                break;
            case RobotDuty.Repair:
                events.Add(new ControlEvent(
                    ControlEventKind.RepairCut, book.Now, row, link, Travel: move, Seconds: Math.Max(0, work)));
                break;
            default:
                events.Add(new ControlEvent(
                    ControlEventKind.ChargeCut, book.Now, row, 0, Roster.Place(book.Roster[row]), Math.Max(0, move),
                    C: Promise(book, row)));
                break;
        }
    }

    /// <summary>A robot turned a job down and stands where it stood.</summary>
    private static ControlEvent Turned(scoped ControlBook book, in Mail mail, int row, RobotDuty duty)
    {
        var (from, seconds) = ((int)((mail.A >> 1) & PlaceMask), (int)(mail.A >> Half));
        var (link, place) = (Roster.Link(book.Roster[row]), Roster.Place(book.Roster[row]));
        var travel = book.FiguresOf(row).Travel(book.Distance(from, place));
        var turned = duty switch
        {
            RobotDuty.Task => TaskEnd(book, ControlEventKind.TaskDeclined, row, link, travel, seconds),
            RobotDuty.Tool => TaskEnd(book, ControlEventKind.ToolCut, row, link, travel, seconds),
            _ => new ControlEvent(ControlEventKind.RepairCut, book.Now, row, link, 0, travel, seconds),
        };
        return turned with { Place = from, C = 1 };
    }

    private static ControlEvent TaskEnd(
        scoped ControlBook book, ControlEventKind kind, int row, int slot, int move, int work)
    {
        var order = OrderSlots.At(book.Orders, slot);
        return new ControlEvent(
            kind, book.Now, row, slot, order.Place, move, work, order.Sender, order.Number);
    }

    private static ControlEvent NextJob(
        scoped ControlBook book, int row, long charge, bool isOld, bool mustCharge, ref Draws draws)
    {
        if (isOld) return new ControlEvent(ControlEventKind.Retired, book.Now, row);
        var figures = book.FiguresOf(row);
        if (mustCharge || IsDue(book.State, figures, charge)) return ChargeOrQueue(book, row);
        if ((figures.Skills & RobotFleet.RepairSkill) != 0
            && !RobotQueue.IsEmpty(book.State.RepairQueue) && HasSpare(book.State))
        {
            return RepairOf(book, row, RobotQueue.Head(book.State.RepairQueue), ref draws);
        }

        var task = Matching.NextFor(book, row, charge);
        if (task.Row >= 0) return task;

        // Orders that a full battery would reach for are worth a charge; else an opportunity is taken if one is there.
        if (task.Other > 0 && charge < figures.Capacity) return ChargeOrQueue(book, row);
        if (IsOpportune(book.State, figures, charge) && RobotQueue.IsEmpty(book.State.ChargeQueue)
            && ChargeOf(book, row) is { Row: >= 0 } given)
        {
            return given;
        }

        return new ControlEvent(ControlEventKind.Idled, book.Now, row, 0, Roster.Place(book.Roster[row]));
    }

    /// <summary>Energy that is promised to a charge before it is known how empty the battery is. Unit: J.</summary>
    private static long Promise(scoped ControlBook book, int row)
    {
        var figures = book.FiguresOf(row);
        return figures.Drawn(figures.Capacity);
    }

    private static ControlEvent ChargeOrQueue(scoped ControlBook book, int row) =>
        RobotQueue.IsEmpty(book.State.ChargeQueue) && ChargeOf(book, row) is { Row: >= 0 } given
            ? given
            : new ControlEvent(ControlEventKind.ChargeQueued, book.Now, row);

    private static bool IsDue(in ControlState state, FleetFigures figures, long charge) =>
        charge * Permille < (long)figures.Capacity * state.ThresholdPermille;

    private static bool IsOpportune(in ControlState state, FleetFigures figures, long charge)
    {
        var isWanted = state.Charging == ChargingPolicy.Opportunity
            || (state.Charging == ChargingPolicy.PriceAware && state.IsCheap);
        return isWanted && charge * Permille < (long)figures.Capacity * state.TopUpPermille;
    }
}
