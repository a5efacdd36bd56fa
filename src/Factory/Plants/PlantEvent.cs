namespace Twin.Factory.Plants;

/// <summary>Something that happened to a plant.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Line">Which line of the plant it concerns; for the end of a step, the limit.</param>
/// <param name="A">First number, as the kind says.</param>
/// <param name="B">Second number, as the kind says.</param>
/// <param name="C">Third number, as the kind says.</param>
public readonly record struct PlantEvent(PlantEventKind Kind, int Line, long A, long B, long C)
{
    /// <summary>An event without numbers.</summary>
    /// <param name="kind">What happened.</param>
    public static PlantEvent Of(PlantEventKind kind) => new(kind, 0, 0, 0, 0);
}
