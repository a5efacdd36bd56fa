namespace Twin.Actors;

/// <summary>The order of delivery, for sorting: by time, then priority, then sequence number.</summary>
internal readonly struct PendingOrder : IComparer<Pending>
{
    /// <inheritdoc/>
    public int Compare(Pending x, Pending y)
    {
        int byTime = x.At.CompareTo(y.At);
        return byTime != 0 ? byTime : x.Key.CompareTo(y.Key);
    }
}
