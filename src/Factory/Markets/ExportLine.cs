using Twin.Actors;
using Twin.Domain;
using Twin.Domain.Messages;

namespace Twin.Factory.Markets;

/// <summary>Layout of one export in the lists.</summary>
internal readonly ref struct ExportLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 8;

    /// <summary>Where the words that change lie in the line.</summary>
    public const int LimitAt = 3, FractionAt = 5, SoldAt = 6;

    /// <summary>Where what chance multiplies the limit by lies in the line. Unit: 10^-9.</summary>
    public const int ShockAt = 7;

    // The slot takes the low half of its word; the row of another place than the market's depot, plus one, the high.
    private const int PlaceShift = 32;
    private const long SlotMask = (1L << PlaceShift) - 1;

    private const int SlotAt = 0, NumAt = 1, DenAt = 2, GrowthAt = 4;

    private readonly ReadOnlySpan<long> _line;

    private ExportLine(ReadOnlySpan<long> line) => _line = line;

    public int Slot => (int)(_line[SlotAt] & SlotMask);

    /// <summary>Where it is loaded: the market's depot, or for a flow good its grid.</summary>
    /// <param name="depot">The market's depot.</param>
    public Address Place(Address depot) =>
        _line[SlotAt] >> PlaceShift is > 0 and var row ? new Address(depot.Kind, (int)row - 1) : depot;

    /// <summary>Money quanta per quantum of the good.</summary>
    public Ratio Price => new(_line[NumAt], _line[DenAt]);

    /// <summary>Most that crosses in this step, moved by chance. Unit: quanta; infinite without limit.</summary>
    public double Limit => ShockFelt.Of(BitConverter.Int64BitsToDouble(_line[LimitAt]), _line[ShockAt]);

    /// <summary>Growth of the limit per step.</summary>
    public double Growth => BitConverter.Int64BitsToDouble(_line[GrowthAt]);

    public long Fraction => _line[FractionAt];

    /// <summary>Sold since the run began. Unit: quanta.</summary>
    public long Sold => _line[SoldAt];

    public static ExportLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Reprice(Span<long> lines, int index, Ratio price)
    {
        lines[(index * Words) + NumAt] = price.Num;
        lines[(index * Words) + DenAt] = price.Den;
    }

    public static void Write(Span<long> lines, int index, ExportPlan plan, Address depot, Address place)
    {
        var line = lines.Slice(index * Words, Words);
        var elsewhere = place == depot ? 0 : place.Row + 1L;
        line[SlotAt] = (uint)plan.Slot + (elsewhere << PlaceShift);
        line[NumAt] = plan.Price.Num;
        line[DenAt] = plan.Price.Den;
        line[LimitAt] = BitConverter.DoubleToInt64Bits(plan.LimitPerStep);
        line[GrowthAt] = BitConverter.DoubleToInt64Bits(plan.LimitGrowthPerStep);
        line[ShockAt] = ShockFelt.None;
    }
}
