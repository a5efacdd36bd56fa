namespace Twin.Factory.Depots;

/// <summary>Layout of one good of a depot in the lists.</summary>
internal readonly ref struct GoodLine
{
    /// <summary>Words of one line.</summary>
    public const int Words = 8;

    /// <summary>Where what was never served, and what perished, are summed up in the line. Unit: quanta.</summary>
    public const int UnservedAt = 6, PerishedAt = 7;

    private const int AccountAt = 0, FlowAt = 1, ImportedAt = 2, FirstSlotAt = 3, SlotsAt = 4, BackedAt = 5;

    private readonly ReadOnlySpan<long> _line;

    private GoodLine(ReadOnlySpan<long> line) => _line = line;

    public int Account => (int)_line[AccountAt];

    public bool IsFlow => _line[FlowAt] != 0;

    /// <summary>Whether the market sells it: it is then shared out after the market's turn.</summary>
    public bool IsImported => _line[ImportedAt] != 0;

    public int FirstSlot => (int)_line[FirstSlotAt];

    public int Slots => (int)_line[SlotsAt];

    public long Unserved => _line[UnservedAt];

    public long Perished => _line[PerishedAt];

    public static GoodLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    public static void Write(Span<long> lines, int index, DepotGood good, int firstSlot, int slots)
    {
        var line = lines.Slice(index * Words, Words);
        line[AccountAt] = good.Account;
        line[FlowAt] = good.IsFlow ? 1 : 0;
        line[ImportedAt] = good.IsImported ? 1 : 0;
        line[FirstSlotAt] = firstSlot;
        line[SlotsAt] = slots;
        line[BackedAt] = good.Backers.Count > 0 ? 1 : 0;
    }
}
