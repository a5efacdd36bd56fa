namespace Twin.World.Records;

/// <summary>A place of a site where robots work or charge.</summary>
/// <param name="Id">Id in the file.</param>
/// <param name="X">East of the site's corner. Unit: m. Range: [0, 1e5].</param>
/// <param name="Y">North of the site's corner. Unit: m. Range: [0, 1e5].</param>
/// <param name="Chargers">Charging places. Range: [0, 1e6].</param>
public sealed record PlaceRecord(string Id, double X, double Y, double Chargers);
