namespace Twin.Benchmarks.MachineRepair;

/// <summary>What machines and their shop say to each other.</summary>
internal static class RepairVerbs
{
    /// <summary>Machine to shop: I am down and need a crew.</summary>
    public const ushort RequestCrew = 1;

    /// <summary>Shop to machine: a crew is yours.</summary>
    public const ushort AssignCrew = 2;

    /// <summary>Machine to shop: I am up again, your crew is free.</summary>
    public const ushort ReturnCrew = 3;
}
