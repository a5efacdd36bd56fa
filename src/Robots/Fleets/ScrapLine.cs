using Twin.Domain;

namespace Twin.Robots.Fleets;

/// <summary>Layout of one good that comes back of retired robots in the lists.</summary>
public readonly ref struct ScrapLine
{
    /// <summary>Words of one line.</summary>
    internal const int Words = 8;

    private const int AccountAt = 0, NumAt = 1, DenAt = 2, MassAt = 3, EnergyAt = 4;
    private const int FractionAt = 5, OwedAt = 6, ReturnedAt = 7;

    private readonly ReadOnlySpan<long> _line;

    private ScrapLine(ReadOnlySpan<long> line) => _line = line;

    /// <summary>Account of the depot that takes it.</summary>
    public int Account => (int)_line[AccountAt];

    /// <summary>Quanta per quantum of robots.</summary>
    public Ratio PerRobot => new(_line[NumAt], _line[DenAt]);

    /// <summary>Mass of a quantum. Unit: mg.</summary>
    public long MassMg => _line[MassAt];

    /// <summary>Energy of a quantum. Unit: J.</summary>
    public long EnergyJ => _line[EnergyAt];

    /// <summary>Fraction of a quantum that waits for the next robots. Unit: 10^-18.</summary>
    public long Fraction => _line[FractionAt];

    /// <summary>Quanta that were due and heavier than the robots they were due of.</summary>
    public long Owed => _line[OwedAt];

    /// <summary>Quanta that came back since the run began.</summary>
    public long Returned => _line[ReturnedAt];

    /// <summary>Lines of a list.</summary>
    /// <param name="lines">The list of a fleet.</param>
    public static int Count(ReadOnlySpan<long> lines) => lines.Length / Words;

    /// <summary>One line.</summary>
    /// <param name="lines">The list of a fleet.</param>
    /// <param name="index">Its number.</param>
    public static ScrapLine At(ReadOnlySpan<long> lines, int index) => new(lines.Slice(index * Words, Words));

    internal static void Write(Span<long> lines, IReadOnlyList<FleetScrap> scrap)
    {
        for (var i = 0; i < scrap.Count; i++)
        {
            var line = lines.Slice(i * Words, Words);
            line[AccountAt] = scrap[i].Account;
            (line[NumAt], line[DenAt]) = (scrap[i].PerRobot.Num, scrap[i].PerRobot.Den);
            (line[MassAt], line[EnergyAt]) = (scrap[i].MassMg, scrap[i].EnergyJ);
        }
    }

    internal static void Return(Span<long> lines, int index, long quanta, long fraction, long owed)
    {
        var line = lines.Slice(index * Words, Words);
        (line[FractionAt], line[OwedAt], line[ReturnedAt]) = (fraction, owed, line[ReturnedAt] + quanta);
    }
}
