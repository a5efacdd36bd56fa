using Twin.Domain.Units;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>A good that was read, with its unit at hand.</summary>
/// <param name="Record">The good.</param>
/// <param name="Unit">Its unit; null when the file's was refused, so that amounts of it are not refused again.</param>
internal sealed record GoodInfo(GoodRecord Record, Unit? Unit);
