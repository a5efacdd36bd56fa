using Twin.Actors;
using Twin.Domain.Messages;

namespace Twin.Robots.Individuals;

/// <summary>Fleet control of one site: it gives robots their jobs.</summary>
/// <remarks>
/// A robot that is free is looked at in this order: end of life, charging that is due, repairs if it is of a crew,
/// tasks, charging by opportunity, nothing. Every decision is one mail, so that a batch of ten thousand tasks is as
/// many small decisions and no large one.
/// </remarks>
public readonly partial struct FleetControl : IBehaviour<ControlState, ControlEvent>
{
    /// <summary>Name of the kind.</summary>
    public const string Kind = "fleet-control";

    /// <summary>Waiting orders, or idle robots of one list, that a decision looks at; those behind them wait.</summary>
    public const int Window = 64;

    /// <summary>Its lines in the books of those that supply it: spare parts, and energy in J.</summary>
    public const int SpareLine = 0, EnergyLine = 1;

    /// <summary>An order was refused: the book is full. Detail: its slots.</summary>
    public const ushort BookFull = 1;

    /// <summary>An order was refused: no place like that, or nobody who could do it on one charge.</summary>
    public const ushort OrderUnknown = 2;

    /// <summary>Robots were refused: the kind has no rows left. Detail: how many.</summary>
    public const ushort NoRowsLeft = 3;

    /// <summary>Robots that one mail can bring to life.</summary>
    public const int MostBirths = 1024;

    private const ushort RepairPurpose = 1;
    private const int Half = 32, PlaceMask = 0xFFFF;
    private const int SkillBits = RobotSkill.MostSkills, SkillMask = (1 << SkillBits) - 1;
    private const long Second = 1_000_000;

    /// <inheritdoc/>
    public static Rejection Decide(
        in ControlState state, in Mail mail, in View view, ref Draws draws, ref Events<ControlEvent> events)
    {
        var book = new ControlBook(state, view);
        switch (mail.Verb)
        {
            case WorkOrder.Verb:
            case RobotVerb.Batch:
                return DecideOrder(book, mail, ref events);
            case RobotVerb.Match:
                if (Matching.NextForIdle(book) is { Row: >= 0 } match) events.Add(match);
                break;
            case RobotVerb.ServeCharging:
                DecideServeCharging(book, ref events);
                break;
            case RobotVerb.ServeRepair:
                DecideServeRepair(book, ref draws, ref events);
                break;
            case RobotVerb.Add:
                return DecideAdd(book, mail, view, ref events);
            case RobotVerb.Tell:
                events.Add(new ControlEvent(ControlEventKind.SumsTold, book.Now, A: mail.From.Packed));
                break;
            case RobotVerb.Price:
                events.Add(new ControlEvent(ControlEventKind.PriceTold, book.Now, A: mail.A));
                break;
            case Grant.Verb:
                var kind = mail.A == SpareLine ? ControlEventKind.SpareCame : ControlEventKind.EnergyCame;
                events.Add(new ControlEvent(kind, book.Now, A: mail.B));
                break;
            case >= RobotVerb.Ready and <= RobotVerb.Declined:
                DecideReport(book, mail, ref draws, ref events);
                break;
            default:
                break;
        }

        return Rejection.None;
    }

    private static Rejection DecideOrder(scoped ControlBook book, in Mail mail, ref Events<ControlEvent> events)
    {
        var isOrder = mail.Verb == WorkOrder.Verb;
        var order = WorkOrder.Of(mail.A, mail.B);
        var count = isOrder ? 1 : (int)mail.B;
        var skills = isOrder ? 1 << order.Skill : order.Skill;
        var isKnown = order.Place < book.State.Places && count > 0 && (!isOrder || order.Skill < SkillBits)
            && IsDoable(book, order.Seconds, skills);
        if (isKnown && book.State.FreeSlot != OrderSlots.None)
        {
            events.Add(new ControlEvent(
                ControlEventKind.OrderTaken, book.Now, count, book.State.FreeSlot, order.Place,
                skills | (order.Priority << SkillBits), order.Seconds,
                isOrder ? mail.From.Packed : Address.Nobody.Packed, isOrder ? mail.B : 0, isOrder ? 1 : 0));
            return Rejection.None;
        }

        // Who sent a work order hears of it; tasks that could not be known of are a fault of who cut them.
        if (isKnown || isOrder)
        {
            events.Add(new ControlEvent(
                ControlEventKind.OrderRefused, book.Now, count, Place: order.Place, Seconds: order.Seconds,
                A: isOrder ? mail.From.Packed : Address.Nobody.Packed, B: isOrder ? mail.B : 0, C: isOrder ? 1 : 0));
        }

        return isKnown
            ? new Rejection(BookFull, book.Orders.Length / OrderSlots.Words)
            : new Rejection(OrderUnknown, mail.B);
    }

    /// <summary>Whether a robot with a full battery can do it from the farthest place.</summary>
    private static bool IsDoable(scoped ControlBook book, int seconds, int skills)
    {
        if (seconds <= 0) return false;
        var skill = book.SkillOf(skills);
        var change = skill.Tool == 0 ? 0 : book.State.ToolSeconds;
        var ways = change > 0 && book.State.ToolPlace >= 0 ? 2 : 1;
        for (var fleet = 0; fleet < book.State.FleetCount; fleet++)
        {
            var figures = book.FiguresOfFleet(book.State.FirstFleet + fleet);
            if ((figures.Skills & skills) == 0) continue;
            var travel = ways * figures.Travel(book.State.FarthestMetres);
            if (Robot.Reaches(figures, figures.Capacity, travel, change + skill.Duration(seconds))) return true;
        }

        return false;
    }

    private static Rejection DecideAdd(
        scoped ControlBook book, in Mail mail, in View view, ref Events<ControlEvent> events)
    {
        var room = view.BirthRoom(book.State.RobotKind);
        var count = (int)Math.Min(Math.Min(mail.B, room), MostBirths);
        if (count > 0) events.Add(new ControlEvent(ControlEventKind.Built, book.Now, Other: (int)mail.A, A: count));
        return count == mail.B ? Rejection.None : new Rejection(NoRowsLeft, mail.B - count);
    }

    private static void DecideServeCharging(scoped ControlBook book, ref Events<ControlEvent> events)
    {
        if (RobotQueue.IsEmpty(book.State.ChargeQueue)) return;
        var row = RobotQueue.Head(book.State.ChargeQueue);
        if (ChargeOf(book, row) is { Row: >= 0 } given) events.Add(given);
    }

    private static void DecideServeRepair(scoped ControlBook book, ref Draws draws, ref Events<ControlEvent> events)
    {
        if (RobotQueue.IsEmpty(book.State.RepairQueue) || !HasSpare(book.State)) return;
        var patient = RobotQueue.Head(book.State.RepairQueue);
        var crew = Matching.Robot(book, Roster.Place(book.Roster[patient]), RobotFleet.RepairSkill);
        if (crew >= 0) events.Add(RepairOf(book, crew, patient, ref draws));
    }

    private static bool HasSpare(in ControlState state) => state.SpareBase == 0 || state.Spares > 0;

    private static ControlEvent RepairOf(scoped ControlBook book, int crew, int patient, ref Draws draws)
    {
        var place = Roster.Place(book.Roster[patient]);
        var seconds = book.State.RepairSeconds;
        if (!book.State.RepairIsConstant)
        {
            seconds = new Actors.Chance.Exponential(seconds).Draw(ref draws, RepairPurpose);
        }

        var travel = book.Travel(crew, place);
        return new ControlEvent(
            ControlEventKind.RepairGiven, book.Now, crew, patient, place, travel, Math.Max(1, (int)(seconds + 0.5)),
            B: Roster.Place(book.Roster[crew]));
    }

    /// <summary>Sends a robot to the nearest free charging place; Row −1 where there is none, or no energy.</summary>
    private static ControlEvent ChargeOf(scoped ControlBook book, int row)
    {
        var figures = book.FiguresOf(row);
        var most = figures.Drawn(figures.Capacity);
        if (book.State.Energy >= 0 && book.State.Energy < most) return new ControlEvent(default, book.Now, -1);
        var here = Roster.Place(book.Roster[row]);
        foreach (var place in book.Near(here))
        {
            if (book.FreeChargers((int)place) <= 0) continue;
            return new ControlEvent(
                ControlEventKind.ChargeGiven, book.Now, row, 0, (int)place, book.Travel(row, (int)place), B: here,
                C: most);
        }

        return new ControlEvent(default, book.Now, -1);
    }
}
