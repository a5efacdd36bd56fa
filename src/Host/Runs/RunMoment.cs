using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Scenario;

namespace Twin.Host.Runs;

/// <summary>The instant of a stored run that a verb looks at: its option and what may be wrong with it.</summary>
internal static class RunMoment
{
    /// <summary>The option <c>--at</c>.</summary>
    public static Option<string?> Option() => new("--at")
    {
        Description = "When: a day or a time from the start; the end of the run when left out",
        HelpName = "2035-01-01|10 yr",
    };

    /// <summary>Reads the option.</summary>
    /// <param name="stored">The run.</param>
    /// <param name="text">What the user wrote; null for the end of the run.</param>
    /// <param name="verb">The verb, for errors.</param>
    /// <param name="outside">Code of the error of a time that the run does not have.</param>
    /// <returns>The instant, µs of simulated time, or why there is none.</returns>
    public static (long AtMicros, IReadOnlyList<InputError> Errors) Of(
        StoredRun stored, string? text, string verb, string outside)
    {
        var at = stored.ReachedMicros;
        if (text is not null)
        {
            var resolved = stored.Inputs.Resolved;
            var reading = WorldFile.ReadTexts(resolved.Texts, [.. resolved.Sets, $"until={text}"]);
            if (reading.Errors.Count > 0)
                return (0, InstantErrors.Named(reading.Errors, resolved.Sets.Count, "--at", text));
            at = reading.World!.UntilMicros;
        }

        return at > stored.FirstMicros && at <= stored.ReachedMicros
            ? (at, [])
            : (0, [Outside(stored, text ?? "the end", verb, outside)]);
    }

    private static InputError Outside(StoredRun stored, string at, string verb, string code)
    {
        var from = stored.Inputs.Resolved.World.From;
        return new InputError
        {
            Code = code,
            File = UsageErrors.CommandLine,
            What = "the run holds no step before that time",
            Where = $"twin {verb} --at",
            Expected = $"after {Instant.Text(from, stored.FirstMicros)}, at most "
                + Instant.Text(from, stored.ReachedMicros),
            Got = at,
            Fix = stored.KeptFromMicros is not null ? TrimmedPast.Fix
                : stored.BeganMicros > 0 ? "of the time before a fork, ask its parent" : "choose a time of the run",
        };
    }
}
