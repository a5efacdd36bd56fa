namespace Twin.World.Measuring;

/// <summary>What can come to an end in a world and is worth a trace.</summary>
public enum EpisodeKind
{
    /// <summary>A load was unloaded.</summary>
    Shipment,

    /// <summary>The planner aimed anew.</summary>
    Planning,
}
