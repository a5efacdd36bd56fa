namespace Twin.Robots.Supply;

/// <summary>Something that happened at a fleet supply.</summary>
/// <param name="Kind">What.</param>
/// <param name="A">First figure.</param>
/// <param name="B">Second figure.</param>
/// <param name="C">Third figure.</param>
/// <param name="D">Fourth figure.</param>
public readonly record struct SupplyEvent(SupplyEventKind Kind, long A = 0, long B = 0, long C = 0, long D = 0);
