namespace Twin.Robots.Fleets;

/// <summary>Something that happened to a fleet.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Line">Which input it concerns.</param>
/// <param name="A">First number, as the kind says.</param>
/// <param name="B">Second number, as the kind says.</param>
/// <param name="C">Third number, as the kind says.</param>
public readonly record struct FleetEvent(FleetEventKind Kind, int Line, long A, long B, long C = 0);
