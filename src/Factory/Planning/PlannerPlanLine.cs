namespace Twin.Factory.Planning;

/// <summary>One equipment line of the planner.</summary>
/// <param name="Kind">Kind of the actor that holds the line.</param>
/// <param name="Name">Name of that actor.</param>
/// <param name="Weight">Activity of its process on the ray of scale 1; 0 where the ray has none. Unit: µ-units per
/// step.</param>
/// <param name="BuildSteps">Build lead. Unit: steps.</param>
/// <param name="Column">Index of the good made in the re-aim's technology; −1 where there is none.</param>
/// <param name="Plant">The re-aim's number of the plant whose coefficients move it; −1 where none do.</param>
public sealed record PlannerPlanLine(
    string Kind, string Name, double Weight, int BuildSteps, int Column = -1, int Plant = -1);
