using Twin.Robots.Individuals;

namespace Twin.World.Showing;

/// <summary>A queue of a fleet control since the run began; by Little's law L = λ·W, checked on two sets of
/// counts.</summary>
/// <param name="Name">For what.</param>
/// <param name="Length">How many stand in it now.</param>
/// <param name="Entered">How many came.</param>
/// <param name="MeanLength">Mean length, L.</param>
/// <param name="MeanWaitHours">Mean wait, W. Unit: h.</param>
/// <param name="Longest">Longest it was.</param>
/// <param name="ObeysLittle">Whether the area under the length equals the sum of the waits, to the second.</param>
public sealed record FleetQueue(
    string Name, long Length, long Entered, double MeanLength, double MeanWaitHours, long Longest, bool ObeysLittle)
{
    private const double SecondsPerHour = 3_600;

    internal static FleetQueue Of(string name, in QueueMeter meter, long now) => new(
        name, meter.Length, meter.Entered, meter.MeanLength(now), meter.MeanWait(now) / SecondsPerHour, meter.Longest,
        meter.AreaUntil(now) == meter.WaitedUntil(now));
}
