namespace Twin.Factory.Stores;

/// <summary>Something that happened to a storage plant.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="A">First number, as the kind says.</param>
/// <param name="B">Second number, as the kind says.</param>
/// <param name="C">Third number, as the kind says.</param>
public readonly record struct StoreEvent(StoreEventKind Kind, long A, long B, long C);
