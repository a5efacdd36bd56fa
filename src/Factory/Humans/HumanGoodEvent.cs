namespace Twin.Factory.Humans;

/// <summary>Something that happened to a good of the human economy.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="A">First number, as the kind says.</param>
/// <param name="B">Second number, as the kind says.</param>
/// <param name="C">Third number, as the kind says.</param>
public readonly record struct HumanGoodEvent(HumanGoodEventKind Kind, long A, long B, long C);
