namespace Twin.World.Comparing;

/// <summary>Makes two runs again side by side and finds the first event in which they differ.</summary>
/// <remarks>
/// Both go on by blocks of steps; the digests of a block's events are held against each other, and only the block in
/// which they part is made a second time, up to the one event. Runs of different worlds are compared by the names of
/// their actors and goods, so that a site more is no difference of everybody else.
/// </remarks>
public static class Lockstep
{
    /// <summary>Steps of a block: a state is kept at the beginning of each.</summary>
    private const int StepsPerBlock = 64;

    /// <summary>Finds the first event that differs.</summary>
    /// <param name="a">The first run from the common origin on; at least one stretch.</param>
    /// <param name="b">The second run from the same instant on.</param>
    /// <param name="untilMicros">Where the shorter of both ends. Unit: µs of simulated time.</param>
    /// <param name="stop">Whether the user wants no answer any more; looked at now and then.</param>
    /// <returns>The difference; null where there is none until then, or where it was stopped.</returns>
    public static EventDifference? First(
        IReadOnlyList<RunStretch> a, IReadOnlyList<RunStretch> b, long untilMicros, Func<bool> stop)
    {
        ArgumentNullException.ThrowIfNull(stop);
        var (first, second) = (new RunTrack(a), new RunTrack(b));
        while (first.NowMicros < untilMicros && !stop())
        {
            var block = StepsPerBlock * Math.Max(first.StepMicros, second.StepMicros);
            var to = Math.Min(untilMicros, first.NowMicros + block);
            foreach (var track in (RunTrack[])[first, second])
            {
                if (track.NextBranchMicros > first.NowMicros) to = Math.Min(to, track.NextBranchMicros);
            }

            first.To(to);
            second.To(to);
            var parted = Parted(first.Entries, second.Entries);
            if (parted >= 0) return new EventDifference(first.Event(parted), second.Event(parted));
        }

        return null;
    }

    private static int Parted(
        ReadOnlySpan<(ulong Digest, long Event)> a, ReadOnlySpan<(ulong Digest, long Event)> b)
    {
        var common = Math.Min(a.Length, b.Length);
        for (var i = 0; i < common; i++)
        {
            if (a[i].Digest != b[i].Digest) return i;
        }

        return a.Length == b.Length ? -1 : common;
    }
}
