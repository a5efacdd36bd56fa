namespace Twin.Host.Runs;

/// <summary>Where a run stands, as much as a person wants to see while it goes.</summary>
internal sealed record RunProgress
{
    /// <summary>The simulated day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Simulated time so far, since the start of this process. Unit: yr.</summary>
    public required double DoneYears { get; init; }

    /// <summary>Simulated time that this process has to do in all. Unit: yr. Range: above 0.</summary>
    public required double TotalYears { get; init; }

    /// <summary>Growth of the last year as a log rate, or null before a year is over. Unit: 1/yr.</summary>
    public double? GrowthPerYear { get; init; }

    /// <summary>Mean electric power supplied over the last step, or null in a world without electricity. Unit:
    /// W.</summary>
    public double? PowerWatts { get; init; }

    /// <summary>Robots in service, or null in a world without robots.</summary>
    public double? RobotCount { get; init; }

    /// <summary>The good that binds now, or null when nothing does.</summary>
    public string? Bottleneck { get; init; }

    /// <summary>The part that is done. Range: [0, 1].</summary>
    public double DoneFraction => Math.Clamp(DoneYears / TotalYears, 0, 1);
}
