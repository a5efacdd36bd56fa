namespace Twin.Macro.Growth;

/// <summary>Growth of technologies that differ in a few amounts, leads or lives from one whose path is known.</summary>
/// <remarks>
/// Newton's steps on ρ(M(γ)) = 1 from the known root and vectors: two to four evaluations instead of some twenty, and
/// the same certificate. Where entries appear or vanish the loop may be another one, so the answer is left to
/// <see cref="BalancedGrowth.Solve"/>.
/// </remarks>
public static class NearbyGrowth
{
    /// <summary>The rate of a technology close to a solved one.</summary>
    /// <param name="path">The known path.</param>
    /// <param name="technology">The other technology.</param>
    /// <returns>
    /// The yearly log rate of the same loop, within 1e-9 of what solving anew gives; null where that has to be done,
    /// because the pattern of entries differs, goods outside feed the loop, or the root is not close by. Unit: 1/yr.
    /// </returns>
    /// <remarks>Pure; may be called from several threads for one path.</remarks>
    public static double? PerYear(BalancedGrowth path, Technology technology)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(technology);
        if (path.Sources.Count > 0 || !HasSamePattern(path.Technology, technology)) return null;
        int[] loop = [.. path.Loop];
        double[] outputs = [.. loop.Select(good => path.Outputs[good])];
        double[] prices = [.. loop.Select(good => path.Prices[good])];
        GrowthRoot root = new(new GrowthMatrix(technology, loop, path.Dating), path.Dating);
        return root.FindFrom(path.Growth, outputs, prices) ? path.Dating.PerYear(root.Growth) : null;
    }

    private static bool HasSamePattern(Technology a, Technology b)
    {
        if (a.Inputs.Count != b.Inputs.Count || a.Equipment.Count != b.Equipment.Count) return false;
        if (!a.Goods.SequenceEqual(b.Goods, StringComparer.Ordinal)) return false;
        for (int k = 0; k < a.Inputs.Count; k++)
        {
            CurrentInput x = a.Inputs[k], y = b.Inputs[k];
            if (x.Input != y.Input || x.Process != y.Process || x.Amount > 0 != y.Amount > 0) return false;
        }

        for (int k = 0; k < a.Equipment.Count; k++)
        {
            Equipment x = a.Equipment[k], y = b.Equipment[k];
            if (x.Good != y.Good || x.Process != y.Process || x.StockYears > 0 != y.StockYears > 0) return false;
        }

        return true;
    }
}
