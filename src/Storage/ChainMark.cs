namespace Twin.Storage;

/// <summary>What a snapshot or the end of a run says about where a chain stood when it was written.</summary>
/// <param name="Stream">The chain it speaks of: a persistence id, or <see cref="Series"/>.</param>
/// <param name="Head">Where that chain stood.</param>
internal readonly record struct ChainMark(string Stream, ChainHead Head)
{
    /// <summary>The digest of the series rows, which is no journal stream.</summary>
    public const string Series = "series";
}
