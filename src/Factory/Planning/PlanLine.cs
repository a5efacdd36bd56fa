using Twin.Actors;

namespace Twin.Factory.Planning;

/// <summary>Layout of one equipment line of the planner in the lists.</summary>
internal readonly ref struct PlanLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 4;

    /// <summary>Where the last position told lies in the line. Unit: µ-units per step.</summary>
    public const int PositionAt = 3;

    private const int AssetAt = 0, WeightAt = 1, AheadAt = 2;

    private readonly ReadOnlySpan<long> _line;

    private PlanLine(ReadOnlySpan<long> line) => _line = line;

    public Address Asset => Address.FromPacked(_line[AssetAt]);

    /// <summary>Activity of the line's process on the ray of scale 1. Unit: µ-units per step.</summary>
    public double Weight => BitConverter.Int64BitsToDouble(_line[WeightAt]);

    /// <summary>Growth over the line's build lead, (1 + γ)^T.</summary>
    public double Ahead => BitConverter.Int64BitsToDouble(_line[AheadAt]);

    public long Position => _line[PositionAt];

    public static PlanLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Write(Span<long> lines, int index, Address asset, double weight, double ahead)
    {
        var line = lines.Slice(index * Words, Words);
        line[AssetAt] = asset.Packed;
        line[WeightAt] = BitConverter.DoubleToInt64Bits(weight);
        line[AheadAt] = BitConverter.DoubleToInt64Bits(ahead);
    }
}
