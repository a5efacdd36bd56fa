namespace Twin.Storage;

/// <summary>What kind of trouble the store met; each kind has one exit code of the command.</summary>
public enum StorageFailure
{
    /// <summary>The disk has no room for another byte. Exit code 1.</summary>
    DiskFull,

    /// <summary>The folder or the file system does not allow writing. Exit code 1.</summary>
    ReadOnly,

    /// <summary>The operating system refused a read or a write for another reason. Exit code 1.</summary>
    Device,

    /// <summary>Another process has the run open for writing. Exit code 1.</summary>
    InUse,

    /// <summary>The named run does not exist, or the name fits more than one. Exit code 2.</summary>
    NotFound,

    /// <summary>The named folder exists but holds no run. Exit code 2.</summary>
    NotARun,

    /// <summary>The folder asked for a new run exists already. Exit code 2.</summary>
    AlreadyExists,

    /// <summary>The run was written by a newer version of the store's layout. Exit code 2.</summary>
    NewerLayout,

    /// <summary>The run belongs to another build and the caller did not accept that. Exit code 3.</summary>
    OtherBuild,

    /// <summary>Bytes of the database are not what was written. Exit code 3.</summary>
    Damaged,

    /// <summary>The server that keeps the store does not answer, or does not let us in. Exit code 4.</summary>
    Server,
}
