using Twin.Actors;

namespace Twin.Benchmarks.MachineRepair;

/// <summary>A machine and what it has to remember.</summary>
internal struct MachineState
{
    public Address Shop;

    /// <summary>When it last came up, or minus one minus when it went down. Unit: µs.</summary>
    public long Since;

    /// <summary>Time up so far. Unit: µs.</summary>
    public long UpUs;

    public readonly bool IsUp => Since >= 0;
}
