namespace Twin.Macro.Finance;

/// <summary>All that the finance of a build-out and of compute on the ground and in orbit is worked out from.</summary>
public sealed record FinanceSetting
{
    /// <summary>What is bought.</summary>
    public Chip Chip { get; init; } = new();

    /// <summary>Where it works on the ground.</summary>
    public GroundSite Ground { get; init; } = new();

    /// <summary>Where it works in orbit.</summary>
    public OrbitPlatform Orbit { get; init; } = new();

    /// <summary>How many, and with whose money.</summary>
    public BuildOut BuildOut { get; init; } = new();

    /// <summary>The launch price at which orbit costs what the ground costs. Unit: USD/kg; below 0: none.</summary>
    public double BreakEvenLaunch => Orbit.BreakEvenLaunch(Chip, Ground);
}
