namespace Twin.Macro.Decision;

/// <summary>One figure that a condition looks at, with the level at which it lets in and that at which it lets
/// out.</summary>
/// <param name="Name">As evidence and docs/model.md call it.</param>
/// <param name="Reading">What was found; none: unknown, and nothing follows from it.</param>
/// <param name="Enter">Level of the way in.</param>
/// <param name="Leave">Level of the way out.</param>
/// <param name="Scale">A change that is as large as a change of a probability from 0 to 1.</param>
/// <param name="IsLeast">Whether more is better: in at or above <paramref name="Enter"/>, out below
/// <paramref name="Leave"/>; else the other way round.</param>
public sealed record Gauge(
    string Name, Estimate? Reading, double Enter, double Leave, double Scale, bool IsLeast = true)
{
    /// <summary>Whether it is shown and decides nothing, neither in nor out.</summary>
    public bool Abstains { get; init; }

    /// <summary>The bound that must pass: the one on the wrong side of the value.</summary>
    public double? Judged => Reading is { } r ? (IsLeast ? r.Low : r.High) : null;

    /// <summary>Whether the way in is met; none: unknown.</summary>
    public bool? Enters => Judged is { } value ? (IsLeast ? value >= Enter : value <= Enter) : null;

    /// <summary>Whether the way out is met; none: unknown. Judged by the value itself: a wide bound is no evidence that
    /// something is gone.</summary>
    public bool? Leaves => Reading is { } r ? (IsLeast ? r.Value < Leave : r.Value > Leave) : null;

    /// <summary>How far the judged bound is inside the way in; negative outside.</summary>
    public double? Margin => Judged is { } value ? (IsLeast ? value - Enter : Enter - value) : null;
}
