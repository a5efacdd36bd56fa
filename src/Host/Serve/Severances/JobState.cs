namespace Twin.Host.Serve.Severances;

/// <summary>Where a job stands.</summary>
internal enum JobState
{
    /// <summary>Others come before it.</summary>
    Waiting,

    /// <summary>It is being worked on.</summary>
    Running,

    /// <summary>Somebody called it off; the fork under way is the last.</summary>
    Cancelling,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>It has a result.</summary>
    Done,

    /// <summary>It could not be carried out.</summary>
    Failed,
}
