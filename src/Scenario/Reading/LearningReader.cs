using Twin.Domain.Units;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads what a process learns.</summary>
internal static class LearningReader
{
    /// <summary>Reads the section.</summary>
    /// <param name="process">The process that may have it.</param>
    /// <param name="output">Unit of its output; null when it is unknown because of an earlier error.</param>
    /// <returns>Null where there is none or a number of it was refused.</returns>
    public static LearningRecord? Read(SectionReader process, Unit? output)
    {
        if (process.Inner(ProcessKeys.Learning) is not { } section) return null;
        var rate = section.NumberOrNull(LearningKeys.Rate);
        var cumulative = section.NumberOrNull(LearningKeys.Cumulative, output);
        var floor = section.NumberOrNull(LearningKeys.Floor);
        var parts = section.Choices(LearningKeys.Of);
        if (rate is null || cumulative is null || floor is null) return null;
        return new LearningRecord
        {
            Rate = rate.Value,
            Cumulative = cumulative.Value,
            Floor = floor.Value,
            Of = parts is null ? LearningRecord.EveryPart : [.. parts.Select(part => (LearnedPart)part)],
        };
    }
}
