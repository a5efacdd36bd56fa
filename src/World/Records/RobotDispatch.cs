namespace Twin.World.Records;

/// <summary>How the fleet control of a site matches orders and robots: docs/robots.md.</summary>
public enum RobotDispatch
{
    /// <summary>Nearest order, nearest robot.</summary>
    Nearest,

    /// <summary>Oldest order, the robot that has worked least.</summary>
    LeastLaden,

    /// <summary>Highest priority, waiting counted in.</summary>
    Priority,

    /// <summary>Lowest bid.</summary>
    Auction,
}
