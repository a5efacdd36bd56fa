namespace Twin.Robots.Individuals;

/// <summary>Which order and which robot go together, by the policy of the fleet control.</summary>
/// <remarks>Pure: reads the book, no draws. Ties go to the older order and to the robot that came first.</remarks>
internal static class Matching
{
    private const long HourSeconds = 3600, MinuteSeconds = 60;

    /// <summary>The next waiting order with an idle robot for it.</summary>
    /// <returns>The event that gives it; Row −1 where nothing fits.</returns>
    public static ControlEvent NextForIdle(ControlBook book)
    {
        var slot = BestForAnyone(book);
        if (slot == OrderSlots.None) return new ControlEvent(default, book.Now, -1);
        var order = OrderSlots.At(book.Orders, slot);
        var robot = Robot(book, order.Place, order.Skills);
        return Give(book, robot, slot, order);
    }

    /// <summary>The order that a free robot takes.</summary>
    /// <param name="book">The book.</param>
    /// <param name="row">The robot.</param>
    /// <param name="charge">Its charge. Unit: J.</param>
    /// <returns>The event that gives it; Row −1 where nothing fits. Other is then the number of orders its charge does
    /// not reach for.</returns>
    public static ControlEvent NextFor(ControlBook book, int row, long charge)
    {
        var figures = book.FiguresOf(row);
        var (best, bestCost, unreached, seen) = (OrderSlots.None, long.MaxValue, 0, 0);
        var slot = book.State.FirstOrder;
        for (; slot != OrderSlots.None && seen < FleetControl.Window; slot = OrderSlots.Next(book.Orders, slot), seen++)
        {
            var order = OrderSlots.At(book.Orders, slot);
            if ((order.Skills & figures.Skills) == 0) continue;
            var travel = book.Travel(row, order.Place);
            if (!Individuals.Robot.Reaches(figures, charge, travel, order.Seconds))
            {
                unreached++;
                continue;
            }

            var cost = Cost(book, order, travel);
            if (cost >= bestCost) continue;
            (best, bestCost) = (slot, cost);
            if (book.State.Dispatch == DispatchPolicy.LeastLaden || cost == long.MinValue) break;
        }

        return best == OrderSlots.None
            ? new ControlEvent(default, book.Now, -1, unreached)
            : Give(book, row, best, OrderSlots.At(book.Orders, best));
    }

    /// <summary>The idle robot that takes a job at a place.</summary>
    /// <param name="book">The book.</param>
    /// <param name="place">Where.</param>
    /// <param name="skills">Skill bits, any of which will do.</param>
    /// <returns>Its row, or −1 where nobody is idle who can.</returns>
    public static int Robot(ControlBook book, int place, int skills)
    {
        var (best, bestCost) = (Roster.Nobody, long.MaxValue);
        foreach (var near in book.Near(place))
        {
            for (var fleet = 0; fleet < book.State.FleetCount; fleet++)
            {
                var figures = book.FiguresOfFleet(book.State.FirstFleet + fleet);
                var queue = book.IdleAt((int)near, fleet);
                if ((figures.Skills & skills) == 0 || RobotQueue.IsEmpty(queue)) continue;
                var travel = figures.Travel(book.Distance((int)near, place));
                if (book.Laden.IsEmpty) return RobotQueue.Head(queue);
                Cheapest(book, queue, travel, ref best, ref bestCost);
            }
        }

        return best;
    }

    private static void Cheapest(ControlBook book, long queue, int travel, ref int best, ref long bestCost)
    {
        var row = RobotQueue.Head(queue);
        for (var seen = 0; row >= 0 && seen < FleetControl.Window; seen++)
        {
            var cost = book.State.Dispatch == DispatchPolicy.Auction
                ? travel + (book.Laden[row] / HourSeconds)
                : book.Laden[row];
            if (cost < bestCost) (best, bestCost) = (row, cost);
            row = RobotQueue.Behind(book.Roster, queue, row);
        }
    }

    /// <summary>The waiting order that goes first whoever takes it, among those somebody idle can do.</summary>
    private static int BestForAnyone(ControlBook book)
    {
        var able = IdleSkills(book);
        var (best, bestCost, seen) = (OrderSlots.None, long.MaxValue, 0);
        if (able == 0) return best;
        var slot = book.State.FirstOrder;
        for (; slot != OrderSlots.None && seen < FleetControl.Window; slot = OrderSlots.Next(book.Orders, slot), seen++)
        {
            var order = OrderSlots.At(book.Orders, slot);
            if ((order.Skills & able) == 0) continue;
            if (book.State.Dispatch != DispatchPolicy.PriorityAgeing) return slot;
            var cost = Cost(book, order, 0);
            if (cost < bestCost) (best, bestCost) = (slot, cost);
        }

        return best;
    }

    private static int IdleSkills(ControlBook book)
    {
        var skills = 0;
        if (book.State.IdleCount == 0) return skills;
        for (var i = 0; i < book.Idle.Length; i++)
        {
            if (RobotQueue.IsEmpty(book.Idle[i])) continue;
            skills |= book.FiguresOfFleet(book.State.FirstFleet + (i % book.State.FleetCount)).Skills;
        }

        return skills;
    }

    private static long Cost(ControlBook book, in OrderSlot order, int travel) => book.State.Dispatch switch
    {
        DispatchPolicy.Nearest => travel == 0 ? long.MinValue : travel,
        DispatchPolicy.LeastLaden => 0,
        DispatchPolicy.PriorityAgeing => -((order.Priority * HourSeconds) + book.Now - order.Arrived),
        _ => travel - ((book.Now - order.Arrived) / MinuteSeconds),
    };

    private static ControlEvent Give(ControlBook book, int row, int slot, in OrderSlot order) => new(
        ControlEventKind.TaskGiven, book.Now, row, slot, order.Place, book.Travel(row, order.Place), order.Seconds,
        B: Roster.Place(book.Roster[row]));
}
