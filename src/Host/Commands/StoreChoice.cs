using System.CommandLine;
using Twin.Domain;
using Twin.Storage;

namespace Twin.Host.Commands;

/// <summary>Where runs are kept: in the server that <c>--store</c> names, else the one that TWIN_STORE names, else in
/// folders.</summary>
internal static class StoreChoice
{
    /// <summary>The error of a run that is to be kept in two places.</summary>
    public const string TwoPlaces = "TW4112";

    /// <summary>The option; each verb makes its own, for a parser keeps state in it.</summary>
    public static Option<string?> Option() => new("--store")
    {
        Description = $"PostgreSQL that keeps runs, without the password; {StoreUrl.Variable} when left out",
        HelpName = "postgresql://host/database?schema=twin",
    };

    /// <summary>The store for something new; null for a folder.</summary>
    /// <param name="given">What <c>--store</c> says.</param>
    /// <param name="folder">What <c>--out</c> says: a folder that is named wins over the environment.</param>
    /// <exception cref="StorageException">It is no address of a store.</exception>
    public static StoreUrl? Of(string? given, string? folder)
    {
        var named = given ?? (folder is null ? Environment.GetEnvironmentVariable(StoreUrl.Variable) : null);
        return string.IsNullOrEmpty(named) ? null : StoreUrl.Parse(named) with { Run = null };
    }

    /// <summary>What is wrong with a place that is named twice; null where nothing is.</summary>
    /// <param name="given">What <c>--store</c> says.</param>
    /// <param name="folder">What <c>--out</c> says.</param>
    public static InputError? Conflict(string? given, string? folder) => given is null || folder is null ? null : new()
    {
        Code = TwoPlaces,
        File = UsageErrors.CommandLine,
        What = "a run is kept in a folder or in a server, not in both",
        Where = "--store, --out",
        Expected = "one of them",
        Got = StoreUrl.Redact($"{given}, {folder}"),
        Fix = "leave one out; twin export writes a run of a server into a folder",
    };

    /// <summary>Finds the run that a user names.</summary>
    /// <param name="name">An address, a folder, <c>world/7</c>, a number, or <c>latest</c>.</param>
    /// <param name="given">What <c>--store</c> says.</param>
    /// <returns>Its folder or its full address.</returns>
    /// <exception cref="StorageException">There is none, or the server does not answer.</exception>
    public static string Resolve(string name, string? given = null)
    {
        var here = Directory.GetCurrentDirectory();
        var isPlace = StoreUrl.IsMeant(name) || (given is null && Path.Exists(Path.Combine(here, name)));
        var store = isPlace ? null : Of(given, folder: null);
        return RunFolder.Resolve(here, store is null ? name : (store with { Run = name }).ToString());
    }

    /// <summary>How a run waits for a server that goes away: it says so, and a stop ends the wait.</summary>
    /// <param name="context">Where the verb runs.</param>
    public static StoreOptions Waiting(VerbContext context) => new()
    {
        Stop = context.Stop.Token,
        WhenAway = away => context.Note(away is null
            ? "twin: the server is back"
            : $"twin: the run waits: {away.Reason}"),
    };
}
