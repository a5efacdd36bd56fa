using System.Globalization;
using Twin.Scenario.Document;
using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Checks;

/// <summary>Checks step and horizon, and warns of leads that are no whole number of steps.</summary>
internal static class HorizonCheck
{
    /// <summary>Most steps of a run: thirty years by hours are 263,000; ten million is a slip of a unit.</summary>
    public const long StepsMax = 10_000_000;

    /// <summary>Share of a lead that rounding may take or add in silence: by days any lead of years is rounded, and
    /// no lead is known to a part in fifty.</summary>
    private const double RoundingShare = 0.02;

    private const double MicrosPerYear = 31_557_600e6;

    private const long MicrosPerDay = 86_400_000_000;

    /// <summary>Checks a world.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        if (world.StepMicros <= 0 || world.UntilMicros == 0) return;
        var steps = world.UntilMicros / world.StepMicros;
        if (steps < 1)
        {
            context.Problems.Error(ErrorTexts.Horizon, context.At("until"), "until", "at least one step after from",
                End(world), "the run ends before its first step does",
                "choose a later end or a shorter step");
        }
        else if (steps > StepsMax)
        {
            context.Problems.Error(ErrorTexts.Horizon, context.At("step"), "step", $"at most {StepsMax} steps",
                $"{steps} steps", "the run has too many steps", "choose a longer step or an earlier end");
        }

        foreach (var (path, number) in context.Stated)
        {
            if (path.EndsWith(".lead", StringComparison.Ordinal) || path.EndsWith(".build", StringComparison.Ordinal))
            {
                Lead(context, world, path, number);
            }
        }
    }

    private static void Lead(ReadContext context, WorldRecord world, string path, NumberPlace number)
    {
        if (path.StartsWith("priors.", StringComparison.Ordinal) || number.Value is not { } years) return;
        var steps = years * MicrosPerYear / world.StepMicros;
        var whole = Math.Floor(steps + 0.5);
        if (Math.Abs(steps - whole) <= Math.Max(1e-6, RoundingShare * steps)) return;
        context.Problems.Warning(ErrorTexts.LeadRounded, number.Place, path, "a whole number of steps",
            steps.ToString("0.###", CultureInfo.InvariantCulture) + " steps", path[(path.LastIndexOf('.') + 1)..],
            whole.ToString(CultureInfo.InvariantCulture) + (whole == 1 ? " step" : " steps"));
    }

    /// <summary>An end before the start as a day: a negative time says nothing to whoever named a day.</summary>
    private static string End(WorldRecord world)
    {
        if (world.UntilMicros > 0) return Years(world.UntilMicros);
        var days = world.From.DayNumber + (int)(world.UntilMicros / MicrosPerDay);
        return days < 0
            ? Years(world.UntilMicros)
            : $"{DateOnly.FromDayNumber(days):yyyy-MM-dd}, before the start on {world.From:yyyy-MM-dd}";
    }

    private static string Years(long micros) =>
        (micros / MicrosPerYear).ToString("0.####", CultureInfo.InvariantCulture) + " yr";
}
