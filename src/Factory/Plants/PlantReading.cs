namespace Twin.Factory.Plants;

/// <summary>A plant as its row stands at an instant.</summary>
/// <param name="Process">Process whose contra accounts it posts against.</param>
/// <param name="LeadSteps">Slots in which work waits until it is ready. Unit: steps.</param>
/// <param name="InProgress">Work that waits in them. Unit: µ-units.</param>
/// <param name="Finished">Work finished since the run began. Unit: µ-units.</param>
/// <param name="Made">Main output made since the run began. Unit: quanta.</param>
/// <param name="GradeNano">A mine's grade. Unit: 10^-9 of the opening grade.</param>
/// <param name="Inputs">Account of each input while it is in work, in the order of the recipe; below 0 for a good of
/// nature.</param>
/// <param name="Equipment">Each kind of equipment in service, and the work a step that so much is rated for.</param>
public sealed record PlantReading(
    int Process, int LeadSteps, long InProgress, Int128 Finished, Int128 Made, long GradeNano,
    IReadOnlyList<int> Inputs, IReadOnlyList<PlantRating> Equipment);
