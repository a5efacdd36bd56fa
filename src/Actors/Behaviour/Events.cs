namespace Twin.Actors;

/// <summary>The events of one decision, in the order they happen.</summary>
/// <typeparam name="TEvent">What can happen to a row of the kind.</typeparam>
public ref struct Events<TEvent>
    where TEvent : unmanaged
{
    private readonly Span<TEvent> _buffer;

    internal Events(Span<TEvent> buffer) => _buffer = buffer;

    /// <summary>How many are recorded.</summary>
    public int Count { get; private set; }

    /// <summary>Records what happens next.</summary>
    /// <param name="e">The event.</param>
    /// <exception cref="LimitException">The mail already has <see cref="ShardLimits.EventsPerMail"/>
    /// events.</exception>
    public void Add(in TEvent e)
    {
        int count = Count;
        if ((uint)count >= (uint)_buffer.Length)
        {
            throw new LimitException(nameof(ShardLimits.EventsPerMail), _buffer.Length);
        }

        _buffer[count] = e;
        Count = count + 1;
    }
}
