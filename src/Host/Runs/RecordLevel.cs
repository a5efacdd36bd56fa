namespace Twin.Host.Runs;

/// <summary>How much of a run is journalled as output; inputs always are.</summary>
internal enum RecordLevel
{
    /// <summary>Inputs alone: everything else can be replayed.</summary>
    Inputs,

    /// <summary>What an operator would tell another: equipment, failures, trade, a new bottleneck.</summary>
    Business,

    /// <summary>Every event of every actor.</summary>
    All,
}
