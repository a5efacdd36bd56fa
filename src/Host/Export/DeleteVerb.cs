using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Storage;

namespace Twin.Host.Export;

/// <summary><c>twin delete RUN --name WORLD/NUMBER</c>: takes a run out of its folder or store, for good.</summary>
internal sealed class DeleteVerb : Verb
{
    /// <summary>The error of a deletion without the run's full name.</summary>
    public const string Unconfirmed = "TW0393";

    private readonly Argument<string> _run = WorldArguments.Run();

    private readonly Option<string?> _name = new("--name")
    {
        Description = "The run's full name once more: nothing brings it back", HelpName = "world/0007",
    };

    private readonly Option<string?> _store = StoreChoice.Option();

    public DeleteVerb()
        : base("delete", "Delete a run for good", "twin delete ring/7 --name ring/0007")
    {
        Arguments.Add(_run);
        Options.Add(_name);
        Options.Add(_store);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var folder = StoreChoice.Resolve(parsed.GetValue(_run)!, parsed.GetValue(_store));
        var name = RunDeletion.NameOf(folder);
        if (parsed.GetValue(_name) != name) return context.Report(NotConfirmed(name, parsed.GetValue(_name)));
        RunDeletion.Delete(folder);
        if (context.Json) context.WriteJson(new DeleteReport(folder, name), HostJson.Default.DeleteReport);
        else context.Terminal.Out.WriteLine($"{name}  deleted");
        return ExitCode.Good;
    }

    private static InputError NotConfirmed(string name, string? got) => new()
    {
        Code = Unconfirmed, File = UsageErrors.CommandLine, What = "a run is deleted for good and asks for its name",
        Where = "twin delete --name", Expected = name, Got = got ?? "nothing",
        Fix = $"write --name {name}, or keep a copy first: twin backup",
    };
}
