using System.Threading.Channels;

namespace Twin.Host.Serve;

/// <summary>Tells the events of one run to all who listen; whoever cannot keep up is cut off.</summary>
/// <remarks>Shape: thread-safe. The run's thread publishes and never waits for anybody.</remarks>
internal sealed class EventHub
{
    /// <summary>Events kept in memory, so that one who comes back soon needs no journal.</summary>
    public const int Kept = 4096;

    /// <summary>Events that may wait for one listener.</summary>
    public const int WaitingMax = 8192;

    private readonly Lock _gate = new();
    private readonly Queue<RunEvent> _ring = new(Kept);
    private readonly HashSet<Channel<RunEvent>> _listeners = [];
    private EventCursor _before;
    private bool _isClosed;

    /// <summary>Begins after an event.</summary>
    /// <param name="latest">The last event that the journal holds.</param>
    public EventHub(EventCursor latest) => (Latest, _before) = (latest, latest);

    /// <summary>The last event told.</summary>
    public EventCursor Latest { get; private set; }

    /// <summary>How many listen.</summary>
    public int ListenerCount
    {
        get
        {
            lock (_gate) return _listeners.Count;
        }
    }

    /// <summary>Listeners cut off so far because they were too slow.</summary>
    public long CutCount { get; private set; }

    /// <summary>Tells events in order.</summary>
    public void Publish(IReadOnlyList<RunEvent> events)
    {
        lock (_gate)
        {
            foreach (var one in events)
            {
                if (_ring.Count == Kept)
                {
                    var oldest = _ring.Dequeue();
                    _before = new EventCursor(oldest.Inputs, oldest.Outputs);
                }

                _ring.Enqueue(one);
                Latest = new EventCursor(one.Inputs, one.Outputs);
                _listeners.RemoveWhere(listener => !Give(listener, one));
            }
        }
    }

    /// <summary>Listens from an event on, if memory still holds all that follows it.</summary>
    /// <param name="after">The last event that the listener has.</param>
    /// <returns>The events to come; null where the journal must be read first.</returns>
    public Channel<RunEvent>? Listen(EventCursor after)
    {
        lock (_gate)
        {
            if (after.Inputs < _before.Inputs || after.Outputs < _before.Outputs) return null;
            var listener = Channel.CreateBounded<RunEvent>(
                new BoundedChannelOptions(WaitingMax) { SingleReader = true, SingleWriter = false });
            foreach (var one in _ring)
            {
                if (one.Inputs > after.Inputs || one.Outputs > after.Outputs) listener.Writer.TryWrite(one);
            }

            if (_isClosed) listener.Writer.TryComplete();
            else _listeners.Add(listener);
            return listener;
        }
    }

    /// <summary>Stops listening.</summary>
    public void Leave(Channel<RunEvent> listener)
    {
        lock (_gate) _listeners.Remove(listener);
    }

    /// <summary>Counts one who did not take his bytes in time.</summary>
    /// <param name="listener">What he listened to; null where he still read the past. One that was cut off already is
    /// counted already.</param>
    public void Cut(Channel<RunEvent>? listener)
    {
        lock (_gate)
        {
            if (listener is null || _listeners.Remove(listener)) CutCount++;
        }
    }

    /// <summary>Tells all that nothing more will come.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            foreach (var listener in _listeners) listener.Writer.TryComplete();
            _listeners.Clear();
        }
    }

    private bool Give(Channel<RunEvent> listener, RunEvent one)
    {
        if (listener.Writer.TryWrite(one)) return true;
        CutCount++;
        listener.Writer.TryComplete(new SlowListenerException());
        return false;
    }
}
