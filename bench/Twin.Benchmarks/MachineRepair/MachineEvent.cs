namespace Twin.Benchmarks.MachineRepair;

/// <summary>What can happen to a machine.</summary>
internal struct MachineEvent
{
    public MachineStep Step;

    /// <summary>How long what begins now will take. Unit: µs.</summary>
    public long Span;

    /// <summary>When it happened. Unit: µs.</summary>
    public long At;
}
