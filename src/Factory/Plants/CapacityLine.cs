using Twin.Domain;

namespace Twin.Factory.Plants;

/// <summary>Layout of one kind of equipment of a plant in the lists.</summary>
internal readonly ref struct CapacityLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 3;

    /// <summary>Where the count in service lies in the line.</summary>
    public const int InServiceAt = 0;

    private const int NumAt = 1, DenAt = 2;

    private readonly ReadOnlySpan<long> _line;

    private CapacityLine(ReadOnlySpan<long> line) => _line = line;

    /// <summary>Unit: quanta of the equipment good.</summary>
    public long InService => _line[InServiceAt];

    /// <summary>µ-units of activity per step and quantum in service.</summary>
    public Ratio ActivityPerQuantum => new(_line[NumAt], _line[DenAt]);

    public static CapacityLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Write(Span<long> lines, int index, PlantEquipment equipment)
    {
        var line = lines.Slice(index * Words, Words);
        line[InServiceAt] = equipment.InService;
        line[NumAt] = equipment.ActivityPerQuantum.Num;
        line[DenAt] = equipment.ActivityPerQuantum.Den;
    }
}
