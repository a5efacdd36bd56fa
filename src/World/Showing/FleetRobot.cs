namespace Twin.World.Showing;

/// <summary>A robot in a table of its fleet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Share">Share of its time in service that it moved or worked. Range: [0, 1].</param>
/// <param name="WorkedHours">Moved and worked since it was built. Unit: h.</param>
public sealed record FleetRobot(string Name, string State, double Share, double WorkedHours);
