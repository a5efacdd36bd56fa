using Twin.Robots.Fleets;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>How much a robot works, and its chances from step to step.</summary>
public static class FleetRates
{
    private const double SecondsPerHour = 3_600;

    /// <summary>Share of time that a robot is up: MTBF/(MTBF + MTTR), both in hours of the calendar.</summary>
    public static double Availability(FleetRecord fleet)
    {
        if (fleet.MtbfHours == 0) return 1;
        var between = fleet.MtbfHours / fleet.Duty;
        return between / (between + fleet.MttrHours);
    }

    /// <summary>Hours of work of a robot in service in a year, time down allowed for.</summary>
    public static double HoursPerYear(FleetRecord fleet) => fleet.Individual is { } each
        ? StepClock.HoursPerYear * WorkingShare(fleet, each)
        : StepClock.HoursPerYear * fleet.Duty * Availability(fleet);

    /// <summary>Share of its time that a robot modelled on its own works, crews counted as not working.</summary>
    /// <remarks>
    /// Per hour of work it moves, charges what both took and is repaired; queues are as the file expects them
    /// (docs/robots.md).
    /// </remarks>
    public static double WorkingShare(FleetRecord fleet, IndividualsRecord each)
    {
        return (1 - each.CrewShare) * (1 - each.WaitingShare) / CycleOf(fleet, each).Length;
    }

    /// <summary>Hours of moving, charging and repair per hour of work, and all of them with that hour.</summary>
    public static (double Moving, double Charging, double Repair, double Length) CycleOf(
        FleetRecord fleet, IndividualsRecord each)
    {
        var moving = Moving(each);
        var charging = each.Cable || each.ChargingWatts == 0 ? 0 : Drawn(each) / each.ChargingWatts;
        var repair = fleet.MtbfHours == 0 ? 0 : fleet.MttrHours / fleet.MtbfHours * (1 + moving);
        return (moving, charging, repair, 1 + moving + charging + repair);
    }

    /// <summary>What an hour of work of a fleet takes: the inputs of the file, electricity, spare parts.</summary>
    public static IReadOnlyList<InputRecord> Inputs(FleetRecord fleet, Func<string, GoodRecord> good)
    {
        if (fleet.Individual is not { } each) return fleet.Inputs;
        List<InputRecord> inputs = [.. fleet.Inputs];
        if (!each.Cable && each.Power is { } power && good(power).EnergyJ > 0)
        {
            inputs.Add(new InputRecord { Good = power, Amount = Drawn(each) * SecondsPerHour / good(power).EnergyJ });
        }

        if (each.Spares is { } spares && fleet.MtbfHours > 0)
        {
            inputs.Add(new InputRecord { Good = spares, Amount = 1 / fleet.MtbfHours });
        }

        return inputs;
    }

    /// <summary>Hours of moving per hour of work.</summary>
    /// <remarks>With work waiting at every place the nearest order is where the robot stands.</remarks>
    private static double Moving(IndividualsRecord each) => each.Dispatch == RobotDispatch.Nearest
        ? 0
        : Ways.Mean(each) / each.MetresPerSecond / SecondsPerHour / each.TaskHours;

    /// <summary>Electricity drawn per hour of work. Unit: Wh/h.</summary>
    private static double Drawn(IndividualsRecord each)
    {
        return (each.WorkingWatts + (each.MovingWatts * Moving(each))) / each.Efficiency;
    }

    /// <summary>Chances of the two-state Markov process over one step.</summary>
    /// <returns>From up to down, and from down to up.</returns>
    public static (double Failure, double Repair) Chances(FleetRecord fleet, double stepHours)
    {
        var (failing, repairing) = (FailuresPerHour(fleet), RepairsPerHour(fleet));
        return failing == 0 ? (0, 1) : FailureLaw.Chances(failing, repairing, stepHours);
    }

    /// <summary>Failures of a robot that is up, by the hour of the calendar; 0 where none ever stands
    /// still.</summary>
    public static double FailuresPerHour(FleetRecord fleet) =>
        fleet.MtbfHours == 0 || fleet.MttrHours == 0 ? 0 : fleet.Duty / fleet.MtbfHours;

    /// <summary>Repairs of a robot that is down, by the hour; 0 where none ever stands still.</summary>
    public static double RepairsPerHour(FleetRecord fleet) => fleet.MttrHours == 0 ? 0 : 1 / fleet.MttrHours;
}
