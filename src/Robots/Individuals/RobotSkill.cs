namespace Twin.Robots.Individuals;

/// <summary>What a skill means at a fleet control.</summary>
/// <param name="Tool">The tool it needs: 1 to <see cref="MostTools"/>; 0 where any or none will do.</param>
/// <param name="LevelPermille">Work that a robot with the skill does in a time. Unit: 1/1000 of that of level 1. Range:
/// [1, 2^20).</param>
public readonly record struct RobotSkill(int Tool, int LevelPermille)
{
    /// <summary>Tools that a fleet control can tell apart: a robot's is four bits.</summary>
    public const int MostTools = Roster.MostTools;

    /// <summary>Skills of a fleet control, repair and ordinary tasks counted: an order's are 24 bits.</summary>
    public const int MostSkills = 24;

    /// <summary>Number of the skill of ordinary tasks; that of repair is 0.</summary>
    public const int Task = 1;

    /// <summary>Level of one who works neither faster nor slower than an order says.</summary>
    public const int One = 1_000;

    /// <summary>A skill without tool or level of its own.</summary>
    public static RobotSkill Plain { get; } = new(0, One);

    private const int LevelShift = 8;
    private const long ToolMask = 0xFF;

    /// <summary>How long a piece of work takes at this level: rounded up. Unit: s.</summary>
    /// <param name="seconds">How long it takes at level 1. Unit: s.</param>
    public int Duration(int seconds) => LevelPermille == One
        ? seconds
        : (int)Math.Min(int.MaxValue, (((long)seconds * One) + LevelPermille - 1) / LevelPermille);

    /// <summary>The work of a time at this level, in that of level 1, rounded up: the inverse of
    /// <see cref="Duration"/>.</summary>
    /// <param name="seconds">Unit: s.</param>
    public int Work(int seconds) => LevelPermille == One
        ? seconds
        : (int)Math.Min(int.MaxValue, (((long)seconds * LevelPermille) + One - 1) / One);

    /// <summary>The skill of the lowest bit of a mask.</summary>
    internal static RobotSkill Of(ReadOnlySpan<long> skills, int bits)
    {
        var number = int.TrailingZeroCount(bits);
        if (number >= skills.Length) return Plain;
        return new RobotSkill((int)(skills[number] & ToolMask), (int)(skills[number] >> LevelShift));
    }

    internal long Packed => (uint)Tool | ((long)LevelPermille << LevelShift);
}
