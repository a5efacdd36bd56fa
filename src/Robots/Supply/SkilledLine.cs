namespace Twin.Robots.Supply;

/// <summary>A fleet of workers with a skill of their own, among the lists of a fleet supply.</summary>
/// <param name="Fleet">Its number.</param>
/// <param name="Permille">Share of all workers that join it. Unit: 1/1000.</param>
/// <param name="Joined">How many have joined, those of the start counted.</param>
internal readonly record struct SkilledLine(int Fleet, int Permille, long Joined)
{
    /// <summary>Words of a line.</summary>
    public const int Words = 3;

    /// <summary>Where a line keeps how many have joined.</summary>
    public const int JoinedAt = 2;

    private const int FleetAt = 0, PermilleAt = 1;
    private const long One = 1_000;

    /// <summary>How many of so many workers have the skill.</summary>
    public long Of(long workers) => workers * Permille / One;

    public static SkilledLine At(ReadOnlySpan<long> lines, int line)
    {
        var words = lines.Slice(line * Words, Words);
        return new SkilledLine((int)words[FleetAt], (int)words[PermilleAt], words[JoinedAt]);
    }

    public static void Write(Span<long> lines, int line, (int Fleet, int Permille) plan, long workers)
    {
        var words = lines.Slice(line * Words, Words);
        (words[FleetAt], words[PermilleAt]) = (plan.Fleet, plan.Permille);
        words[JoinedAt] = new SkilledLine(plan.Fleet, plan.Permille, 0).Of(workers);
    }
}
