namespace Twin.Benchmarks.MachineRepair;

/// <summary>The three turns of a machine's cycle.</summary>
internal enum MachineStep
{
    /// <summary>It broke down and waits for a crew.</summary>
    Failed,

    /// <summary>A crew began to repair it.</summary>
    RepairBegun,

    /// <summary>It runs again.</summary>
    Repaired,
}
