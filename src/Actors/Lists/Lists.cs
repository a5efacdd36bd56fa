namespace Twin.Actors;

/// <summary>The lists of a shard, writable: only assembly and Apply hold it.</summary>
public readonly ref struct Lists
{
    private readonly Span<long> _pool;

    internal Lists(Span<long> pool) => _pool = pool;

    /// <summary>The words of one list.</summary>
    /// <param name="handle">A handle that assembly gave out.</param>
    /// <returns>A span over the pool itself: writing to it writes the list.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The handle points outside the pool.</exception>
    public Span<long> this[ListHandle handle] => _pool.Slice(handle.Offset, handle.Length);
}
