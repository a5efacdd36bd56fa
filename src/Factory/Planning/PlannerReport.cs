using Twin.Actors;

namespace Twin.Factory.Planning;

/// <summary>What the planner knows of its equipment lines.</summary>
public static class PlannerReport
{
    /// <summary>Whether a line is part of the ray that the planner steers to.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="planner">Address of the planner.</param>
    /// <param name="line">Number of the line.</param>
    public static bool IsOnTheRay(Shard shard, Address planner, int line) => LineOf(shard, planner, line).Weight > 0;

    /// <summary>How far a line stands above the ray: its position over what the ray asks of it, less 1.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="planner">Address of the planner.</param>
    /// <param name="line">Number of the line.</param>
    /// <returns>Unit: 1. 0 for the line that holds the loop back; 0 too before the first aim and off the ray.</returns>
    public static double Slack(Shard shard, Address planner, int line)
    {
        var at = LineOf(shard, planner, line);
        var asked = at.Weight * at.Ahead * shard.Row<PlannerState>(planner).Scale;
        return asked > 0 ? (at.Position / asked) - 1 : 0;
    }

    private static PlanLine LineOf(Shard shard, Address planner, int line) =>
        PlanLine.At(shard.List(shard.Row<PlannerState>(planner).Lines), line);
}
