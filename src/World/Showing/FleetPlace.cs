namespace Twin.World.Showing;

/// <summary>A place of a site with its robots.</summary>
/// <param name="Name">Id of the place.</param>
/// <param name="X">East of the site's corner. Unit: m.</param>
/// <param name="Y">North of the site's corner. Unit: m.</param>
/// <param name="Robots">Robots there, or going there.</param>
/// <param name="Chargers">Charging places.</param>
/// <param name="FreeChargers">Charging places that nobody has.</param>
public sealed record FleetPlace(string Name, double X, double Y, long Robots, long Chargers, long FreeChargers);
