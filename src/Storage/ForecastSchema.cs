namespace Twin.Storage;

/// <summary>The tables of a store of forecasts.</summary>
/// <remarks>What was published stays: the database itself refuses to change or delete a row.</remarks>
internal static class ForecastSchema
{
    /// <summary>Version of this layout, kept in <c>PRAGMA user_version</c>.</summary>
    public const long Version = 1;

    /// <summary>"TwFc" in ASCII, kept in <c>PRAGMA application_id</c>.</summary>
    public const long ApplicationId = 0x54774663;

    private static readonly string[] _statements =
    [
        """
        CREATE TABLE forecast (
          series TEXT NOT NULL,
          branch TEXT NOT NULL,
          origin TEXT NOT NULL,
          origin_order INTEGER NOT NULL,
          horizon INTEGER NOT NULL,
          target TEXT NOT NULL,
          quantile REAL NOT NULL,
          value REAL NOT NULL,
          method TEXT NOT NULL,
          model TEXT NOT NULL,
          scale REAL NULL,
          made TEXT NOT NULL,
          PRIMARY KEY (series, branch, method, model, origin_order, horizon, quantile)
        ) WITHOUT ROWID
        """,
        """
        CREATE TABLE truth (
          series TEXT NOT NULL,
          branch TEXT NOT NULL,
          target TEXT NOT NULL,
          value REAL NOT NULL,
          seen TEXT NOT NULL,
          PRIMARY KEY (series, branch, target)
        ) WITHOUT ROWID
        """,
        Stays("forecast", "UPDATE"), Stays("forecast", "DELETE"), Stays("truth", "UPDATE"), Stays("truth", "DELETE"),
    ];

    /// <summary>Makes the tables in an empty database, inside the caller's transaction.</summary>
    public static void Create(SqliteDatabase database)
    {
        foreach (string statement in _statements) database.Execute(statement);
        database.Execute($"PRAGMA user_version={Version}");
        database.Execute($"PRAGMA application_id={ApplicationId}");
    }

    /// <summary>Refuses files that hold something else, and stores of a later layout.</summary>
    /// <param name="database">Open.</param>
    /// <param name="path">The file, for errors.</param>
    public static void Check(SqliteDatabase database, string path)
    {
        if (database.Scalar("PRAGMA application_id") != ApplicationId) throw StorageErrors.NotForecasts(path);
        long found = database.Scalar("PRAGMA user_version");
        if (found > Version) throw StorageErrors.NewerForecasts(path, found, Version);
    }

    private static string Stays(string table, string verb) =>
        $"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} "
        + "BEGIN SELECT RAISE(ABORT, 'what was published stays'); END";
}
