namespace Twin.Actors;

/// <summary>Something that is bounded is full. Nothing was dropped: what did not fit was refused.</summary>
/// <param name="limit">Name of the limit: a member of <see cref="ShardLimits"/>, or a kind's capacity.</param>
/// <param name="value">The bound that was met.</param>
public sealed class LimitException(string limit, long value)
    : Exception($"{limit} is full: the limit is {value}")
{
    /// <summary>Name of the limit.</summary>
    public string Limit { get; } = limit;

    /// <summary>The bound that was met.</summary>
    public long Value { get; } = value;
}
