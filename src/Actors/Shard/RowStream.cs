namespace Twin.Actors;

/// <summary>The runtime's own columns of a row: what its chance hangs on.</summary>
internal struct RowStream
{
    /// <summary>The actor key mixed with the seed.</summary>
    public ulong Key;

    /// <summary>Decisions made so far; number 0 is the assembly of the row, so mail begins at 1.</summary>
    public ulong Decisions;
}
