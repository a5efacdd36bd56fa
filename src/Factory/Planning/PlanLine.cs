using Twin.Actors;

namespace Twin.Factory.Planning;

/// <summary>Layout of one equipment line of the planner in the lists.</summary>
/// <remarks>
/// What the world file says and what a run has made of it lie in words of their own, so that a fork can change the
/// first while the second goes on.
/// </remarks>
internal readonly ref struct PlanLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 9;

    /// <summary>Where the last position told lies in the line. Unit: µ-units per step.</summary>
    public const int PositionAt = 3;

    /// <summary>Where the proportion lies in the line. Unit: 10^-6 of the opening one.</summary>
    public const int RatioAt = 4;

    private const int AssetAt = 0, WeightAt = 1, AheadAt = 2, SolvedAheadAt = 5, BuildAt = 6, ColumnAt = 7, PlantAt = 8;

    private readonly ReadOnlySpan<long> _line;

    private PlanLine(ReadOnlySpan<long> line) => _line = line;

    public Address Asset => Address.FromPacked(_line[AssetAt]);

    /// <summary>Activity of the line's process on the ray of scale 1. Unit: µ-units per step.</summary>
    public double Weight
    {
        get
        {
            var opening = BitConverter.Int64BitsToDouble(_line[WeightAt]);
            return RatioMicro == Reaim.Micro ? opening : opening * RatioMicro / Reaim.Micro;
        }
    }

    /// <summary>Growth over the line's build lead, (1 + γ)^T.</summary>
    public double Ahead => BitConverter.Int64BitsToDouble(_line[SolvedAheadAt] != 0 ? _line[SolvedAheadAt]
        : _line[AheadAt]);

    public long Position => _line[PositionAt];

    /// <summary>Proportion by the opening one. Unit: 10^-6.</summary>
    public long RatioMicro => _line[RatioAt];

    /// <summary>The good made, as the re-aim counts them; −1 where it does not.</summary>
    public int Column => (int)_line[ColumnAt];

    /// <summary>The plant whose coefficients move it; −1 where none do.</summary>
    public int Plant => (int)_line[PlantAt];

    public static PlanLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Write(Span<long> lines, int index, Address asset, PlannerPlanLine plan, double growth)
    {
        var line = lines.Slice(index * Words, Words);
        line[AssetAt] = asset.Packed;
        line[WeightAt] = BitConverter.DoubleToInt64Bits(plan.Weight);
        line[AheadAt] = BitConverter.DoubleToInt64Bits(Grown(growth, plan.BuildSteps));
        line[RatioAt] = Reaim.Micro;
        line[BuildAt] = plan.BuildSteps;
        line[ColumnAt] = plan.Column;
        line[PlantAt] = plan.Plant;
    }

    /// <summary>Foresees build leads at another growth.</summary>
    public static void Foresee(Span<long> lines, double growth)
    {
        for (var at = 0; at < lines.Length; at += Words)
        {
            lines[at + SolvedAheadAt] = BitConverter.DoubleToInt64Bits(Grown(growth, lines[at + BuildAt]));
        }
    }

    private static double Grown(double growth, long steps)
    {
        var ahead = 1.0;
        for (var step = 0; step < steps; step++) ahead *= 1 + growth;
        return ahead;
    }
}
