using Twin.Actors;

namespace Twin.Robots.Individuals;

/// <summary>Layout of the figures of a fleet in the world's constants.</summary>
public readonly ref struct FleetFigures
{
    private const int Words = 12;
    private const int ControlAt = 0, CapacityAt = 1, MovingAt = 2, WorkingAt = 3, IdleAt = 4, ChargingAt = 5;
    private const int EfficiencyAt = 6, ReserveAt = 7, SpeedAt = 8, SkillsAt = 9, LifeAt = 10, MtbfAt = 11;
    private const int Permille = 1000;

    private readonly ReadOnlySpan<long> _words;

    private FleetFigures(ReadOnlySpan<long> words) => _words = words;

    /// <summary>Who controls the fleet.</summary>
    public Address Control => Address.FromPacked(_words[ControlAt]);

    /// <summary>Energy the battery holds; 0 on a cable. Unit: J.</summary>
    public int Capacity => (int)_words[CapacityAt];

    /// <summary>Drawn moving. Unit: W.</summary>
    public int Moving => (int)_words[MovingAt];

    /// <summary>Drawn working. Unit: W.</summary>
    public int Working => (int)_words[WorkingAt];

    /// <summary>Drawn idle. Unit: W.</summary>
    public int Idle => (int)_words[IdleAt];

    /// <summary>Drawn from the grid charging. Unit: W.</summary>
    public int Charging => (int)_words[ChargingAt];

    /// <summary>Charge that idling leaves. Unit: J.</summary>
    public int Reserve => (int)_words[ReserveAt];

    /// <summary>What it can do.</summary>
    public int Skills => (int)_words[SkillsAt];

    /// <summary>Life; 0 = for ever. Unit: s.</summary>
    public int Life => (int)_words[LifeAt];

    /// <summary>Mean time between failures before anything is learned; 0 = never. Unit: s.</summary>
    public double Mtbf => BitConverter.Int64BitsToDouble(_words[MtbfAt]);

    /// <summary>The figures of one fleet.</summary>
    /// <param name="constants">The world's constants.</param>
    /// <param name="fleet">Number of the fleet.</param>
    public static FleetFigures Of(ReadOnlySpan<long> constants, int fleet) =>
        new(constants.Slice(fleet * Words, Words));

    /// <summary>What is drawn from the grid to store an amount: rounded up, so that nothing is stored for
    /// free.</summary>
    /// <param name="stored">Unit: J.</param>
    /// <returns>Unit: J.</returns>
    public long Drawn(long stored) => ((stored * Permille) + _words[EfficiencyAt] - 1) / _words[EfficiencyAt];

    /// <summary>How long a way takes.</summary>
    /// <param name="metres">How far.</param>
    /// <returns>Unit: s, rounded up.</returns>
    public int Travel(long metres) =>
        metres == 0 || _words[SpeedAt] == 0 ? 0 : (int)(((metres * Permille) + _words[SpeedAt] - 1) / _words[SpeedAt]);

    /// <summary>Writes the figures of all fleets, in the order of their numbers.</summary>
    /// <param name="fleets">The fleets.</param>
    /// <param name="controlOf">Address of a fleet control by its name.</param>
    /// <returns>The constants of the world.</returns>
    public static long[] Write(IReadOnlyList<RobotFleet> fleets, Func<string, Address> controlOf)
    {
        var constants = new long[fleets.Count * Words];
        for (var i = 0; i < fleets.Count; i++)
        {
            var words = constants.AsSpan(i * Words, Words);
            var fleet = fleets[i];
            words[ControlAt] = controlOf(fleet.Control).Packed;
            words[CapacityAt] = fleet.CapacityJ;
            words[MovingAt] = fleet.MovingWatts;
            words[WorkingAt] = fleet.WorkingWatts;
            words[IdleAt] = fleet.IdleWatts;
            words[ChargingAt] = fleet.ChargingWatts;
            words[EfficiencyAt] = fleet.EfficiencyPermille;
            words[ReserveAt] = fleet.ReserveJ;
            words[SpeedAt] = fleet.SpeedMmPerSecond;
            words[SkillsAt] = fleet.Skills;
            words[LifeAt] = fleet.LifeSeconds;
            words[MtbfAt] = BitConverter.DoubleToInt64Bits(fleet.MtbfSeconds);
        }

        return constants;
    }
}
