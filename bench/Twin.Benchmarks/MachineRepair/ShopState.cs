using Twin.Actors;

namespace Twin.Benchmarks.MachineRepair;

/// <summary>The repair shop: free crews and the line of machines that wait.</summary>
internal struct ShopState
{
    public long FreeCrews;

    /// <summary>Position of the first that waits, counted over the whole run.</summary>
    public long Head;

    /// <summary>Position after the last that waits.</summary>
    public long Tail;

    /// <summary>Ring of packed addresses, one place for each machine.</summary>
    public ListHandle Line;

    /// <summary>Repairs finished.</summary>
    public long Cycles;
}
