using Twin.World.Records;

namespace Twin.Scenario.Ensembles;

/// <summary>A number of the world file that is not known exactly.</summary>
/// <param name="Prior">What is not known about it, with its path.</param>
/// <param name="Value">The value that the file states, in the unit of its record field.</param>
/// <param name="Unit">That unit; empty for a pure number.</param>
/// <param name="Least">Least value that the file may state.</param>
/// <param name="Most">Greatest value that the file may state.</param>
/// <param name="Source">Where its range comes from; empty where a prior of the file says it.</param>
public sealed record UncertainNumber(
    PriorRecord Prior, double Value, string Unit, double Least, double Most, string Source)
{
    /// <summary>Path of the number in the file.</summary>
    public string Path => Prior.Path;
}
