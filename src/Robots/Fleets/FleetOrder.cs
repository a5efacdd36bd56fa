using Twin.Domain;

namespace Twin.Robots.Fleets;

/// <summary>What a fleet orders to reach the planner's aim, in cohorts or one by one.</summary>
internal static class FleetOrder
{
    /// <summary>Robots to order.</summary>
    /// <param name="activityPerRobot">µ-hours of a step's work per robot in service.</param>
    /// <param name="target">The aim after the build lead. Unit: µ-hours per step.</param>
    /// <param name="position">In service after the build lead if nothing more is granted. Unit: robots.</param>
    /// <param name="expiring">Of it, robots that will be at the end of their life. Unit: robots.</param>
    /// <returns>For replacement, which is served first, and for growth. Unit: robots.</returns>
    public static (long Replacement, long Growth) Of(
        Ratio activityPerRobot, long target, long position, long expiring)
    {
        var order = Math.Max(0, activityPerRobot.LeastFor(target) - (position - expiring));
        var replacement = Math.Min(order, expiring);
        return (replacement, order - replacement);
    }
}
