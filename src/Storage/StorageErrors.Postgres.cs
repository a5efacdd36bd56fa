using Npgsql;

namespace Twin.Storage;

/// <content>What only a server can refuse.</content>
internal static partial class StorageErrors
{
    public static StorageException Away(string where, string detail, Exception? inner = null) => new(
        StorageFailure.Server, "TW4101", $"the server does not answer ({detail})",
        where, "start it, or check host and port: pg_isready -h HOST -p PORT", inner);

    public static StorageException Refused(string where, string detail, Exception? inner = null) => new(
        StorageFailure.Server, "TW4102", $"the server refused to let us in ({detail})",
        where, "name the user in the URL; put the password into the file PGPASSFILE names, or into TWIN_STORE", inner);

    public static StorageException BadUrl(string where, string why, string form) => new(
        StorageFailure.NotFound, "TW4103", $"this is no address of a store ({why})", where, "write " + form);

    public static StorageException PasswordShown(string where) => new(
        StorageFailure.NotFound, "TW4104", "a password on the command line can be read by everybody on the machine",
        where, "leave it out, change it, and put the new one into the file PGPASSFILE names, or into TWIN_STORE");

    public static StorageException NoDatabase(string where, string detail, Exception? inner = null) => new(
        StorageFailure.NotFound, "TW4105", $"the server has no such database ({detail})",
        where, "make it with createdb, or name another", inner);

    public static StorageException NoStore(string where) => new(
        StorageFailure.NotARun, "TW4106", "the schema holds no store of twin",
        where, "name the schema with ?schema=NAME; `twin run --store URL` makes a store where there is none");

    public static StorageException NewerStore(string where, long found, long known) => new(
        StorageFailure.NewerLayout, "TW4107", $"the store has layout {found}, this build knows up to {known}",
        where, "use the newer build that migrated the store");

    public static StorageException OlderStore(string where, long found, long known) => new(
        StorageFailure.NewerLayout, "TW4108", $"the store has layout {found}, this build reads {known}",
        where, "let this build migrate it: run, resume or fork in it once, as a role that may change tables");

    public static StorageException NotAllowed(string where, string detail, Exception? inner = null) => new(
        StorageFailure.ReadOnly, "TW4109", $"the role may not do this ({detail})",
        where, "grant it what deploy/postgres/roles.sql grants, or use another role", inner);

    public static StorageException StayedAway(string where, string detail, Exception? inner = null) => new(
        StorageFailure.Server, "TW4110",
        $"the server went away and did not come back in time ({detail}); everything acknowledged is kept",
        where, "start it, then resume the run", inner);

    public static StorageException WrittenElsewhere(string where, string detail) => new(
        StorageFailure.InUse, "TW4111",
        $"somebody else has written the run meanwhile ({detail}); nothing of ours was mixed in",
        where, "resume the run, if nobody else does");

    /// <summary>Translates an exception of the client of PostgreSQL; null when it is a bug and must
    /// surface.</summary>
    public static StorageException? FromPostgres(Exception exception, string where) => exception switch
    {
        StorageException known => known,
        PostgresException e => FromState(e, where),
        NpgsqlException or TimeoutException or IOException or System.Net.Sockets.SocketException =>
            Away(where, OneLine((exception.InnerException ?? exception).Message), exception),
        // The client closes a broken connection behind our back and then calls its use a mistake.
        InvalidOperationException { Source: "Npgsql" } e => Away(where, OneLine(e.Message), e),
        ObjectDisposedException e => Away(where, "the connection is closed", e),
        _ => null,
    };

    private static StorageException FromState(PostgresException e, string where)
    {
        string said = OneLine(e.MessageText);
        string detail = $"{e.SqlState}: {said}";
        return e.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                Refused(where, said, e),
            PostgresErrorCodes.InvalidCatalogName => NoDatabase(where, said, e),
            PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction =>
                NotAllowed(where, said, e),
            PostgresErrorCodes.DiskFull => DiskFull(where, e),
            PostgresErrorCodes.UniqueViolation => WrittenElsewhere(where, said),
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn
                or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Damaged(where, detail, e),
            // 08: connections; 53: resources; 57: an operator; 40: try again.
            ['0', '8', ..] or ['5', '3', ..] or ['5', '7', ..] or ['4', '0', ..] => Away(where, detail, e),
            _ => Device(where, "PostgreSQL " + detail, e),
        };
    }

    private static string OneLine(string text) => StoreUrl.Redact(text.ReplaceLineEndings(" "));
}
