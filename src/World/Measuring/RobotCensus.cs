using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Showing;

namespace Twin.World.Measuring;

/// <summary>Counts the single robots of all fleets in one pass: by state, and by charge in thousandths.</summary>
internal sealed class RobotCensus
{
    private const int Permille = 1_000;

    private readonly AssembledWorld _world;
    private readonly RobotNames _names;
    private readonly int[] _indexOf;
    private readonly long[] _byMode;
    private readonly int[] _byCharge;
    private long _takenAt = -1;

    /// <summary>Prepares to count.</summary>
    public RobotCensus(AssembledWorld world)
    {
        _world = world;
        _names = new RobotNames(world);
        Fleets = [.. world.Record.Fleets.Where(fleet => fleet.Individual is not null)];
        _indexOf = [.. world.RobotFleets.Select((_, number) => Fleets.IndexOf(_names.FleetOf(number)))];
        _byMode = new long[Fleets.Count * Modes];
        _byCharge = new int[Fleets.Count * (Permille + 1)];
    }

    /// <summary>Number of states.</summary>
    public static int Modes { get; } = Enum.GetValues<RobotMode>().Length;

    /// <summary>Fleets of single robots.</summary>
    public List<FleetRecord> Fleets { get; }

    /// <summary>Index among <see cref="Fleets"/> of a number as rows hold it.</summary>
    public int IndexOf(int number) => _indexOf[number];

    /// <summary>Robots of a fleet in a state.</summary>
    public long Count(int fleet, RobotMode mode) => _byMode[(fleet * Modes) + (int)mode];

    /// <summary>The charge that a share of a fleet's robots in service stays below.</summary>
    /// <returns>Range: [0, 1]; NaN where none is in service.</returns>
    public double Charge(int fleet, double share)
    {
        var bins = _byCharge.AsSpan(fleet * (Permille + 1), Permille + 1);
        long all = 0;
        foreach (var count in bins) all += count;
        if (all == 0) return double.NaN;
        var rank = Math.Max(1, (long)Math.Ceiling(share * all));
        var bin = 0;
        for (var below = (long)bins[0]; below < rank; below += bins[bin]) bin++;
        return (double)bin / Permille;
    }

    /// <summary>Counts, unless this instant has been counted.</summary>
    public void Take(long nowMicros)
    {
        if (nowMicros == _takenAt) return;
        _takenAt = nowMicros;
        Array.Clear(_byMode);
        Array.Clear(_byCharge);
        foreach (ref readonly var robot in _world.Shard.Rows<RobotState>(_names.Kind))
        {
            if (robot.Mode == RobotMode.Unborn) continue;
            var fleet = _indexOf[robot.Fleet];
            _byMode[(fleet * Modes) + (int)robot.Mode]++;
            var capacity = _world.RobotFleets[robot.Fleet].CapacityJ;
            if (robot.Mode == RobotMode.Retired || capacity == 0) continue;
            var bin = (int)((long)robot.Charge * Permille / capacity);
            _byCharge[(fleet * (Permille + 1)) + Math.Clamp(bin, 0, Permille)]++;
        }
    }
}
