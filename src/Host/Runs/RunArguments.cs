using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;

namespace Twin.Host.Runs;

/// <summary>The options of every verb that simulates, and what they mean together.</summary>
internal sealed class RunArguments
{
    /// <summary>Most steps between snapshots that can be asked for.</summary>
    private const int SnapshotStepsMax = 1_000_000_000;

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Folder of the run; the next number under runs/WORLD when left out", HelpName = "folder",
    };

    private readonly Option<string?> _store = StoreChoice.Option();

    private readonly Option<RecordLevel> _record = new("--record")
    {
        Description = "What is journalled as output; inputs alone when left out", HelpName = "inputs|business|all",
    };

    private readonly Option<int?> _snapshotEvery = new("--snapshot-every")
    {
        Description = "Steps between snapshots; one every ten seconds when left out", HelpName = "steps",
    };

    private readonly Option<string?> _keep = new("--keep")
    {
        Description = "What is kept while the run goes on; all of it, and two snapshots, when left out",
        HelpName = "snapshots=20,journal=90d,series=20y,year",
    };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="hasOut">Whether it makes a new folder.</param>
    public RunArguments(Verb verb, bool hasOut)
    {
        _snapshotEvery.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > SnapshotStepsMax)
            {
                result.AddError($"expected 1 to {SnapshotStepsMax} steps");
            }
        });
        if (hasOut) verb.Options.Add(_out);
        verb.Options.Add(_store);
        verb.Options.Add(_record);
        verb.Options.Add(_snapshotEvery);
        verb.Options.Add(_keep);
    }

    /// <summary>The options as given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="context">Where the verb runs.</param>
    public RunOptions Of(ParseResult parsed, VerbContext context) => new()
    {
        Out = OutOf(parsed),
        Store = StoreChoice.Of(parsed.GetValue(_store), OutOf(parsed)),
        Keeping = StoreChoice.Waiting(context) with { Keep = Kept(parsed).Keep?.Keep },
        Record = parsed.GetValue(_record),
        SnapshotEverySteps = parsed.GetValue(_snapshotEvery),
        Time = context.Time,
        Telemetry = context.Telemetry,
    };

    /// <summary>What is wrong with where the run is to be kept, or how much of it; null where nothing is.</summary>
    /// <param name="parsed">The command line.</param>
    public InputError? Conflict(ParseResult parsed) =>
        StoreChoice.Conflict(parsed.GetValue(_store), OutOf(parsed)) ?? Kept(parsed).Error;

    /// <summary>Finds the run that a verb of these options is about.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="name">As the user named it.</param>
    public string Resolve(ParseResult parsed, string name) => StoreChoice.Resolve(name, parsed.GetValue(_store));

    private (KeepText? Keep, InputError? Error) Kept(ParseResult parsed) =>
        KeepText.Read(parsed.GetValue(_keep), otherwise: null, hasRuns: false);

    private string? OutOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Contains(_out) ? parsed.GetValue(_out) : null;
}
