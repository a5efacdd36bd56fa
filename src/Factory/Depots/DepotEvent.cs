namespace Twin.Factory.Depots;

/// <summary>Something that happened to a depot or grid.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Line">Which good, slot or backer it concerns, as the kind says.</param>
/// <param name="A">First number, as the kind says.</param>
/// <param name="B">Second number, as the kind says.</param>
public readonly record struct DepotEvent(DepotEventKind Kind, int Line, long A, long B);
