namespace Twin.World.Explaining;

/// <summary>What the robots of one fleet were doing when a step began.</summary>
internal struct RobotStep
{
    /// <summary>Number of the delivery in which it was seen.</summary>
    public long Event;

    /// <summary>Robots in service, broken down ones and the crew included.</summary>
    public int InService;

    /// <summary>On a task, the way to it counted.</summary>
    public int OnTask;

    /// <summary>Broken down, waiting for a crew.</summary>
    public int WaitCrew;

    /// <summary>Broken down, with no spare part on the shelf.</summary>
    public int WaitSpare;

    /// <summary>In repair.</summary>
    public int InRepair;

    /// <summary>Waiting for a charging place: none was free.</summary>
    public int WaitPlace;

    /// <summary>Waiting to charge with a place free: there was no electricity.</summary>
    public int WaitPower;

    /// <summary>Robots of the crew in service.</summary>
    public int Crew;

    /// <summary>Robots of the crew that repaired, or were on their way to it.</summary>
    public int CrewBusy;

    /// <summary>Robots of the crew that charged or waited for it.</summary>
    public int CrewCharging;

    /// <summary>Robots of the crew that were broken down themselves.</summary>
    public int CrewDown;

    /// <summary>The robot that has been broken down longest with nobody at it.</summary>
    public RobotWait Patient;

    /// <summary>The robot that has waited longest to charge.</summary>
    public RobotWait Uncharged;
}
