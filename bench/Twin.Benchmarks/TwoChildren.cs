namespace Twin.Benchmarks;

/// <summary>A binary heap.</summary>
internal readonly struct TwoChildren : IArity
{
    public static int Children => 2;
}
