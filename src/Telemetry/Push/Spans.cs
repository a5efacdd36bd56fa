using System.Diagnostics;
using Twin.World.Measuring;

namespace Twin.Telemetry.Push;

/// <summary>Names of spans, and their source.</summary>
/// <remarks>
/// A verb and a command are spans of wall time. What happens in a world is told when it is over: a span that ends now
/// and is as long as it was in the world at the run's present speed; its attributes hold the simulated instants
/// exactly.
/// </remarks>
public static class Spans
{
    /// <summary>Name of the source.</summary>
    public const string SourceName = "Twin";

    private const string Began = "twin.sim.began", Ended = "twin.sim.ended", Good = "twin.good", Quanta = "twin.quanta";
    private const string Growth = "twin.loop.growth.aimed", Route = "twin.route";
    private const double MicrosPerSecond = 1e6;

    /// <summary>The source.</summary>
    public static ActivitySource Source { get; } = new(SourceName);

    /// <summary>Begins the span of a command to a run.</summary>
    /// <param name="run">The run's name.</param>
    /// <param name="kind">The command's name.</param>
    /// <returns>The span, current until it is disposed; null where nobody listens.</returns>
    public static Activity? Command(string run, string kind)
    {
        var span = Source.StartActivity($"command {kind}", ActivityKind.Server);
        span?.SetTag(Instruments.Tags.Run, run);
        span?.SetTag(Instruments.Tags.CommandKind, kind);
        return span;
    }

    /// <summary>Begins the span of judging a quarter of a run.</summary>
    /// <param name="run">The run's name.</param>
    /// <param name="quarter">The quarter, from 1.</param>
    /// <returns>The span, current until it is disposed; null where nobody listens.</returns>
    public static Activity? Decision(string run, int quarter)
    {
        var span = Source.StartActivity("decide quarter");
        span?.SetTag(Instruments.Tags.Run, run);
        span?.SetTag("twin.quarter", quarter);
        return span;
    }

    /// <summary>Tells what came to an end in a world.</summary>
    /// <param name="run">The run's name.</param>
    /// <param name="episode">What.</param>
    /// <param name="speed">Simulated seconds per wall second; 1 where it is not known.</param>
    /// <param name="now">The wall clock.</param>
    internal static void Tell(string run, in Episode episode, double speed, DateTimeOffset now)
    {
        var wall = TimeSpan.FromSeconds((episode.EndedMicros - episode.BeganMicros) / MicrosPerSecond / speed);
        var name = episode.Kind == EpisodeKind.Shipment ? $"ship {episode.Of}" : "plan";
        using var span = Source.StartActivity(
            name, ActivityKind.Internal, parentContext: default, startTime: now - wall);
        if (span is null) return;
        span.SetTag(Instruments.Tags.Run, run);
        span.SetTag(Began, episode.BeganMicros);
        span.SetTag(Ended, episode.EndedMicros);
        if (episode.Kind == EpisodeKind.Shipment)
        {
            span.SetTag(Route, episode.Of);
            span.SetTag(Good, episode.Good);
            span.SetTag(Quanta, episode.Figure);
        }
        else span.SetTag(Growth, episode.Figure);

        span.SetEndTime(now.UtcDateTime);
    }
}
