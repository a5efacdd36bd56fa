using System.Globalization;
using Twin.Domain;
using Twin.Forecasting.Growth;
using Twin.Host.Commands;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.Host.Forecast.Growth;

/// <summary>What a study of skill needs of a world and of its options.</summary>
internal static class SkillChecks
{
    private const int QuartersPerYear = 4;

    /// <summary>What is missing.</summary>
    /// <returns>The error, or null.</returns>
    public static InputError? Fault(WorldRecord world, SkillOptions options)
    {
        if (options.Train < GrowthTraining.LeastHistories)
        {
            return new InputError
            {
                Code = GrowthErrors.TooFew, File = UsageErrors.CommandLine, Where = "--train",
                What = "too few members to train on", Expected = $"at least {GrowthTraining.LeastHistories}",
                Got = options.Train.ToString(CultureInfo.InvariantCulture), Fix = "train on more members",
            };
        }

        int quarters = (int)(QuartersPerYear * (double)world.UntilMicros / StepClock.YearMicros);
        int needed = Math.Max(GrowthFeatures.LeastHistory, quarters / 4) + options.Horizon + options.Origins;
        if (quarters >= needed) return null;
        return new InputError
        {
            Code = GrowthErrors.TooFew, File = UsageErrors.CommandLine, Where = "until",
            What = "the world ends too soon for origins and horizon", Expected = $"at least {needed} quarters",
            Got = $"{quarters} quarters", Fix = "raise until, or ask for fewer origins or a shorter horizon",
        };
    }
}
