namespace Twin.Benchmarks.MachineRepair;

/// <summary>What the shop does.</summary>
internal enum ShopStep
{
    /// <summary>A free crew goes to the machine.</summary>
    CrewSent,

    /// <summary>No crew is free: the machine joins the line.</summary>
    MachineQueued,

    /// <summary>A crew that came back goes to the first of the line.</summary>
    CrewSentOn,

    /// <summary>A crew came back and nobody waits.</summary>
    CrewFreed,
}
