using Twin.Domain;
using Twin.Scenario.Sources;
using Twin.World.Records;

namespace Twin.Scenario;

/// <summary>What came of reading a world file.</summary>
/// <param name="World">The world; null when there is any error.</param>
/// <param name="Errors">All errors, sorted by file, line and column.</param>
/// <param name="Warnings">All warnings, sorted likewise; they do not stop a run.</param>
/// <param name="Places">Where the values stand; null when the file could not be read at all.</param>
public sealed record WorldReading(
    WorldRecord? World,
    IReadOnlyList<InputError> Errors,
    IReadOnlyList<InputError> Warnings,
    WorldPlaces? Places = null)
{
    /// <summary>
    /// The world file, its includes, and the data that it is computed from; <c>WorldFile.ReadTexts</c> reads them
    /// again.
    /// </summary>
    public IReadOnlyList<WorldText> Texts { get; init; } = [];

    /// <summary>What plants of each class are made of; null without the file.</summary>
    internal CapitalComposition? Composition { get; init; }
}
