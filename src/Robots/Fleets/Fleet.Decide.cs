using Twin.Actors;
using Twin.Actors.Chance;
using Twin.Domain.Equipment;
using Twin.Domain.Messages;

namespace Twin.Robots.Fleets;

public readonly partial struct Fleet
{
    private const double MicrosPerHour = 3.6e9;

    /// <summary>Purposes of its draws, one stream each.</summary>
    private const ushort FailurePurpose = 1, RepairPurpose = 2, RetirementPurpose = 3;

    private static void DecideSupply(in FleetState state, in View view, ref Events<FleetEvent> events)
    {
        var hours = (long)view.Balance(state.HoursAccount);
        if (hours > 0) events.Add(new FleetEvent(FleetEventKind.HoursSupplied, 0, hours, 0));
        var inputs = view.List(state.Inputs);
        for (var i = 0; i * FleetInputLine.Words < inputs.Length; i++)
        {
            var line = FleetInputLine.At(inputs, i);
            var left = line.IsFlow ? (long)view.Balance(line.Own) : 0;
            if (left > 0) events.Add(new FleetEvent(FleetEventKind.Perished, i, left, 0));
        }

        var told = state.ActivityPerRobot.Floor(state.Position);
        events.Add(new FleetEvent(FleetEventKind.PositionTold, 0, told, 0));
    }

    private static void DecideRequest(in FleetState state, in View view, ref Events<FleetEvent> events)
    {
        // What enters service in this step will work in it, so its inputs are asked for too.
        var entering = CohortRing.Commissioned(view.List(state.Ring), state.Step, state.BuildSteps, state.Ordered);
        var hours = state.HoursPerRobot.Carry(state.Up + entering, state.HoursFraction).Whole;
        var inputs = view.List(state.Inputs);
        for (var i = 0; i * FleetInputLine.Words < inputs.Length; i++)
        {
            var line = FleetInputLine.At(inputs, i);
            var need = line.PerHour.Carry(hours, line.Fraction).Whole - view.Balance(line.Own);
            if (need > 0) events.Add(new FleetEvent(FleetEventKind.InputAsked, i, (long)need, 0));
        }

        events.Add(new FleetEvent(FleetEventKind.RequestEnded, 0, 0, 0));
    }

    private static void DecideOrder(in FleetState state, in View view, long target, ref Events<FleetEvent> events)
    {
        var expiring = CohortRing.Expiring(view.List(state.Ring), state.Step, state.LifeSteps);
        var (replacement, growth) = FleetOrder.Of(state.ActivityPerRobot, target, state.Position, expiring);
        if (replacement + growth == 0 && state.Ordered == 0) return;
        events.Add(new FleetEvent(FleetEventKind.Ordered, 0, replacement, growth));
    }

    private static void DecideStep(
        in FleetState state, in View view, ref Draws draws, ref Events<FleetEvent> events)
    {
        // Grants are read from the account, not from mail: what others are granted must not shift this fleet's draws.
        var granted = (long)(view.Balance(state.RobotAccount) - state.Held);
        if (granted > 0) events.Add(new FleetEvent(FleetEventKind.Granted, 0, granted, 0));
        var ring = view.List(state.Ring);
        var (up, down) = Retire(state, view, CohortRing.Retired(ring, state.Step), ref draws, ref events);
        var entered = CohortRing.Commissioned(ring, state.Step, state.BuildSteps, granted);
        if (entered > 0) events.Add(new FleetEvent(FleetEventKind.EnteredService, 0, entered, 0));
        up += entered;
        var (failing, repairing) = ChancesOf(state);
        var failed = Draw(up, failing, FailurePurpose, ref draws);
        var repaired = Draw(down, repairing, RepairPurpose, ref draws);
        if (failed > 0 || repaired > 0) events.Add(new FleetEvent(FleetEventKind.Failed, 0, failed, repaired));
        Work(state, view, up + repaired - failed, ref events);
        var expiring = CohortRing.Expiring(ring, state.Step, state.LifeSteps);
        events.Add(new FleetEvent(FleetEventKind.StepEnded, 0, state.Position - expiring + granted, 0));
    }

    private static (double Failure, double Repair) ChancesOf(in FleetState state)
    {
        if (state.MtbfShockNano == ShockFelt.None || state.FailuresPerHour == 0)
            return (state.FailureChance, state.RepairChance);
        var failures = state.FailuresPerHour * ((double)ShockFelt.None / state.MtbfShockNano);
        return FailureLaw.Chances(failures, state.RepairsPerHour, state.StepMicros / MicrosPerHour);
    }

    /// <summary>A cohort at the end of its life leaves; how many of it are down is a draw.</summary>
    private static (long Up, long Down) Retire(
        in FleetState state, in View view, long retired, ref Draws draws, ref Events<FleetEvent> events)
    {
        if (retired == 0) return (state.Up, state.Down);
        var chance = (double)state.Down / (state.Up + state.Down);
        var ofDown = Math.Min(state.Down, Draw(retired, chance, RetirementPurpose, ref draws));
        ofDown = Math.Max(ofDown, retired - state.Up);
        events.Add(new FleetEvent(FleetEventKind.Retired, 0, retired - ofDown, ofDown));
        var scrap = view.List(state.Scrap);
        var scrapping = new Scrapping(scrap, retired, state.RobotMassMg, state.RobotEnergyJ);
        for (var i = 0; i < ScrapLine.Count(scrap); i++)
        {
            var (quanta, fraction, owed) = scrapping.Next(i);
            events.Add(new FleetEvent(FleetEventKind.Scrapped, i, quanta, fraction, owed));
        }

        return (state.Up - (retired - ofDown), state.Down - ofDown);
    }

    private static void Work(in FleetState state, in View view, long up, ref Events<FleetEvent> events)
    {
        var (hours, fraction) = state.HoursPerRobot.Carry(up, state.HoursFraction);
        var inputs = view.List(state.Inputs);
        for (var i = 0; i * FleetInputLine.Words < inputs.Length; i++)
        {
            var line = FleetInputLine.At(inputs, i);
            hours = Math.Min(hours, line.PerHour.MostFrom(view.Balance(line.Own), line.Fraction));
        }

        if (hours == 0) return;
        events.Add(new FleetEvent(FleetEventKind.WorkOpened, 0, 0, 0));
        for (var i = 0; i * FleetInputLine.Words < inputs.Length; i++)
        {
            var line = FleetInputLine.At(inputs, i);
            var (quanta, carried) = line.PerHour.Carry(hours, line.Fraction);
            events.Add(new FleetEvent(FleetEventKind.InputUsed, i, quanta, carried));
        }

        events.Add(new FleetEvent(FleetEventKind.HoursWorked, 0, hours, fraction));
    }

    private static long Draw(long count, double chance, ushort purpose, ref Draws draws) =>
        count == 0 || chance <= 0 ? 0 : chance >= 1 ? count : new Binomial(count, chance).Draw(ref draws, purpose);
}
