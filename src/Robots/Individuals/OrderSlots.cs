namespace Twin.Robots.Individuals;

/// <summary>Layout of the order book in the lists: a pool of slots, those that wait linked by arrival.</summary>
internal static class OrderSlots
{
    /// <summary>Words of one slot.</summary>
    public const int Words = 6;

    /// <summary>No slot.</summary>
    public const int None = -1;

    private const int Half = 32, SkillShift = 16, PriorityShift = 48;
    private const int TimeAt = 0, CountAt = 1, WhereAt = 2, LinkAt = 3, SenderAt = 4, NumberAt = 5;
    private const int OrderBit = 0x100, PriorityMask = 0xFF;
    private const long PlaceMask = 0xFFFF, SkillMask = 0xFFFF_FFFF;

    public static OrderSlot At(ReadOnlySpan<long> slots, int slot)
    {
        var words = slots.Slice(slot * Words, Words);
        return new OrderSlot(
            Low(words[TimeAt]), High(words[TimeAt]), Low(words[CountAt]), High(words[CountAt]),
            (int)(words[WhereAt] & PlaceMask), (int)((words[WhereAt] >> SkillShift) & SkillMask),
            (int)(words[WhereAt] >> PriorityShift) & PriorityMask, words[SenderAt], words[NumberAt],
            ((words[WhereAt] >> PriorityShift) & OrderBit) != 0);
    }

    public static void Write(Span<long> slots, int slot, in OrderSlot order)
    {
        var words = slots.Slice(slot * Words, Words);
        words[TimeAt] = Both(order.Arrived, order.Seconds);
        words[CountAt] = Both(order.Waiting, order.Running);
        words[WhereAt] = (uint)order.Place | ((long)order.Skills << SkillShift)
            | ((long)(order.Priority | (order.IsOrder ? OrderBit : 0)) << PriorityShift);
        words[SenderAt] = order.Sender;
        words[NumberAt] = order.Number;
    }

    public static int Next(ReadOnlySpan<long> slots, int slot) => Low(slots[(slot * Words) + LinkAt]);

    public static int Previous(ReadOnlySpan<long> slots, int slot) => High(slots[(slot * Words) + LinkAt]);

    /// <summary>Fills the pool: every slot is free and linked to the next.</summary>
    public static void Clear(Span<long> slots)
    {
        var count = slots.Length / Words;
        for (var i = 0; i < count; i++) SetLinks(slots, i, i + 1 < count ? i + 1 : None, None);
    }

    public static void SetLinks(Span<long> slots, int slot, int next, int previous) =>
        slots[(slot * Words) + LinkAt] = Both(next, previous);

    public static void SetNext(Span<long> slots, int slot, int next) =>
        SetLinks(slots, slot, next, Previous(slots, slot));

    public static void SetPrevious(Span<long> slots, int slot, int previous) =>
        SetLinks(slots, slot, Next(slots, slot), previous);

    private static int Low(long word) => unchecked((int)word);

    private static int High(long word) => unchecked((int)(word >> Half));

    private static long Both(int low, int high) => unchecked((uint)low | ((long)high << Half));
}
