using Twin.Domain;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>How much a robot works, and its chances from step to step.</summary>
internal static class FleetRates
{
    /// <summary>Share of time that a robot is up: MTBF/(MTBF + MTTR), both in hours of the calendar.</summary>
    public static double Availability(FleetRecord fleet)
    {
        if (fleet.MtbfHours == 0) return 1;
        var between = fleet.MtbfHours / fleet.Duty;
        return between / (between + fleet.MttrHours);
    }

    /// <summary>Hours of work of a robot in service in a year, time down allowed for.</summary>
    public static double HoursPerYear(FleetRecord fleet) =>
        StepClock.HoursPerYear * fleet.Duty * Availability(fleet);

    /// <summary>Chances of the two-state Markov process over one step.</summary>
    /// <returns>From up to down, and from down to up.</returns>
    public static (double Failure, double Repair) Chances(FleetRecord fleet, double stepHours)
    {
        if (fleet.MtbfHours == 0) return (0, 1);
        var failing = fleet.Duty / fleet.MtbfHours;
        if (fleet.MttrHours == 0) return (0, 1);
        var repairing = 1 / fleet.MttrHours;
        var settled = 1 - ExactMath.Exp(-(failing + repairing) * stepHours);
        return (failing / (failing + repairing) * settled, repairing / (failing + repairing) * settled);
    }
}
