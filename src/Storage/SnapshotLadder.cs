namespace Twin.Storage;

/// <summary>Which of a run's snapshots stay: the newest, and of older ones the fewer the older they are.</summary>
internal static class SnapshotLadder
{
    /// <summary>A gap is at most this part of its age, so that what happened long ago is reached from a snapshot that
    /// is, measured by that, near.</summary>
    /// <remarks>Rungs grow with the logarithm of the run: at most 2 · 4 for each e-fold of it.</remarks>
    public const int AgeOverGap = 4;

    /// <summary>The ones to be deleted.</summary>
    /// <param name="times">When the snapshots were taken, newest first. Unit: µs of simulated time.</param>
    /// <param name="newest">How many of them all stay.</param>
    /// <returns>Indices into <paramref name="times"/>; never the last, for it is where the run can be made again
    /// from.</returns>
    /// <remarks>A snapshot goes when its neighbours are near enough to each other without it: what stays now was a
    /// neighbour before, so the bound holds however often and in what steps this is asked.</remarks>
    public static IEnumerable<int> Superfluous(IReadOnlyList<long> times, int newest)
    {
        for ((int i, int kept) = (newest, newest - 1); i < times.Count - 1; i++)
        {
            long age = times[0] - times[i];
            if (times[kept] - times[i + 1] <= age / AgeOverGap)
                yield return i;
            else
                kept = i;
        }
    }
}
