namespace Twin.Storage.Tests;

/// <summary>Where the runs of a test are kept.</summary>
public enum StoreKind
{
    /// <summary>In folders.</summary>
    Sqlite,

    /// <summary>In a schema of a real server.</summary>
    Postgres,
}
