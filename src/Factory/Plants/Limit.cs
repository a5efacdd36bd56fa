namespace Twin.Factory.Plants;

/// <summary>What held a plant back in a step.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Line">Which input or equipment line; 0 for other kinds.</param>
public readonly record struct Limit(LimitKind Kind, int Line);
