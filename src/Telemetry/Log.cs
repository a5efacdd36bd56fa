using Microsoft.Extensions.Logging;

namespace Twin.Telemetry;

/// <summary>Every log record there is; ids are stable.</summary>
public static partial class Log
{
    /// <summary>A run began, or was taken up.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="run">The run's name.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="build">Who runs it.</param>
    [LoggerMessage(301, LogLevel.Information, "{Run} began, seed {Seed}, build {Build}")]
    public static partial void RunBegan(ILogger log, string run, ulong seed, string build);

    /// <summary>A run came to its end, or was stopped.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="run">The run's name.</param>
    /// <param name="simulatedDays">How far it came. Unit: d.</param>
    /// <param name="events">Deliveries it made.</param>
    [LoggerMessage(302, LogLevel.Information, "{Run} ended at day {SimulatedDays} after {Events} events")]
    public static partial void RunEnded(ILogger log, string run, double simulatedDays, long events);

    /// <summary>Samples were given up.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="run">The run's name.</param>
    /// <param name="samples">How many.</param>
    /// <param name="reason">Why, as the last of them was told.</param>
    [LoggerMessage(303, LogLevel.Warning, "{Samples} samples of {Run} were given up: {Reason}")]
    public static partial void SamplesDropped(ILogger log, string run, long samples, string reason);

    /// <summary>A command was answered.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="run">The run's name.</param>
    /// <param name="command">The command's name.</param>
    /// <param name="principal">Who gave it.</param>
    /// <param name="outcome">How it ended.</param>
    [LoggerMessage(304, LogLevel.Information, "{Command} of {Run} by {Principal}: {Outcome}")]
    public static partial void CommandAnswered(
        ILogger log, string run, string command, string principal, string outcome);

    /// <summary>A scrape leaves out families whose names collide.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="families">Their names.</param>
    [LoggerMessage(305, LogLevel.Warning, "families of one name and two kinds: {Families}")]
    public static partial void FamiliesCollide(ILogger log, string families);
}
