namespace Twin.Actors;

/// <summary>What a throw does.</summary>
public enum Supervision
{
    /// <summary>A throw stops the run at once: what happened can be repeated, so it should be looked at.</summary>
    Simulation,

    /// <summary>A throw in Decide quarantines its actor and the world runs on; in Apply or React it stops the
    /// shard.</summary>
    Live,
}
