using System.CommandLine;
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

    private readonly Option<RecordLevel> _record = new("--record")
    {
        Description = "What is journalled as output", DefaultValueFactory = _ => RecordLevel.Inputs,
    };

    private readonly Option<int?> _snapshotEvery = new("--snapshot-every")
    {
        Description = "Steps between snapshots; one every ten seconds when left out", HelpName = "steps",
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
        verb.Options.Add(_record);
        verb.Options.Add(_snapshotEvery);
    }

    /// <summary>The options as given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="context">Where the verb runs.</param>
    public RunOptions Of(ParseResult parsed, VerbContext context) => new()
    {
        Out = parsed.CommandResult.Command.Options.Contains(_out) ? parsed.GetValue(_out) : null,
        Record = parsed.GetValue(_record),
        SnapshotEverySteps = parsed.GetValue(_snapshotEvery),
        Time = context.Time,
    };
}
