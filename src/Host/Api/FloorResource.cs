using Twin.World.Showing;

namespace Twin.Host.Api;

/// <summary>Where the robots of a fleet are.</summary>
/// <param name="Id">The fleet's entity.</param>
/// <param name="States">Robots in each state.</param>
/// <param name="Places">Robots and free charging places at each place, with its position.</param>
internal sealed record FloorResource(
    string Id, IReadOnlyList<ShownFigure> States, IReadOnlyList<FleetPlace> Places);
