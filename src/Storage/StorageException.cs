namespace Twin.Storage;

/// <summary>A failure of the store that the user can act on: one line, no stack trace needed.</summary>
/// <remarks>Shape: thrown by every public member of this room; no other exception leaves it except for bugs.</remarks>
public sealed class StorageException : Exception
{
    /// <summary>States the failure.</summary>
    /// <param name="failure">Its kind; decides <see cref="ExitCode"/>.</param>
    /// <param name="code">Stable code, such as <c>TW4001</c>.</param>
    /// <param name="what">What happened, without a full stop.</param>
    /// <param name="where">The run, folder or table concerned.</param>
    /// <param name="fix">What the user can do about it.</param>
    /// <param name="inner">The cause, or null.</param>
    public StorageException(
        StorageFailure failure, string code, string what, string where, string fix, Exception? inner = null)
        : base($"error {code}: {what}  where: {where}  fix: {fix}", inner)
    {
        Failure = failure;
        Code = code;
        What = what;
        Where = where;
        Fix = fix;
    }

    /// <summary>Kind of the failure.</summary>
    public StorageFailure Failure { get; }

    /// <summary>Stable code of the failure, for scripts and documentation.</summary>
    public string Code { get; }

    /// <summary>What happened.</summary>
    public string What { get; }

    /// <summary>The run, folder or table concerned.</summary>
    public string Where { get; }

    /// <summary>What the user can do about it.</summary>
    public string Fix { get; }

    /// <summary>Exit code of the command: 1 run failed, 2 bad usage or input, 3 verification differs,
    /// 4 no server.</summary>
    public int ExitCode => Failure switch
    {
        StorageFailure.DiskFull or StorageFailure.ReadOnly or StorageFailure.Device or StorageFailure.InUse => 1,
        StorageFailure.OtherBuild or StorageFailure.Damaged => 3,
        StorageFailure.Server => 4,
        _ => 2,
    };
}
