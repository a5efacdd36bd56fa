namespace Twin.Factory.Links;

/// <summary>Something that happened to a link.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Line">Which cargo it concerns.</param>
/// <param name="A">First number, as the kind says.</param>
/// <param name="B">Second number, as the kind says.</param>
/// <param name="C">Third number, as the kind says.</param>
public readonly record struct LinkEvent(LinkEventKind Kind, int Line, long A, long B, long C);
