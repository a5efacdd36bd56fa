namespace Twin.Macro.Growth;

/// <summary>An order of the goods that depends on what they do, not on their names or their place in a file.</summary>
/// <remarks>
/// Why: sums of doubles depend on their order in the last bit. With this order a reordered or renamed technology has
/// the same growth rate to the last bit. Each good gets a signature from its entries, refined round by round with
/// those of its neighbours (B. Weisfeiler and A. Leman, 1968); goods that stay alike are ordered by name.
/// </remarks>
internal static class CanonicalOrder
{
    public static int[] Of(Technology technology)
    {
        int n = technology.Goods.Count;
        ulong[] signatures = new ulong[n];
        int distinct = 1;
        for (int round = 0; round <= n; round++)
        {
            signatures = Refine(technology, signatures);
            int now = new HashSet<ulong>(signatures).Count;
            if (round > 1 && now == distinct) break;
            distinct = now;
        }

        int[] order = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        Array.Sort(order, (a, b) =>
        {
            int bySignature = signatures[a].CompareTo(signatures[b]);
            return bySignature != 0 ? bySignature : string.CompareOrdinal(technology.Goods[a], technology.Goods[b]);
        });
        return order;
    }

    /// <summary>Adds to each signature what its entries say; sums commute, so their order is immaterial.</summary>
    private static ulong[] Refine(Technology technology, ulong[] old)
    {
        // Hashes wrap around by design.
        unchecked
        {
            ulong[] next = new ulong[old.Length];
            for (int i = 0; i < next.Length; i++) next[i] = Mix(old[i] + 1);
            foreach (CurrentInput entry in technology.Inputs)
            {
                if (entry.Amount == 0) continue;
                ulong own = Mix(Bits(entry.Amount) ^ Mix(Bits(entry.LeadYears) + 2));
                next[entry.Input] += Mix(own ^ Mix(old[entry.Process] + 3));
                next[entry.Process] += Mix(own ^ Mix(old[entry.Input] + 4));
            }

            foreach (Equipment entry in technology.Equipment)
            {
                if (entry.StockYears == 0) continue;
                ulong wear = Mix(Bits(entry.Wear.Amount) + (ulong)entry.Wear.Kind + 5);
                ulong own = Mix(Bits(entry.StockYears) ^ Mix(Bits(entry.BuildYears) ^ wear));
                next[entry.Good] += Mix(own ^ Mix(old[entry.Process] + 6));
                next[entry.Process] += Mix(own ^ Mix(old[entry.Good] + 7));
            }

            return next;
        }
    }

    private static ulong Bits(double value) => BitConverter.DoubleToUInt64Bits(value);

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
            z = (z ^ z >> 27) * 0x94D049BB133111EB;
            return z ^ z >> 31;
        }
    }
}
