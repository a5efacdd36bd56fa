using Twin.Factory.Plants;

namespace Twin.World.Assembly;

/// <summary>An input whose line in the depot's book is not numbered yet.</summary>
internal sealed record PendingInput(Ask? Ask, PlantInput Input)
{
    /// <summary>The input with its line, once the books are closed.</summary>
    public PlantInput Resolve() => Ask is null ? Input : Input with { Slot = Ask.Slot };
}
