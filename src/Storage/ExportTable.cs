namespace Twin.Storage;

/// <summary>What of a run can be exported.</summary>
public enum ExportTable
{
    /// <summary>All values of all series, by series and time.</summary>
    Series,

    /// <summary>The inputs, in order.</summary>
    Inputs,

    /// <summary>The outputs, in order.</summary>
    Outputs,

    /// <summary>The decisions, in order.</summary>
    Decisions,
}
