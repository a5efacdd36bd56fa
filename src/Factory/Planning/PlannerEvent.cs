namespace Twin.Factory.Planning;

/// <summary>Something that happened to the planner.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Line">Which equipment line it concerns.</param>
/// <param name="A">Number, as the kind says.</param>
/// <param name="Scale">Scale of the ray, where the kind says so.</param>
public readonly record struct PlannerEvent(PlannerEventKind Kind, int Line, long A, double Scale);
