namespace Twin.Macro.Closure;

/// <summary>How far a loop lives on its own energy in a bad week.</summary>
/// <remarks>A yearly mean hides the winter; the worst week alone is noise, hence a percentile. Source:
/// docs/model.md.</remarks>
public static class SelfSufficiency
{
    /// <summary>One week in twenty may be worse.</summary>
    public const double WorstShare = 0.05;

    /// <summary>Own energy delivered by energy wanted.</summary>
    /// <param name="own">Own generation delivered to users, storage losses taken off. Range: at least 0.</param>
    /// <param name="wanted">All that users asked for, unserved included, in the same unit. Range: at least 0.</param>
    /// <returns>Range: [0, 1]; 1 where nothing was wanted.</returns>
    public static double Of(double own, double wanted) => wanted <= 0 ? 1 : Math.Clamp(own / wanted, 0, 1);

    /// <summary>The week that only one in twenty undercuts.</summary>
    /// <param name="weeks">Self-sufficiency of each week, in any order.</param>
    /// <returns>
    /// The 5th percentile by nearest rank: the least of fewer than 21 weeks, the third least of 52; 1 for no weeks.
    /// </returns>
    public static double WorstWeek(ReadOnlySpan<double> weeks)
    {
        if (weeks.IsEmpty) return 1;
        double[] sorted = weeks.ToArray();
        Array.Sort(sorted);
        int rank = (int)Math.Ceiling(WorstShare * sorted.Length);
        return sorted[rank - 1];
    }
}
