namespace Twin.Factory.Planning;

/// <summary>One equipment line of the planner.</summary>
/// <param name="Kind">Kind of the actor that holds the line.</param>
/// <param name="Name">Name of that actor.</param>
/// <param name="Weight">Activity of its process on the ray of scale 1; 0 where the ray has none. Unit: µ-units per
/// step.</param>
/// <param name="BuildSteps">Build lead. Unit: steps.</param>
public sealed record PlannerPlanLine(string Kind, string Name, double Weight, int BuildSteps);
