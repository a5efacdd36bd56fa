using System.Runtime.InteropServices;

namespace Twin.Robots.Individuals;

/// <summary>Counts of a queue, kept twice over, so that Little's law is a check and not a formula.</summary>
/// <remarks>
/// The area under the length is integrated at each change; the times in the queue follow from the instants of entering
/// and leaving alone. With those inside counted until now both are the same number of seconds (J. D. C. Little, "A
/// proof for the queuing formula L = λW", Operations Research 9, 1961); a robot lost or queued twice parts them.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct QueueMeter
{
    /// <summary>How many stand in it.</summary>
    public long Length;

    /// <summary>How many came since the run began.</summary>
    public long Entered;

    /// <summary>Sum of the instants of entering, less those of leaving. Unit: s.</summary>
    public long Balance;

    /// <summary>Area under the length until <see cref="ChangedAt"/>. Unit: s.</summary>
    public long Area;

    /// <summary>When the length changed last. Unit: s.</summary>
    public long ChangedAt;

    /// <summary>Longest it was.</summary>
    public long Longest;

    /// <summary>Mean length from time zero.</summary>
    /// <param name="now">Unit: s.</param>
    public readonly double MeanLength(long now) => now == 0 ? 0 : (double)AreaUntil(now) / now;

    /// <summary>Mean time in the queue of those who came, until now for those inside. Unit: s.</summary>
    /// <param name="now">Unit: s.</param>
    public readonly double MeanWait(long now) => Entered == 0 ? 0 : (double)WaitedUntil(now) / Entered;

    /// <summary>Area under the length. Unit: s.</summary>
    /// <param name="now">Unit: s.</param>
    public readonly long AreaUntil(long now) => Area + (Length * (now - ChangedAt));

    /// <summary>Time in the queue of all who came, until now for those inside. Unit: s.</summary>
    /// <param name="now">Unit: s.</param>
    public readonly long WaitedUntil(long now) => (Length * now) - Balance;

    internal void Enter(long now, long count)
    {
        Area = AreaUntil(now);
        ChangedAt = now;
        Length += count;
        Entered += count;
        Balance += now * count;
        Longest = Math.Max(Longest, Length);
    }

    internal void Leave(long now, long count)
    {
        Area = AreaUntil(now);
        ChangedAt = now;
        Length -= count;
        Balance -= now * count;
    }
}
