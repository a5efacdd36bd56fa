using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Checks;

/// <summary>Checks that the world's step fits the hours of its solar plants.</summary>
internal static class HourlyCheck
{
    private const long HourMicros = 3_600_000_000, YearHours = 8_760;

    /// <summary>Checks all sites.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        var hours = world.StepMicros / HourMicros;
        var isWhole = hours > 0 && world.StepMicros % HourMicros == 0 && YearHours % hours == 0;
        foreach (var site in world.Sites)
        {
            if (isWhole || site.HourlyProfile.Count == 0) continue;
            var path = $"sites.{site.Id}.{SiteKeys.Hourly.Name}";
            context.Problems.Error(
                ErrorTexts.HourlyStep, context.At(path), path, "a step that divides 8,760 h",
                $"{(double)world.StepMicros / HourMicros} h", site.Id);
        }
    }
}
