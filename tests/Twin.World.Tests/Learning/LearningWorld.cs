using Twin.World.Records;

namespace Twin.World.Tests.Learning;

/// <summary>The rich world with learning in two processes: one of two sites and every part, one of a works.</summary>
internal static class LearningWorld
{
    public static WorldRecord Record { get; } = RichWorld.Record with
    {
        Name = "learning",
        Processes =
        [
            .. RichWorld.Record.Processes.Select(process => process.Id switch
            {
                "laminate" => process with { Yield = 0.9, LeadYears = 0.05, Learning = Law(0.3, 500, 0.2) },
                "assemble" => process with
                {
                    Learning = Law(0.15, 100, 0.5) with { Of = [LearnedPart.Labour, LearnedPart.Equipment] },
                },
                _ => process,
            }),
        ],
    };

    public static LearningRecord Law(double rate, double cumulative, double floor) =>
        new() { Rate = rate, Cumulative = cumulative, Floor = floor };
}
