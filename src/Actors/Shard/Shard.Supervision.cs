using System.Globalization;
using System.Text;

namespace Twin.Actors;

/// <summary>What happens when a behaviour throws.</summary>
public sealed partial class Shard
{
    /// <summary>Name and version of the journal's notice that an actor is in quarantine.</summary>
    public const string QuarantinedManifest = "actor.quarantined/1";

    private readonly Dictionary<long, long> _births = [];
    private Quarantine? _quarantine;
    private Mail _current;
    private byte _currentPriority;

    /// <summary>Actors in quarantine; always 0 in a simulation.</summary>
    public int QuarantinedCount => _quarantine?.ActorCount ?? 0;

    /// <summary>Mails that wait for actors in quarantine.</summary>
    public int ParkedCount => _quarantine?.Parked.Count ?? 0;

    /// <summary>Mails that became dead letters since the run began.</summary>
    public long DeadLetterCount { get; private set; }

    /// <summary>Whether an actor is in quarantine.</summary>
    /// <param name="actor">Its address.</param>
    /// <returns>True from the throw until <see cref="Release"/>.</returns>
    public bool IsQuarantined(Address actor) => _quarantine?.Holds(actor) ?? false;

    /// <summary>Lets an actor out of quarantine; the mail that waited for it is due now, in the order it
    /// came.</summary>
    /// <param name="actor">Its address.</param>
    /// <returns>Mails that had waited.</returns>
    /// <remarks>An operator's command, so an input: the caller journals it before.</remarks>
    /// <exception cref="LimitException">The mail pool cannot take the waiting mail back.</exception>
    public int Release(Address actor)
    {
        if (_quarantine is null || !_quarantine.Holds(actor)) return 0;
        List<ParkedMail> waiting = _quarantine.Release(actor);
        if (_quarantine.ActorCount == 0) _quarantine = null;
        foreach (ParkedMail parked in waiting) SendMail(_now, parked.Mail, parked.Priority);
        return waiting.Count;
    }

    private bool Park()
    {
        if (!_quarantine!.Holds(_current.To)) return false;
        _quarantine.Park(in _current, _currentPriority);
        return true;
    }

    private void Supervise(Exception cause)
    {
        Phase phase = Phase;
        Phase = Phase.Idle;
        if (_supervision == Supervision.Live && phase == Phase.Decide && !IsFull(cause))
        {
            Isolate(cause);
            return;
        }

        IsFaulted = true;
        throw new RunFaultException(Seed, _now, _eventCount, _current.To, NameOf(_current.To), phase, cause);
    }

    /// <summary>A full parking place is the shard's trouble, not the actor's.</summary>
    private static bool IsFull(Exception cause) => cause is LimitException { Limit: nameof(ShardLimits.ParkedMail) };

    private void Isolate(Exception cause)
    {
        _quarantine ??= new Quarantine(Limits.ParkedMail);
        _quarantine.Add(_current.To);
        DeadLetterCount++;
        DeadLetter letter = new(_now, _current, cause.Message);
        Observer?.Undelivered(in letter);

        // Should the journal fail, the log would not tell what the world did: then the shard must not run on.
        IsFaulted = true;
        Journal?.AppendOutput(QuarantinedManifest, Notice(in letter), _now);
        IsFaulted = false;
    }

    /// <summary>The notice as UTF-8 lines "key value": readable in a journal dump, and free of a serializer.</summary>
    private byte[] Notice(in DeadLetter letter)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"actor {NameOf(letter.Mail.To)}\nat {letter.At}\nevent {_eventCount}\nfrom {NameOf(letter.Mail.From)}\n"
            + $"verb {letter.Mail.Verb}\na {letter.Mail.A}\nb {letter.Mail.B}\nreason {letter.Reason}\n");
        return Encoding.UTF8.GetBytes(text);
    }
}
