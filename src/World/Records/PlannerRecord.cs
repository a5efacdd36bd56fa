namespace Twin.World.Records;

/// <summary>Who decides what is built.</summary>
public sealed record PlannerRecord
{
    /// <summary>How it aims.</summary>
    public PlannerPolicy Policy { get; init; } = PlannerPolicy.BalancedGrowth;

    /// <summary>Growth it steers to; null means the balanced growth of the world. A log rate. Unit: 1/yr.</summary>
    public double? GrowthPerYear { get; init; }
}
