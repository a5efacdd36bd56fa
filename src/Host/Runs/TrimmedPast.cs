using Twin.Host.Output;
using Twin.Storage;

namespace Twin.Host.Runs;

/// <summary>The refusal of what lies before the point from which a run's journal is kept.</summary>
internal static class TrimmedPast
{
    /// <summary>Its code.</summary>
    public const string Code = "TW0392";

    /// <summary>What a user can do about it.</summary>
    public const string Fix = "ask of a later time; the journal before was let go of (--keep journal=…)";

    /// <summary>Refuses.</summary>
    /// <param name="reader">The run, which is kept only from some instant on.</param>
    public static StorageException Of(RunReader reader) => new(
        StorageFailure.NotFound, Code, $"the run can be made again only from {Begin(reader)} on", reader.Folder, Fix);

    private static string Begin(RunReader reader) => Instant.Text(reader.Info.From, reader.KeptFromMicros ?? 0);
}
