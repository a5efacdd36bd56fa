namespace Twin.Benchmarks;

/// <summary>How many children a heap's entry has.</summary>
internal interface IArity
{
    static abstract int Children { get; }
}
