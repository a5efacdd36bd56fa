namespace Twin.Benchmarks.MachineRepair;

/// <summary>What can happen to the shop.</summary>
internal struct ShopEvent
{
    public ShopStep Step;

    /// <summary>The machine, packed; unused when a crew goes idle.</summary>
    public long Machine;
}
