using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Severing;

/// <summary>How long a severed loop must be watched: until nothing that was bought before the cut is left in
/// it.</summary>
public static class SeveranceHorizon
{
    /// <summary>Quarters over which growth is judged, the last of the horizon.</summary>
    public const int JudgedQuarters = 4;

    /// <summary>The longest horizon: a stock that lasts longer than the longest world shipped is as good as none that
    /// ends. Unit: quarters.</summary>
    public const int Most = 120;

    private const int Least = 8;

    // Leads that were counted in steps are whole quarters only up to rounding.
    private const double Rounding = 1e-9;

    /// <summary>The horizon of a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="coverYears">How long the largest stock of a critical import lasts. Unit: yr.</param>
    /// <returns>max(8, 4 + ⌈4·longest lead⌉ + ⌈4·cover⌉), at most <see cref="Most"/>. Unit: quarters.</returns>
    /// <remarks>
    /// The longest lead is the longest way from an input to capacity in service: process lead and build lead of the
    /// equipment. With a fab of 2.5 years what is in the pipeline still grows 6.8 % a quarter in quarters 5 to 8
    /// after the cut and dies by 13 to 16, so eight quarters pass loops that are dead.
    /// </remarks>
    public static int QuartersOf(WorldRecord world, double coverYears)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentOutOfRangeException.ThrowIfNegative(coverYears);
        var process = world.Processes.Select(p => p.LeadYears).DefaultIfEmpty(0).Max();
        var build = world.Processes.SelectMany(p => p.Equipment).Select(e => e.BuildYears)
            .Concat(world.Fleets.Select(f => f.BuildYears)).DefaultIfEmpty(0).Max();
        var quarters = JudgedQuarters + Math.Ceiling((StepClock.QuartersPerYear * (process + build)) - Rounding)
            + Math.Ceiling(StepClock.QuartersPerYear * coverYears);
        return (int)Math.Clamp(quarters, Least, Most);
    }
}
