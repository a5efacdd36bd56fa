using System.CommandLine;
using System.CommandLine.Help;
using Twin.Domain;
using Twin.Host.Output;
using Twin.Host.Telemetry;
using Twin.Storage;

namespace Twin.Host.Commands;

/// <summary>The command as a whole: parses a command line, runs its verb and turns failures into exit codes.</summary>
internal sealed class TwinCommand
{
    /// <summary>What the user types.</summary>
    public const string Name = "twin";

    private readonly GlobalOptions _global = new();
    private readonly RootCommand _root;
    private readonly Terminal _terminal;
    private readonly TimeProvider _time;
    private readonly StopSignal _stop;

    /// <summary>Puts the command together.</summary>
    /// <param name="verbs">What it can do.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="time">The wall clock.</param>
    /// <param name="stop">Whether the user asked to stop.</param>
    public TwinCommand(IEnumerable<Verb> verbs, Terminal terminal, TimeProvider time, StopSignal stop)
    {
        (_terminal, _time, _stop) = (terminal, time, stop);
        _root = new RootCommand(
            "Runs a closed production loop: mines, plants, works and robots that make more of each other.");
        _global.AddTo(_root);
        foreach (Verb verb in verbs)
        {
            Act(verb);
            _root.Subcommands.Add(verb);
        }

        HelpOption help = _root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    /// <summary>Runs a command line to its end.</summary>
    /// <param name="args">Without the program's name.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run(string[] args)
    {
        if (args is ["version"]) args = ["--version"];
        else if (args is ["help", .. var about]) args = [.. about, "--help"];
        if (args is ["--version"])
        {
            _terminal.Out.WriteLine(Installation.Version);
            return ExitCode.Good;
        }

        if (StoreUrl.Refusal(args) is { } shown)
            return ErrorReport.Write(_terminal, args.Contains(_global.Json.Name), [InputOf(shown)]);
        ParseResult parsed = _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        InvocationConfiguration streams = new()
        {
            Output = _terminal.Out, Error = _terminal.Error,
            EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
        };
        bool asksForHelp = parsed.Action is { ClearsParseErrors: true };
        IReadOnlyList<InputError> errors = asksForHelp ? [] : UsageErrors.Of(parsed);
        if (errors.Count > 0) return ErrorReport.Write(_terminal, args.Contains(_global.Json.Name), errors);
        try
        {
            return parsed.Invoke(streams);
        }
        catch (StorageException e) when (e.ExitCode == ExitCode.BadInput)
        {
            return ErrorReport.Write(_terminal, args.Contains(_global.Json.Name), [InputOf(e)]);
        }
        catch (StorageException e)
        {
            _terminal.Error.WriteLine($"{Name}: {InputOf(e).Format()[(UsageErrors.CommandLine.Length + 2)..]}");
            return e.ExitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The disk or the folder, not the program: one line is all that helps.
            _terminal.Error.WriteLine($"{Name}: {e.Message}");
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Bug(e, args);
        }
    }

    private void Act(Verb verb)
    {
        if (verb is VerbGroup group)
        {
            foreach (Verb inner in group.Verbs) Act(inner);
            return;
        }

        verb.SetAction(parsed => VerbTelemetry.Run(verb, parsed, Context(parsed)));
    }

    private VerbContext Context(ParseResult parsed) => new()
    {
        Terminal = parsed.GetValue(_global.NoColor) ? _terminal with { HasColour = false } : _terminal,
        Json = parsed.GetValue(_global.Json),
        Quiet = parsed.GetValue(_global.Quiet),
        Stop = _stop,
        Time = _time,
    };

    private static InputError InputOf(StorageException e) => new()
    {
        Code = e.Code, File = UsageErrors.CommandLine, What = e.What, Where = e.Where, Fix = e.Fix,
    };

    // A bug is never the user's fault: everything that helps to repeat it is shown.
    private int Bug(Exception e, string[] args)
    {
        _terminal.Error.WriteLine($"{Name}: this is a bug in {Name} {Installation.Version}: {e.Message}");
        _terminal.Error.WriteLine(e.StackTrace);
        _terminal.Error.WriteLine($"repeat with: {Name} {string.Join(' ', args.Select(Quoted))}");
        return ExitCode.Failed;
    }

    private static string Quoted(string argument) =>
        argument.Length > 0 && argument.All(c => char.IsLetterOrDigit(c) || "-_./=:@%+,".Contains(c))
            ? argument
            : "'" + argument.Replace("'", "'\\''") + "'";
}
