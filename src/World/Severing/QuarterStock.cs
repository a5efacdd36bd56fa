namespace Twin.World.Severing;

/// <summary>Equipment of one kind that makes one good.</summary>
/// <param name="InService">In service. Unit: the equipment's own.</param>
/// <param name="Waiting">Under construction.</param>
/// <param name="Asked">What the planner's ray asks of both.</param>
internal readonly record struct QuarterStock(double InService, double Waiting, double Asked);
