namespace Twin.Factory.Links;

/// <summary>Layout of one good of a link in the lists.</summary>
internal readonly ref struct CargoLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 7;

    /// <summary>Where the words that change lie in the line.</summary>
    public const int WantedAt = 4, FractionAt = 5, DeliveredAt = 6;

    private const int SlotAt = 0, StoreAt = 1, TransitAt = 2, CapacityAt = 3;

    private readonly ReadOnlySpan<long> _line;

    private CargoLine(ReadOnlySpan<long> line) => _line = line;

    /// <summary>Line in the book of the depot at which it loads.</summary>
    public int Slot => (int)_line[SlotAt];

    /// <summary>Account of the depot at which it unloads.</summary>
    public int Store => (int)_line[StoreAt];

    /// <summary>Account of what is on its way.</summary>
    public int Transit => (int)_line[TransitAt];

    /// <summary>Most it loads in a step. Unit: quanta.</summary>
    public long Capacity => _line[CapacityAt];

    public long Wanted => _line[WantedAt];

    public long Fraction => _line[FractionAt];

    public static CargoLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Write(Span<long> lines, int index, CargoPlan plan)
    {
        var line = lines.Slice(index * Words, Words);
        line[SlotAt] = plan.Slot;
        line[StoreAt] = plan.StoreAccount;
        line[TransitAt] = plan.TransitAccount;
        line[CapacityAt] = plan.CapacityPerStep;
    }
}
