namespace Twin.Factory.Assets;

/// <summary>Something that happened to an equipment line.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="A">First number, as the kind says.</param>
/// <param name="B">Second number, as the kind says.</param>
public readonly record struct AssetEvent(AssetEventKind Kind, long A, long B);
