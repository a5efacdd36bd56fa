namespace Twin.Host.Compare;

/// <summary>What the dates of two runs are shared by.</summary>
internal enum Alignment
{
    /// <summary>The calendar.</summary>
    Date,

    /// <summary>The time since each left its parent; a run that is no fork counts from where the other left.</summary>
    Fork,
}
