namespace Twin.Robots.Individuals;

/// <summary>Something that happened to a robot. Figures are those after it.</summary>
/// <param name="Kind">What.</param>
/// <param name="Mode">What it does from now on.</param>
/// <param name="Purpose">Job and cut, as in <see cref="RobotState.Purpose"/>; the fleet of one just built.</param>
/// <param name="Seconds">How long the phase lasts. Unit: s.</param>
/// <param name="Charge">Charge in the battery. Unit: J.</param>
/// <param name="FailsIn">Seconds of moving and working until it fails.</param>
/// <param name="Worked">Moved and worked since it was built. Unit: s.</param>
/// <param name="Clock">As in <see cref="RobotState.Clock"/>.</param>
/// <param name="Place">Where a robot that declines stands.</param>
public readonly record struct RobotEvent(
    RobotEventKind Kind, RobotMode Mode, byte Purpose, int Seconds, int Charge, int FailsIn, int Worked, int Clock,
    int Place = 0);
