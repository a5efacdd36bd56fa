namespace Twin.Factory.Markets;

/// <summary>Something that happened to the market.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Line">Which import or export it concerns, as the kind says.</param>
/// <param name="A">First number, as the kind says.</param>
/// <param name="B">Second number, as the kind says.</param>
/// <param name="C">Third number, as the kind says.</param>
public readonly record struct MarketEvent(MarketEventKind Kind, int Line, long A, long B, long C);
