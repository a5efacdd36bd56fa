using Twin.Actors;

namespace Twin.Factory.Depots;

/// <summary>Shares out one good: strict classes, proportional inside a class.</summary>
/// <remarks>
/// Inside a class everybody gets ⌊available · own request / all requests⌋; what rounding leaves goes out one quantum
/// each by the largest fraction, ties in the order of the book, which is ordinal by name.
/// </remarks>
internal static class Clearing
{
    /// <summary>Grants what there is to the unmet requests of one good.</summary>
    /// <param name="slots">The depot's whole book.</param>
    /// <param name="first">First slot of the good.</param>
    /// <param name="count">Slots of the good.</param>
    /// <param name="good">Index of the good, for the event.</param>
    /// <param name="available">What there is. Unit: quanta.</param>
    /// <param name="events">Where grants go.</param>
    public static void Share(
        ReadOnlySpan<long> slots, int first, int count, int good, Int128 available, ref Events<DepotEvent> events)
    {
        var end = first + count;
        for (var from = first; from < end && available > 0;)
        {
            var to = from;
            Int128 wanted = 0;
            var rank = SlotLine.At(slots, from).Class;
            while (to < end && SlotLine.At(slots, to).Class == rank) wanted += SlotLine.At(slots, to++).Unmet;
            if (wanted > available) ShareScarce(slots, from, to, good, available, wanted, ref events);
            else GrantAll(slots, from, to, good, ref events);
            available -= Int128.Min(wanted, available);
            from = to;
        }
    }

    private static void GrantAll(ReadOnlySpan<long> slots, int from, int to, int good, ref Events<DepotEvent> events)
    {
        for (var i = from; i < to; i++)
        {
            var unmet = SlotLine.At(slots, i).Unmet;
            if (unmet > 0) events.Add(new DepotEvent(DepotEventKind.Granted, i, unmet, good));
        }
    }

    private static void ShareScarce(
        ReadOnlySpan<long> slots, int from, int to, int good, Int128 available, Int128 wanted,
        ref Events<DepotEvent> events)
    {
        Span<Int128> rests = stackalloc Int128[MaxStack];
        if (to - from > MaxStack) rests = new Int128[to - from];
        var left = available;
        for (var i = from; i < to; i++)
        {
            var (share, rest) = Int128.DivRem(available * SlotLine.At(slots, i).Unmet, wanted);
            left -= share;
            rests[i - from] = rest;
        }

        // Fewer quanta are left than there are shares with a fraction.
        var threshold = Threshold(rests[..(to - from)], (int)left, out var ties);
        for (var i = from; i < to; i++)
        {
            var share = (long)(available * SlotLine.At(slots, i).Unmet / wanted);
            var rest = rests[i - from];
            if (left > 0 && (rest > threshold || (rest == threshold && ties-- > 0))) share++;
            if (share > 0) events.Add(new DepotEvent(DepotEventKind.Granted, i, share, good));
        }
    }

    /// <summary>The fraction down to which one more quantum is given, and how many of exactly that fraction get
    /// it.</summary>
    private static Int128 Threshold(ReadOnlySpan<Int128> rests, int left, out int ties)
    {
        ties = 0;
        if (left == 0) return Int128.MaxValue;
        var sorted = rests.ToArray();
        Array.Sort(sorted);
        var threshold = sorted[^left];
        var above = 0;
        foreach (var rest in rests)
        {
            if (rest > threshold) above++;
        }

        ties = left - above;
        return threshold;
    }

    private const int MaxStack = 64;
}
