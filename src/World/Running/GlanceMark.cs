namespace Twin.World.Running;

/// <summary>Where a world stood when it was last looked at between its own observations.</summary>
public sealed class GlanceMark
{
    /// <summary>When. Unit: µs of simulated time.</summary>
    public long AtMicros { get; internal set; }

    /// <summary>Made since the run began, by good; empty before the first look.</summary>
    internal IReadOnlyList<double> Made { get; set; } = [];

    /// <summary>Asked for and not served since the run began, by good.</summary>
    internal IReadOnlyList<double> Unserved { get; set; } = [];
}
