using Twin.Domain;
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
    /// <summary>The world file, then its includes; <c>WorldFile.ReadTexts</c> reads them again.</summary>
    public IReadOnlyList<WorldText> Texts { get; init; } = [];
}
