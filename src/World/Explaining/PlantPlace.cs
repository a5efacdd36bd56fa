using Twin.Actors;
using Twin.World.Records;

namespace Twin.World.Explaining;

/// <summary>A plant, where it stands and what it makes.</summary>
/// <param name="Site">The site.</param>
/// <param name="Process">Its recipe.</param>
/// <param name="Address">Its row.</param>
/// <param name="LeadSteps">Its process lead. Unit: steps.</param>
internal sealed record PlantPlace(SiteRecord Site, ProcessRecord Process, Address Address, int LeadSteps);
