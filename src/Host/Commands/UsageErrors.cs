using System.CommandLine;
using System.CommandLine.Parsing;
using Twin.Domain;

namespace Twin.Host.Commands;

/// <summary>Turns what the parser refuses into errors of the same form as those of a world file.</summary>
internal static class UsageErrors
{
    /// <summary>The name that stands where a file's would.</summary>
    public const string CommandLine = "command line";

    /// <summary>No verb, or one that does not exist.</summary>
    public const string UnknownVerb = "TW0001";

    /// <summary>An option or argument that the verb does not have.</summary>
    public const string UnknownArgument = "TW0002";

    /// <summary>A value that is missing or cannot be read.</summary>
    public const string BadValue = "TW0003";

    /// <summary>All errors of a command line; none when it is good.</summary>
    public static IReadOnlyList<InputError> Of(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        List<InputError> errors = [];
        if (OptionAsValue(parsed) is { } option) return [Unmatched(command, option)];
        // Only the first: what follows an unknown word belongs to it.
        foreach (string token in parsed.UnmatchedTokens.Take(1)) errors.Add(Unmatched(command, token));
        foreach (ParseError error in parsed.Errors.Where(e => e.SymbolResult is OptionResult or ArgumentResult))
            errors.Add(Value(command, error));
        if (errors.Count == 0 && parsed.Errors.Count > 0) errors.Add(Other(command, parsed.Errors[0].Message));
        return errors;
    }

    /// <summary>A word that looks like an option but was taken for a value; null where there is none.</summary>
    private static string? OptionAsValue(ParseResult parsed) => parsed.Tokens
        .TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(token => token.Type == TokenType.Argument
            && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value.Split('=')[0];

    private static InputError Unmatched(Command command, string token)
    {
        bool isVerb = command is RootCommand or VerbGroup && token is not ['-', ..];
        string[] known = isVerb
            ? command.Subcommands.Select(c => c.Name).ToArray()
            : OptionsOf(command).Select(o => o.Name).ToArray();
        string? near = Spelling.Nearest(token, known);
        return new InputError
        {
            Code = isVerb ? UnknownVerb : UnknownArgument,
            File = CommandLine,
            What = isVerb ? "no such verb" : token is ['-', ..] ? "no such option" : "an argument too many",
            Where = PathOf(command),
            Expected = known.Length == 0 ? "" : "one of " + string.Join(", ", known),
            Got = token,
            Fix = near is null ? $"see {PathOf(command)} --help" : $"write {near}",
        };
    }

    private static InputError Value(Command command, ParseError error)
    {
        (string name, string got) = error.SymbolResult switch
        {
            OptionResult o => (o.Option.Name, string.Join(' ', o.Tokens.Select(t => t.Value))),
            ArgumentResult a => (OptionNameOf(a) ?? a.Argument.Name, string.Join(' ', a.Tokens.Select(t => t.Value))),
            _ => ("", ""),
        };
        (string what, string expected) = UsageTexts.Of(error);
        return new InputError
        {
            Code = BadValue,
            File = CommandLine,
            What = what,
            Where = $"{PathOf(command)} {name}",
            Expected = expected,
            Got = got,
            Fix = $"see {PathOf(command)} --help",
        };
    }

    private static InputError Other(Command command, string message) => new()
    {
        Code = UnknownVerb,
        File = CommandLine,
        What = command is RootCommand or VerbGroup ? "a verb is missing" : message.TrimEnd('.'),
        Where = PathOf(command),
        Expected = "one of " + string.Join(", ", command.Subcommands.Select(c => c.Name)),
        Fix = $"see {PathOf(command)} --help",
    };

    private static string? OptionNameOf(ArgumentResult argument) => (argument.Parent as OptionResult)?.Option.Name;

    private static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(c => c.Options).Where(o => o.Recursive));

    private static string PathOf(Command command) => command is RootCommand
        ? TwinCommand.Name
        : $"{PathOf(command.Parents.OfType<Command>().First())} {command.Name}";
}
