namespace Twin.Benchmarks;

/// <summary>A 4-ary heap.</summary>
internal readonly struct FourChildren : IArity
{
    public static int Children => 4;
}
