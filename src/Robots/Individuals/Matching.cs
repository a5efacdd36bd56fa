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
        var able = IdleSkills(book);
        var best = new Choice();
        if (able == 0) return new ControlEvent(default, book.Now, -1);
        BestForAnyone(book, book.State.FirstSkilled, able, ref best);
        BestForAnyone(book, book.State.FirstOrder, able, ref best);
        if (best.Slot == OrderSlots.None) return new ControlEvent(default, book.Now, -1);
        var order = OrderSlots.At(book.Orders, best.Slot);
        return Give(book, Robot(book, order.Place, order.Skills), best.Slot, order);
    }

    /// <summary>The order that a free robot takes.</summary>
    /// <param name="book">The book.</param>
    /// <param name="row">The robot.</param>
    /// <param name="charge">Its charge. Unit: J.</param>
    /// <returns>The event that gives it; Row −1 where nothing fits. Other is then the number of orders its charge does
    /// not reach for.</returns>
    public static ControlEvent NextFor(ControlBook book, int row, long charge)
    {
        var best = new Choice();
        if (book.State.FirstSkilled != OrderSlots.None) best = Best(book, row, charge, book.State.FirstSkilled, best);
        best = Best(book, row, charge, book.State.FirstOrder, best);
        return best.Slot == OrderSlots.None
            ? new ControlEvent(default, book.Now, -1, best.Unreached)
            : Give(book, row, best.Slot, OrderSlots.At(book.Orders, best.Slot));
    }

    /// <summary>The robot has the tool of its task: it goes there.</summary>
    public static ControlEvent AfterChange(ControlBook book, int row, int slot)
    {
        var order = OrderSlots.At(book.Orders, slot);
        var skill = book.SkillOf(order.Skills);
        return new ControlEvent(
            ControlEventKind.ToolChanged, book.Now, row, slot, order.Place, book.Travel(row, order.Place),
            skill.Duration(order.Seconds), B: Roster.Place(book.Roster[row]), C: skill.Tool);
    }

    /// <summary>The idle robot that takes a job at a place.</summary>
    /// <param name="book">The book.</param>
    /// <param name="place">Where.</param>
    /// <param name="skills">Skill bits, any of which will do.</param>
    /// <returns>Its row, or −1 where nobody is idle who can.</returns>
    public static int Robot(ControlBook book, int place, int skills)
    {
        var skill = book.SkillOf(skills);
        var matters = book.State.ToolSeconds > 0 && skill.Tool != 0;
        var (best, bestCost) = (Roster.Nobody, long.MaxValue);
        foreach (var near in book.Near(place))
        {
            for (var fleet = 0; fleet < book.State.FleetCount; fleet++)
            {
                var figures = book.FiguresOfFleet(book.State.FirstFleet + fleet);
                var queue = book.IdleAt((int)near, fleet);
                if ((figures.Skills & skills) == 0 || RobotQueue.IsEmpty(queue)) continue;
                if (book.Laden.IsEmpty && !matters) return RobotQueue.Head(queue);

                // Whoever stands here has at least this way; where only ways and changes count, none can be better.
                if (book.Laden.IsEmpty && figures.Travel(book.Distance((int)near, place)) >= bestCost) continue;
                Cheapest(book, queue, place, skill, ref best, ref bestCost);
            }
        }

        return best;
    }

    private static void Cheapest(
        ControlBook book, long queue, int place, RobotSkill skill, ref int best, ref long bestCost)
    {
        var row = RobotQueue.Head(queue);
        for (var seen = 0; row >= 0 && seen < FleetControl.Window; seen++)
        {
            var way = Ahead(book, row, place, skill);
            var cost = book.State.Dispatch switch
            {
                DispatchPolicy.LeastLaden => book.Laden[row] + way.Change,
                DispatchPolicy.Auction => way.Travel + way.Change + (book.Laden[row] / HourSeconds),
                _ => way.Travel + way.Change,
            };
            if (cost < bestCost) (best, bestCost) = (row, cost);
            if (book.Laden.IsEmpty && way.Change == 0) break;
            row = RobotQueue.Behind(book.Roster, queue, row);
        }
    }

    /// <summary>Way of a robot to a place, by way of the tool place where it needs another tool, and the time of the
    /// change. Unit: s.</summary>
    private static (int Travel, int Change) Ahead(ControlBook book, int row, int place, RobotSkill skill)
    {
        if (book.ToolFor(row, skill) == 0) return (book.Travel(row, place), 0);
        if (book.State.ToolPlace < 0) return (book.Travel(row, place), book.State.ToolSeconds);
        var onward = book.FiguresOf(row).Travel(book.Distance(book.State.ToolPlace, place));
        return (book.Travel(row, book.State.ToolPlace) + onward, book.State.ToolSeconds);
    }

    /// <summary>The best order of a list for one robot, if it is better than what was found before.</summary>
    private static Choice Best(ControlBook book, int row, long charge, int first, Choice best)
    {
        var figures = book.FiguresOf(row);
        var orders = book.Orders;
        var ways = book.WaysFrom(Roster.Place(book.Roster[row]));
        var (isPlain, skills, seen) = (book.State.Skills.Length == 0, figures.Skills, 0);
        for (var slot = first; slot != OrderSlots.None && seen < FleetControl.Window;)
        {
            var order = OrderSlots.At(orders, slot);
            var at = slot;
            slot = OrderSlots.Next(orders, slot);
            var isAble = (order.Skills & skills) != 0;

            // Of those with a skill of their own only what the robot can do counts, lest the others hide it.
            if (isAble || !order.IsSkilled) seen++;
            if (!isAble) continue;
            var (travel, change, seconds) = (figures.Travel(ways[order.Place]), 0, order.Seconds);
            if (!isPlain)
            {
                var skill = book.SkillOf(order.Skills);
                (travel, change) = Ahead(book, row, order.Place, skill);
                seconds = skill.Duration(seconds);
            }

            if (!Individuals.Robot.Reaches(figures, charge, travel, change + seconds))
            {
                best.Unreached++;
                continue;
            }

            var cost = Cost(book, order, travel, change);
            if (cost >= best.Cost) continue;
            (best.Slot, best.Cost) = (at, cost);
            if (cost == long.MinValue || (book.State.Dispatch == DispatchPolicy.LeastLaden && change == 0)) break;
        }

        return best;
    }

    /// <summary>The waiting order of a list that goes first whoever takes it, among those somebody idle can
    /// do.</summary>
    private static void BestForAnyone(ControlBook book, int first, int able, ref Choice best)
    {
        var seen = 0;
        for (var slot = first; slot != OrderSlots.None && seen < FleetControl.Window;)
        {
            var order = OrderSlots.At(book.Orders, slot);
            var at = slot;
            slot = OrderSlots.Next(book.Orders, slot);
            var isAble = (order.Skills & able) != 0;
            if (isAble || !order.IsSkilled) seen++;
            if (!isAble) continue;

            // Few can do what needs a skill of its own: it goes before the rest, but where priority decides.
            var cost = book.State.Dispatch == DispatchPolicy.PriorityAgeing ? Cost(book, order, 0, 0)
                : order.DueAt <= book.Now ? long.MinValue
                : order.IsSkilled ? -1 : 0;
            if (cost >= best.Cost) continue;
            (best.Slot, best.Cost) = (at, cost);
            if (book.State.Dispatch != DispatchPolicy.PriorityAgeing && !order.IsSkilled) return;
        }
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

    private static long Cost(ControlBook book, in OrderSlot order, int travel, int change)
    {
        if (order.DueAt <= book.Now) return long.MinValue;
        return book.State.Dispatch switch
        {
            DispatchPolicy.Nearest => travel + change == 0 ? long.MinValue : travel + change,
            DispatchPolicy.LeastLaden => order.Arrived + change,
            DispatchPolicy.PriorityAgeing => -((order.Priority * HourSeconds) + book.Now - order.Arrived),
            _ => travel + change - ((book.Now - order.Arrived) / MinuteSeconds),
        };
    }

    private static ControlEvent Give(ControlBook book, int row, int slot, in OrderSlot order)
    {
        var skill = book.SkillOf(order.Skills);
        var (here, tool) = (Roster.Place(book.Roster[row]), book.ToolFor(row, skill));
        if (tool == 0)
        {
            return new ControlEvent(
                ControlEventKind.TaskGiven, book.Now, row, slot, order.Place, book.Travel(row, order.Place),
                skill.Duration(order.Seconds), B: here);
        }

        var at = book.State.ToolPlace < 0 ? here : book.State.ToolPlace;
        return new ControlEvent(
            ControlEventKind.ToolGiven, book.Now, row, slot, at, book.Travel(row, at), book.State.ToolSeconds, B: here);
    }

    /// <summary>The best order found so far, its cost, and the orders that a charge did not reach for.</summary>
    private struct Choice
    {
        public Choice()
        {
        }

        public int Slot = OrderSlots.None;

        public long Cost = long.MaxValue;

        public int Unreached;
    }
}
