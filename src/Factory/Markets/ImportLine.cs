using Twin.Domain;
using Twin.Domain.Messages;

namespace Twin.Factory.Markets;

/// <summary>Layout of one import in the lists.</summary>
internal readonly ref struct ImportLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 14;

    /// <summary>Where the words that change lie in the line.</summary>
    public const int LimitAt = 6, WantedAt = 8, NeedAt = 9, FractionAt = 10, BoughtAt = 12;

    /// <summary>Where what chance multiplies the limit by lies in the line. Unit: 10^-9.</summary>
    public const int ShockAt = 13;

    private const int StoreAt = 0, OutsideAt = 1, TransitAt = 2, NumAt = 3, DenAt = 4, LeadAt = 5, GrowthAt = 7;
    private const int RingAt = 11;

    private readonly ReadOnlySpan<long> _line;

    private ImportLine(ReadOnlySpan<long> line) => _line = line;

    public int Store => (int)_line[StoreAt];

    public int Outside => (int)_line[OutsideAt];

    public int Transit => (int)_line[TransitAt];

    /// <summary>Money quanta per quantum of the good.</summary>
    public Ratio Price => new(_line[NumAt], _line[DenAt]);

    public int LeadSteps => (int)_line[LeadAt];

    /// <summary>Most that crosses in this step, moved by chance. Unit: quanta; infinite without limit.</summary>
    public double Limit => ShockFelt.Of(BitConverter.Int64BitsToDouble(_line[LimitAt]), _line[ShockAt]);

    /// <summary>Growth of the limit per step.</summary>
    public double Growth => BitConverter.Int64BitsToDouble(_line[GrowthAt]);

    /// <summary>What the depot's askers want of it in this step.</summary>
    public long Wanted => _line[WantedAt];

    /// <summary>What the market would buy in this step if money allowed.</summary>
    public long Need => _line[NeedAt];

    public long Fraction => _line[FractionAt];

    /// <summary>First slot of its ring in the transit list.</summary>
    public int Ring => (int)_line[RingAt];

    /// <summary>Bought since the run began. Unit: quanta.</summary>
    public long Bought => _line[BoughtAt];

    public static ImportLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Reprice(Span<long> lines, int index, Ratio price)
    {
        lines[(index * Words) + NumAt] = price.Num;
        lines[(index * Words) + DenAt] = price.Den;
    }

    public static void Write(Span<long> lines, int index, ImportPlan plan, int ring)
    {
        var line = lines.Slice(index * Words, Words);
        line[StoreAt] = plan.StoreAccount;
        line[OutsideAt] = plan.OutsideAccount;
        line[TransitAt] = plan.TransitAccount;
        line[NumAt] = plan.Price.Num;
        line[DenAt] = plan.Price.Den;
        line[LeadAt] = plan.LeadSteps;
        line[LimitAt] = BitConverter.DoubleToInt64Bits(plan.LimitPerStep);
        line[GrowthAt] = BitConverter.DoubleToInt64Bits(plan.LimitGrowthPerStep);
        line[RingAt] = ring;
        line[ShockAt] = ShockFelt.None;
    }
}
