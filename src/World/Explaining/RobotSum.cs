namespace Twin.World.Explaining;

/// <summary>Robots of a fleet by what kept them, as means over the steps of a window. Unit: robots.</summary>
/// <param name="InService">In service.</param>
/// <param name="OnTask">On a task.</param>
/// <param name="WaitCrew">Waiting for a crew.</param>
/// <param name="WaitSpare">Waiting for a spare part.</param>
/// <param name="InRepair">In repair.</param>
/// <param name="WaitPlace">Waiting for a charging place.</param>
/// <param name="WaitPower">Waiting for electricity with a charging place free.</param>
/// <param name="Crew">Of the crew.</param>
/// <param name="CrewBusy">Of the crew, repairing.</param>
/// <param name="CrewCharging">Of the crew, charging or waiting for it.</param>
/// <param name="CrewDown">Of the crew, broken down.</param>
internal readonly record struct RobotSum(
    double InService, double OnTask, double WaitCrew, double WaitSpare, double InRepair, double WaitPlace,
    double WaitPower, double Crew, double CrewBusy, double CrewCharging, double CrewDown)
{
    /// <summary>Adds what was seen when a step began.</summary>
    public RobotSum And(in RobotStep s) => new(
        InService + s.InService, OnTask + s.OnTask, WaitCrew + s.WaitCrew, WaitSpare + s.WaitSpare,
        InRepair + s.InRepair, WaitPlace + s.WaitPlace, WaitPower + s.WaitPower, Crew + s.Crew, CrewBusy + s.CrewBusy,
        CrewCharging + s.CrewCharging, CrewDown + s.CrewDown);

    /// <summary>The mean over a number of steps.</summary>
    public RobotSum Over(int steps) => new(
        InService / steps, OnTask / steps, WaitCrew / steps, WaitSpare / steps, InRepair / steps, WaitPlace / steps,
        WaitPower / steps, Crew / steps, CrewBusy / steps, CrewCharging / steps, CrewDown / steps);
}
