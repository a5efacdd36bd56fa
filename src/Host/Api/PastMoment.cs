using System.Globalization;
using Twin.Domain;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Host.Serve;

namespace Twin.Host.Api;

/// <summary>An instant of a run that a client asks about: a time, or when an input was applied.</summary>
internal static class PastMoment
{
    /// <summary>Finds it.</summary>
    /// <param name="stored">The run.</param>
    /// <param name="served">The same under its clock, which may have got further than its store; null where none
    /// is.</param>
    /// <param name="time">What the client wrote of a time; null for none.</param>
    /// <param name="revision">What the client wrote of a revision; null for none.</param>
    /// <returns>Unit: µs of simulated time; or why there is none.</returns>
    public static (long AtMicros, InputError? Error) Of(
        StoredRun stored, ServedRun? served, string? time, string? revision)
    {
        var from = stored.Info.From;
        var reached = served?.Status()?.AtMicros ?? stored.ReachedMicros;
        if (revision is not null)
        {
            if (!long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                || sequence < 1 || sequence > stored.Reader.LastInput())
            {
                var span = string.Create(
                    CultureInfo.InvariantCulture, $"1 to {stored.Reader.LastInput()}, an input of the run");
                return (0, ServeErrors.BadQuery("at-revision", span, revision));
            }

            return (Math.Max(1, stored.Reader.Inputs(sequence).First().AtMicros), null);
        }

        var at = time is null ? reached : SimTime.Parse(from, time);
        return at is { } micros && micros > stored.FirstMicros && micros <= reached
            ? (micros, null)
            : (0, ServeErrors.BadQuery(
                "at-time", $"after {SimTime.Text(from, stored.FirstMicros)}, at most {SimTime.Text(from, reached)}",
                time ?? "now"));
    }
}
