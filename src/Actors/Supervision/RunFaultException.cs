using System.Globalization;

namespace Twin.Actors;

/// <summary>A behaviour threw and the shard stopped. Carries what is needed to repeat the run up to this
/// event.</summary>
public sealed class RunFaultException : Exception
{
    /// <summary>Records where a shard stopped.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="at">When. Unit: µs since the run began.</param>
    /// <param name="eventNumber">Which delivery since the run began, from 1.</param>
    /// <param name="actor">Who was deciding or applying.</param>
    /// <param name="actorName">The same as kind/name.</param>
    /// <param name="phase">How far the delivery had come.</param>
    /// <param name="cause">What was thrown.</param>
    public RunFaultException(
        ulong seed, long at, long eventNumber, Address actor, string actorName, Phase phase, Exception cause)
        : base(Describe(seed, at, eventNumber, actorName, phase, cause), cause)
    {
        Seed = seed;
        At = at;
        EventNumber = eventNumber;
        Actor = actor;
        ActorName = actorName;
        Phase = phase;
    }

    /// <summary>Seed of the run.</summary>
    public ulong Seed { get; }

    /// <summary>When. Unit: µs since the run began.</summary>
    public long At { get; }

    /// <summary>Which delivery since the run began, from 1.</summary>
    public long EventNumber { get; }

    /// <summary>Who was deciding or applying.</summary>
    public Address Actor { get; }

    /// <summary>The same as kind/name.</summary>
    public string ActorName { get; }

    /// <summary>How far the delivery had come.</summary>
    public Phase Phase { get; }

    private static string Describe(
        ulong seed, long at, long eventNumber, string actorName, Phase phase, Exception cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{actorName} failed in {phase} at {at} us, event {eventNumber}, seed {seed}: {cause.Message}");
    }
}
