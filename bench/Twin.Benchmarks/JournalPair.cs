namespace Twin.Benchmarks;

/// <summary>One run through the store and one bare run of the same size, made one after the other.</summary>
/// <param name="Inputs">Inputs of each run.</param>
/// <param name="Store">What the store took.</param>
/// <param name="Bare">What the bare inserts took.</param>
public readonly record struct JournalPair(int Inputs, JournalTime Store, JournalTime Bare)
{
    /// <summary>Acknowledged inputs per wall second.</summary>
    public double InputsPerSecond => Inputs / Store.WallSeconds;

    /// <summary>Acknowledged inputs per processor second.</summary>
    public double InputsPerCpuSecond => Inputs / Store.CpuSeconds;

    /// <summary>Bare inserts per processor second.</summary>
    public double BarePerCpuSecond => Inputs / Bare.CpuSeconds;

    /// <summary>Store to bare, both per processor second.</summary>
    public double Ratio => InputsPerCpuSecond / BarePerCpuSecond;
}
