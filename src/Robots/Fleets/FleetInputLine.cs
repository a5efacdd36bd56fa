using Twin.Actors;
using Twin.Domain;

namespace Twin.Robots.Fleets;

/// <summary>Layout of one current input of a fleet in the lists.</summary>
internal readonly ref struct FleetInputLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 7;

    /// <summary>Where the carried fraction lies in the line.</summary>
    public const int FractionAt = 6;

    private const int FlowAt = 0, DepotAt = 1, SlotAt = 2, OwnAt = 3, NumAt = 4, DenAt = 5;

    private readonly ReadOnlySpan<long> _line;

    private FleetInputLine(ReadOnlySpan<long> line) => _line = line;

    public bool IsFlow => _line[FlowAt] != 0;

    public Address Depot => Address.FromPacked(_line[DepotAt]);

    public int Slot => (int)_line[SlotAt];

    public int Own => (int)_line[OwnAt];

    /// <summary>Quanta of the input per hour quantum of work.</summary>
    public Ratio PerHour => new(_line[NumAt], _line[DenAt]);

    public long Fraction => _line[FractionAt];

    public static FleetInputLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Write(Span<long> lines, int index, FleetInput input, Address depot)
    {
        var line = lines.Slice(index * Words, Words);
        line[FlowAt] = input.IsFlow ? 1 : 0;
        line[DepotAt] = depot.Packed;
        line[SlotAt] = input.Slot;
        line[OwnAt] = input.OwnAccount;
        line[NumAt] = input.PerHour.Num;
        line[DenAt] = input.PerHour.Den;
    }
}
