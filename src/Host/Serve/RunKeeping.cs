using Twin.Storage;

namespace Twin.Host.Serve;

/// <summary>Which runs ended long ago: of each world the newest ended ones are kept.</summary>
/// <remarks>Only runs that a server held and that ended are ever deleted: never one in the middle, never one that
/// <c>twin run</c> made.</remarks>
internal static class RunKeeping
{
    /// <summary>What is beyond the number to keep.</summary>
    /// <param name="places">Folders or addresses of all runs.</param>
    /// <param name="keep">Ended runs to keep of each world.</param>
    /// <param name="isHeld">Whether a run, by its id, is under a clock now.</param>
    /// <returns>Ids of the runs that may go, of each world the newest first.</returns>
    public static IReadOnlyList<string> Superfluous(IEnumerable<string> places, int keep, Func<string, bool> isHeld)
    {
        List<string> superfluous = [];
        foreach (var world in places.GroupBy(place => WorldOf(place)))
        {
            // Numbers have at least four digits, so the longer name is the newer run.
            var ended = world.Where(place => !isHeld(RunNames.Of(place)) && IsEnded(place))
                .OrderByDescending(place => place.Length).ThenByDescending(place => place, StringComparer.Ordinal);
            superfluous.AddRange(ended.Skip(keep).Select(RunNames.Of));
        }

        return superfluous;
    }

    private static string WorldOf(string place) => place[..place.LastIndexOf('/')];

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
