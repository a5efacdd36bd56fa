using Twin.Storage;

namespace Twin.Host.Serve;

/// <summary>Deletes runs that ended long ago: of each world the newest ended ones are kept.</summary>
/// <remarks>Only runs that a server held and that ended are ever deleted: never one in the middle, never one that
/// <c>twin run</c> made.</remarks>
internal static class RunKeeping
{
    /// <summary>Deletes what is beyond the number to keep.</summary>
    /// <param name="root">Full path of the folder of runs.</param>
    /// <param name="keep">Ended runs to keep of each world.</param>
    /// <param name="isHeld">Whether a run, by its id, is under a clock now.</param>
    /// <returns>Ids of the runs that were deleted.</returns>
    public static IReadOnlyList<string> Sweep(string root, int keep, Func<string, bool> isHeld)
    {
        List<string> deleted = [];
        foreach (var world in RunNames.Folders(root).GroupBy(folder => Path.GetDirectoryName(folder)))
        {
            // Numbers have at least four digits, so the longer name is the newer run.
            var ended = world.Where(folder => !isHeld(RunNames.Of(folder)) && IsEnded(folder))
                .OrderByDescending(folder => folder.Length).ThenByDescending(folder => folder, StringComparer.Ordinal);
            foreach (var folder in ended.Skip(keep))
            {
                Directory.Delete(folder, recursive: true);
                deleted.Add(RunNames.Of(folder));
            }
        }

        return deleted;
    }

    private static bool IsEnded(string folder)
    {
        try
        {
            using var reader = RunReader.Open(folder);
            var clock = ClockInputs.Of(reader.Inputs());
            return clock.IsServed && (clock.IsStopped || RunFolder.IsFinished(folder));
        }
        catch (StorageException)
        {
            // What cannot be read is left for a person to look at.
            return false;
        }
    }
}
