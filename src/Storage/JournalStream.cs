namespace Twin.Storage;

/// <summary>The chained sequences of a run.</summary>
internal enum JournalStream : byte
{
    /// <summary>What came from outside: the truth. Persistence id: the world shard's.</summary>
    Inputs = 0,

    /// <summary>What the world said about itself. Persistence id: the world shard's with <c>/out</c>.</summary>
    Outputs = 1,

    /// <summary>Judgements with their evidence, in the table <c>decision</c>.</summary>
    Decisions = 2,
}
