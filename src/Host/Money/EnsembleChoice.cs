using System.CommandLine;
using Twin.Domain;

namespace Twin.Host.Money;

/// <summary>The options of verbs that draw economies: from which file, how many, with which seed.</summary>
/// <param name="members">Draws where nothing else is said.</param>
internal sealed class EnsembleChoice(int members)
{
    private const int MembersLeast = 20;
    private const int MembersMax = 10_000;

    private readonly Option<string?> _calibration = new("--calibration")
    {
        Description = "File of values and ranges; default: the United States at the end of 2025", HelpName = "file.csv",
    };

    private readonly Option<int> _members = new("--members")
    {
        Description = "Draws of each case", DefaultValueFactory = _ => members,
    };

    private readonly Option<ulong> _seed = new("--seed") { Description = "Of draws", DefaultValueFactory = _ => 1 };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_calibration, _members, _seed]) command.Options.Add(option);
        _members.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < MembersLeast or > MembersMax)
                result.AddError($"expected {MembersLeast} to {MembersMax} draws");
        });
    }

    /// <summary>The file.</summary>
    public (EconomyFile? File, IReadOnlyList<InputError> Errors) File(ParseResult parsed) =>
        EconomyFile.Read(parsed.GetValue(_calibration) ?? EconomyFile.Shipped, isOpen: false);

    /// <summary>Draws of each case.</summary>
    public int Members(ParseResult parsed) => parsed.GetValue(_members);

    /// <summary>The seed.</summary>
    public ulong Seed(ParseResult parsed) => parsed.GetValue(_seed);
}
