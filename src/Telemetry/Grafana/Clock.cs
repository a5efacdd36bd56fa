namespace Twin.Telemetry.Grafana;

/// <summary>The time that a panel speaks of.</summary>
public enum Clock
{
    /// <summary>Time in the world: a rate is per simulated second.</summary>
    Simulated,

    /// <summary>Time of the machine that runs it.</summary>
    Wall,
}
