namespace Twin.Factory.Shocks;

/// <summary>Something that happened to a shock.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="A">Number, as the kind says.</param>
/// <param name="Quarter">Number of the quarter that it holds for.</param>
/// <param name="Log">Log of the multiplier before its mean is set to one.</param>
public readonly record struct ShockEvent(ShockEventKind Kind, long A, long Quarter, double Log);
