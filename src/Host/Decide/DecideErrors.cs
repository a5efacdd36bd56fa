using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Runs;
using Twin.Storage;
using Twin.World.Records;

namespace Twin.Host.Decide;

/// <summary>What can be wrong with what <c>twin decide</c> is given, in words.</summary>
internal static class DecideErrors
{
    /// <summary>A world in which nothing belongs to the loop.</summary>
    public const string NoOwner = "TW0231";

    /// <summary>A quarter that the run does not have.</summary>
    public const string OutsideTheRun = "TW0232";

    /// <summary>Evidence that the world does not give.</summary>
    public const string NoEvidence = "TW0233";

    /// <summary>A file that holds no evidence.</summary>
    public const string NotEvidence = "TW0234";

    /// <summary>No run where the evidence lies.</summary>
    public const string NoRun = "TW0235";

    /// <summary>Neither a run nor evidence was named, or both.</summary>
    public const string NoSubject = "TW0236";

    /// <summary>Evidence to which nothing can be added.</summary>
    public const string Broken = "TW0237";

    private static readonly Dictionary<string, (string Where, string Fix)> _remedies = new(StringComparer.Ordinal)
    {
        ["closure by value"] = ("goods.*.price", "give every good that the loop makes or buys a price"),
        ["closure by mass"] = ("goods.*.mass", "give what is built a mass"),
        ["closure by energy"] = ("goods.*.energy", "give energy goods their energy, imports their embodied energy"),
        ["closure by information"] = ("goods.*.counts", "let some good count as labour, or a fleet give hours"),
        ["imports over output"] = ("goods.*.price", "give every good that the loop makes or buys a price"),
        ["policy rate"] = ("economy", "let the economy run from the first quarter on"),
    };

    /// <summary>The error of a world without anything of the loop; null where there is something.</summary>
    public static InputError? WithoutOwner(WorldRecord world, string file)
    {
        var isOwned = world.Sites.Any(site => site.Owner == Owner.Loop && site.Process is not null)
            || world.Fleets.Any(fleet => fleet.Owner == Owner.Loop);
        if (isOwned) return null;
        var first = world.Sites.FirstOrDefault(site => site.Process is not null);
        return new InputError
        {
            Code = NoOwner, File = file, What = "nothing that makes anything belongs to the loop",
            Where = first is null ? "sites" : $"sites.{first.Id}.owner", Expected = "a site or fleet with owner: loop",
            Got = first is null ? "no such site or fleet" : "human",
            Fix = first is null ? "add a site with a process" : "write owner: loop where the loop owns it",
        };
    }

    /// <summary>The error of a quarter that the run does not have.</summary>
    public static InputError NoQuarter(StoredRun stored, int? asked, int first, int last) => new()
    {
        Code = OutsideTheRun, File = UsageErrors.CommandLine,
        What = last < first ? "the run holds no whole quarter" : "the run holds no such quarter",
        Where = "twin decide --quarter",
        Expected = last < first ? "a run of at least three months" : string.Create(
            CultureInfo.InvariantCulture, $"{first} to {last}"),
        Got = asked?.ToString(CultureInfo.InvariantCulture) ?? "the last one",
        Fix = last < first ? $"go on with it: twin resume {stored.Folder} --until …" : "choose a quarter of the run",
    };

    /// <summary>The errors of a quarter that cannot be judged.</summary>
    public static IReadOnlyList<InputError> Missing(StoredRun stored, IReadOnlyList<string> missing) =>
    [
        .. missing.Select(name => new InputError
        {
            Code = NoEvidence, File = stored.Inputs.Resolved.Texts[0].Path,
            What = $"no decision: {name} cannot be told",
            Where = _remedies.TryGetValue(name, out var remedy) ? remedy.Where : "",
            Expected = "a figure in every quarter",
            Fix = remedy.Fix ?? "let the run observe it",
        }),
    ];

    /// <summary>The error of a file that holds no evidence.</summary>
    public static InputError NoLines(string file, string why) => new()
    {
        Code = NotEvidence, File = file, What = "this is no evidence of decisions", Got = why,
        Expected = "JSON Lines as twin decide writes them",
        Fix = $"name the {EvidenceFolder.FileName} of a run",
    };

    /// <summary>The error of evidence without its run.</summary>
    public static InputError WithoutRun(string file) => new()
    {
        Code = NoRun, File = file, What = "the run that was judged does not lie beside the evidence",
        Where = "twin decide --verify", Expected = $"{RunFolder.DatabaseName} in the same folder",
        Fix = "name the run too: twin decide RUN --verify FILE",
    };

    /// <summary>The error of a command line without a run.</summary>
    public static InputError Nothing() => new()
    {
        Code = NoSubject, File = UsageErrors.CommandLine, What = "a run is missing", Where = "twin decide RUN",
        Expected = "a run, or --verify and evidence", Fix = "name a run: twin decide latest",
    };

    /// <summary>The failure of evidence that is damaged at its end.</summary>
    public static StorageException BrokenEvidence(string folder, int line) => new(
        StorageFailure.Damaged, Broken, $"line {line} of the evidence is not what was written there", folder,
        $"see what is wrong with twin decide --verify, then move {EvidenceFolder.FileName} away");
}
