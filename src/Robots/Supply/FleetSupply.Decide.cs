using Twin.Actors;
using Twin.Domain.Equipment;
using Twin.Robots.Fleets;

namespace Twin.Robots.Supply;

public readonly partial struct FleetSupply
{
    private const int Permille = 1000;

    /// <summary>Books the hours of work and the electricity since the last step.</summary>
    private static void DecideWork(
        in SupplyState state, in View view, long delivered, long drawn, ref Events<SupplyEvent> events)
    {
        var (seconds, joules) = (delivered - state.Delivered, drawn - state.Drawn);
        if (seconds < 0 || (seconds == 0 && joules == 0)) return;
        var (hours, hoursLeft) = state.HoursPerSecond.Carry(seconds, state.HoursFraction);
        var (power, powerLeft) = state.PowerPerJoule.Carry(joules, state.PowerFraction);
        var inputs = view.List(state.Inputs);
        var booked = hours;
        for (var i = 0; i * FleetInputLine.Words < inputs.Length; i++)
        {
            var line = FleetInputLine.At(inputs, i);
            booked = Math.Min(booked, line.PerHour.MostFrom(view.Balance(line.Own), line.Fraction));
        }

        events.Add(new SupplyEvent(SupplyEventKind.WorkOpened, hours, power));
        for (var i = 0; i * FleetInputLine.Words < inputs.Length; i++)
        {
            var line = FleetInputLine.At(inputs, i);
            var (quanta, carried) = line.PerHour.Carry(booked, line.Fraction);
            events.Add(new SupplyEvent(SupplyEventKind.InputUsed, i, quanta, carried));
        }

        events.Add(new SupplyEvent(SupplyEventKind.Worked, booked, power, seconds, hours - booked));
        events.Add(new SupplyEvent(SupplyEventKind.Carried, hoursLeft, powerLeft, joules));
        Perish(inputs, view, booked, ref events);
    }

    /// <summary>A flow input that the step did not use is gone.</summary>
    private static void Perish(
        ReadOnlySpan<long> inputs, in View view, long booked, ref Events<SupplyEvent> events)
    {
        for (var i = 0; i * FleetInputLine.Words < inputs.Length; i++)
        {
            var line = FleetInputLine.At(inputs, i);
            if (!line.IsFlow) continue;
            var left = (long)view.Balance(line.Own) - line.PerHour.Carry(booked, line.Fraction).Whole;
            if (left > 0) events.Add(new SupplyEvent(SupplyEventKind.Perished, i, left));
        }
    }

    private static void DecideParts(
        in SupplyState state, in View view, long retired, long sparesUsed, ref Events<SupplyEvent> events)
    {
        if (retired > state.Retired) DecideScrap(state, view, retired - state.Retired, ref events);
        if (sparesUsed > state.SparesUsed)
        {
            events.Add(new SupplyEvent(SupplyEventKind.PartsUsed, sparesUsed - state.SparesUsed));
        }
    }

    private static void DecideScrap(in SupplyState state, in View view, long robots, ref Events<SupplyEvent> events)
    {
        events.Add(new SupplyEvent(SupplyEventKind.Retired, robots));
        var scrap = view.List(state.Scrap);
        var scrapping = new Scrapping(scrap, robots, state.RobotMassMg, state.RobotEnergyJ);
        for (var i = 0; i < ScrapLine.Count(scrap); i++)
        {
            var (quanta, fraction, owed) = scrapping.Next(i);
            events.Add(new SupplyEvent(SupplyEventKind.Scrapped, i, quanta, fraction, owed));
        }
    }

    private static void DecideOrder(in SupplyState state, in View view, long target, ref Events<SupplyEvent> events)
    {
        var expiring = CohortRing.Expiring(view.List(state.Ring), state.Step, state.LifeSteps);
        var (replacement, growth) = FleetOrder.Of(state.ActivityPerRobot, target, state.Position, expiring);
        if (replacement + growth == 0 && state.Ordered == 0) return;
        events.Add(new SupplyEvent(SupplyEventKind.Ordered, replacement, growth));
    }

    private static void DecideRequest(in SupplyState state, in View view, ref Events<SupplyEvent> events)
    {
        // As much work as was wanted in the last step, and what the fleet could do if all of it worked.
        var inputs = view.List(state.Inputs);
        for (var i = 0; i * FleetInputLine.Words < inputs.Length; i++)
        {
            var line = FleetInputLine.At(inputs, i);
            var need = line.PerHour.Carry(state.Wanted, line.Fraction).Whole + 1 - view.Balance(line.Own);
            if (need > 0) events.Add(new SupplyEvent(SupplyEventKind.InputAsked, i, (long)need));
        }

        var missing = state.PowerBaseJ - state.PowerAtHand;
        if (state.PowerSlot >= 0 && missing > 0)
        {
            var quanta = (missing + state.JoulePerPower - 1) / state.JoulePerPower;
            events.Add(new SupplyEvent(SupplyEventKind.PowerAsked, quanta));
        }

        if (state.SpareSlot >= 0 && state.SparesDue > 0)
        {
            events.Add(new SupplyEvent(SupplyEventKind.SparesAsked, state.SparesDue));
        }

        events.Add(new SupplyEvent(SupplyEventKind.RequestEnded));
    }

    /// <summary>Cuts what is wanted into tasks, less what still waits in the order book.</summary>
    private static void DecideTasks(in SupplyState state, long wanted, ref Events<SupplyEvent> events)
    {
        var seconds = state.SecondsPerHour.Floor(wanted) - state.Waiting + state.TaskRest;
        var tasks = Math.Clamp(seconds / state.TaskSeconds, 0, int.MaxValue / 2);

        // What makes no whole task waits for the next step; more than that is asked for again anyhow.
        var rest = Math.Clamp(seconds - (tasks * state.TaskSeconds), 0, state.TaskSeconds - 1);
        events.Add(new SupplyEvent(SupplyEventKind.TasksCut, tasks, rest, wanted));
    }

    /// <summary>Shares new robots out among workers, those with a skill of their own and the crew, as the file has
    /// it.</summary>
    private static void DecideJoining(
        in SupplyState state, in View view, long entering, long crew, ref Events<SupplyEvent> events)
    {
        var workers = state.Commissioned - state.JoinedCrew + entering;
        var lines = view.List(state.Skilled);
        var plain = entering;
        for (var i = 0; i * SkilledLine.Words < lines.Length; i++)
        {
            var line = SkilledLine.At(lines, i);
            var joining = Math.Min(plain, line.Of(workers) - line.Joined);
            if (joining <= 0) continue;
            plain -= joining;
            events.Add(new SupplyEvent(SupplyEventKind.SkilledJoined, i, joining));
        }

        events.Add(new SupplyEvent(SupplyEventKind.Commissioned, plain, crew));
    }

    private static void DecideStep(in SupplyState state, in View view, ref Events<SupplyEvent> events)
    {
        var granted = (long)(view.Balance(state.RobotAccount) - state.Held);
        if (granted > 0) events.Add(new SupplyEvent(SupplyEventKind.Granted, granted));
        var ring = view.List(state.Ring);
        var entering = CohortRing.Commissioned(ring, state.Step, state.BuildSteps, granted);
        if (entering > 0)
        {
            var crew = ((state.Commissioned + entering) * state.CrewPermille / Permille) - state.JoinedCrew;
            DecideJoining(state, view, entering - crew, crew, ref events);
        }

        if (state.PowerAccount >= 0)
        {
            var came = (long)view.Balance(state.PowerAccount) - (state.PowerGiven - state.PowerTaken);
            if (came > 0) events.Add(new SupplyEvent(SupplyEventKind.PowerGiven, came));

            // The loop's grid has no price; electricity is cheap to it while nobody goes short.
            var isCheap = came >= state.PowerAsked;
            if (isCheap != state.IsCheap) events.Add(new SupplyEvent(SupplyEventKind.PriceTurned, isCheap ? 1 : 0));
        }

        if (state.SpareAccount >= 0)
        {
            var came = (long)view.Balance(state.SpareAccount) - (state.SparesGiven - state.SparesUsed);
            if (came > 0) events.Add(new SupplyEvent(SupplyEventKind.SparesGiven, came));
        }

        var expiring = CohortRing.Expiring(ring, state.Step, state.LifeSteps);
        events.Add(new SupplyEvent(SupplyEventKind.StepEnded, state.Position - expiring + granted));
    }
}
