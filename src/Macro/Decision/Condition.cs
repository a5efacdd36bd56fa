namespace Twin.Macro.Decision;

/// <summary>A state of the world as gauges read it in one quarter.</summary>
/// <param name="Name">As evidence calls it: <c>LOOP_CLOSED</c>.</param>
/// <param name="Gauges">What it looks at; at least one of them decides.</param>
/// <param name="IsAny">Whether one gauge is enough to enter and all must let out; else all must let in and one is
/// enough to leave.</param>
public sealed record Condition(string Name, IReadOnlyList<Gauge> Gauges, bool IsAny = false)
{
    /// <summary>Whether the way in is met; none: unknown.</summary>
    public bool? Enters => IsAny ? Or(g => g.Enters) : And(g => g.Enters);

    /// <summary>Whether the way out is met; none: unknown.</summary>
    public bool? Leaves => IsAny ? And(g => g.Leaves) : Or(g => g.Leaves);

    /// <summary>The gauges that decide.</summary>
    public IEnumerable<Gauge> Deciding => Gauges.Where(g => !g.Abstains);

    // Three-valued, after Kleene: unknown only where the unknown decides.
    private bool? And(Func<Gauge, bool?> claim) =>
        Deciding.Any(g => claim(g) == false) ? false : Deciding.All(g => claim(g) == true) ? true : null;

    private bool? Or(Func<Gauge, bool?> claim) =>
        Deciding.Any(g => claim(g) == true) ? true : Deciding.All(g => claim(g) == false) ? false : null;
}
