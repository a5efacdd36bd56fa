namespace Twin.Factory.Plants;

/// <summary>What a plant has of one kind of equipment, and what that is rated for.</summary>
/// <param name="InService">Unit: quanta of the equipment good.</param>
/// <param name="RatedPerStep">Whole µ-units of activity that it does in a step, if nothing else holds it back.</param>
public readonly record struct PlantRating(long InService, long RatedPerStep);
