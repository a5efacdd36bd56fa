using Twin.Domain.Units;
using Twin.Scenario.Document;

namespace Twin.Scenario.Reading;

/// <summary>A number that the file states: what a prior may be about.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Unit">The unit of its record field.</param>
/// <param name="Bounds">Its range.</param>
/// <param name="Value">The number in that unit; null when it was refused.</param>
internal sealed record NumberPlace(FilePlace Place, Unit? Unit, Bounds Bounds, double? Value)
{
    /// <summary>Low end of its range in that unit; null where none is stated.</summary>
    public double? Low { get; init; }

    /// <summary>High end of its range in that unit; null where none is stated.</summary>
    public double? High { get; init; }
}
