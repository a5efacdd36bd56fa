using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Twin.Storage;

/// <summary>The texts of every failure of this room, in one place so that they can be tested and kept stable.</summary>
internal static partial class StorageErrors
{
    public static StorageException DiskFull(string where, Exception? inner = null) => new(
        StorageFailure.DiskFull, "TW4001", "the disk is full; everything acknowledged before is kept",
        where, "free space, then resume the run", inner);

    public static StorageException ReadOnly(string where, Exception? inner = null) => new(
        StorageFailure.ReadOnly, "TW4002", "the folder is read-only or belongs to another user",
        where, "make it writable, or use a folder that is (--out for a new run)", inner);

    public static StorageException Device(string where, string detail, Exception? inner = null) => new(
        StorageFailure.Device, "TW4003", $"the storage device refused ({detail}); everything acknowledged is kept",
        where, "check the device, then resume the run", inner);

    public static StorageException InUse(string where, string owner) => new(
        StorageFailure.InUse, "TW4004", $"the run is open in {owner}",
        where, "wait for it to end, or stop it, then try again");

    public static StorageException NotFound(string where, string fix) => new(
        StorageFailure.NotFound, "TW4005", "there is no such run", where, fix);

    public static StorageException Ambiguous(string where, IEnumerable<string> candidates) => new(
        StorageFailure.NotFound, "TW4006", "the number fits more than one run",
        where, "name one of: " + string.Join(", ", candidates));

    public static StorageException NotARun(string where, string detail) => new(
        StorageFailure.NotARun, "TW4007", $"this is not a run ({detail})",
        where, "name a folder that `twin run` made, or `latest`");

    public static StorageException AlreadyExists(string where) => new(
        StorageFailure.AlreadyExists, "TW4008", "the folder for the new run exists already",
        where, "name a new folder with --out, or leave --out away");

    public static StorageException NewerLayout(string where, long found, long known) => new(
        StorageFailure.NewerLayout, "TW4009", $"the run has layout {found}, this build reads up to {known}",
        where, "use the newer build that made the run");

    public static StorageException OtherBuild(string where, string recorded, string present) => new(
        StorageFailure.OtherBuild, "TW4010", $"the run was made by build {recorded}, this is build {present}",
        where, "use the build that made it, or accept the change with --accept-build");

    public static StorageException Damaged(string where, string detail, Exception? inner = null) => new(
        StorageFailure.Damaged, "TW4011", $"the database is damaged ({detail})",
        where, "restore the folder from a copy; `twin audit` names the first bad entry", inner);

    public static StorageException OtherEnsemble(string where) => new(
        StorageFailure.AlreadyExists, "TW4012",
        "the folder holds another ensemble: its world, seed, sampling or build is not this one",
        where, "name a new folder with --out, or leave --out away");

    public static StorageException NoForecasts(string where) => new(
        StorageFailure.NotFound, "TW4021", "there is no store of forecasts",
        where, "name the file that `twin forecast predict --publish` made");

    public static StorageException NotForecasts(string where) => new(
        StorageFailure.NotARun, "TW4022", "this is not a store of forecasts",
        where, "name a file that `twin forecast predict --publish` made, or one that is not there yet");

    public static StorageException NewerForecasts(string where, long found, long known) => new(
        StorageFailure.NewerLayout, "TW4023", $"the store has layout {found}, this build reads up to {known}",
        where, "use the newer build that made the store");

    public static StorageException ForecastStands(string where, string forecast) => new(
        StorageFailure.AlreadyExists, "TW4024", $"another forecast was published from this origin ({forecast})",
        where, "what was published stays: publish from a later origin, or on another branch (--branch)");

    /// <summary>Translates a result code of SQLite.</summary>
    public static StorageException FromSqlite(int resultCode, string message, string where, Exception? inner = null)
    {
        switch (resultCode & 0xff)
        {
            case raw.SQLITE_FULL:
                return DiskFull(where, inner);
            case raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN:
                return ReadOnly(where, inner);
            case raw.SQLITE_BUSY or raw.SQLITE_LOCKED:
                return InUse(where, "another process");
            case raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT or raw.SQLITE_ERROR:
                // ERROR is a missing table or column here: our statements are fixed, so the file is what differs.
                return Damaged(where, message, inner);
            default:
                return Device(where, $"SQLite {resultCode}: {message}", inner);
        }
    }

    /// <summary>Translates an exception of the file system or of SQLite; null when it is a bug and must
    /// surface.</summary>
    public static StorageException? From(Exception exception, string where) => exception switch
    {
        StorageException known => known,
        SqliteException e => FromSqlite(e.SqliteExtendedErrorCode, e.Message, where, e),
        UnauthorizedAccessException e => ReadOnly(where, e),
        IOException { HResult: NoSpace or OverQuota } e => DiskFull(where, e),
        IOException { HResult: ReadOnlyFileSystem } e => ReadOnly(where, e),
        IOException e => Device(where, e.Message, e),
        _ => null,
    };

    // errno as .NET carries it in HResult on Unix: ENOSPC, EROFS; EDQUOT differs between Linux (122) and macOS (69).
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int OverQuota = 122;
}
