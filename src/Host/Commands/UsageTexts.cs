using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Twin.Host.Commands;

/// <summary>Says what a value on the command line should be, in the command's own words: the parser speaks of
/// types.</summary>
internal static partial class UsageTexts
{
    /// <summary>What is wrong with a value, and what would be right; empty where that is said.</summary>
    /// <param name="error">As the parser tells it.</param>
    public static (string What, string Expected) Of(ParseError error)
    {
        var message = error.Message.TrimEnd('.');
        if (message.Contains("Must be one of", StringComparison.Ordinal))
        {
            return ("there is no such choice", "one of " + string.Join(
                ", ", Quoted().Matches(message[message.IndexOf("Must be", StringComparison.Ordinal)..])
                    .Select(match => match.Groups[1].Value)));
        }

        if (message.StartsWith("Cannot parse argument", StringComparison.Ordinal))
            return ("the value cannot be read", Kind(TypeOf(error.SymbolResult)));
        if (message.StartsWith("Required argument missing", StringComparison.Ordinal))
            return ("a value is missing", Kind(TypeOf(error.SymbolResult)));
        if (message.EndsWith("is required", StringComparison.Ordinal))
            return ("an option is missing", HelpOf(error.SymbolResult));
        return message.Contains("expects a single argument", StringComparison.Ordinal)
            ? ("the option is given more than once", "one value")
            : (message, "");
    }

    /// <summary>The word of a choice on the command line: <c>business</c> for <c>Business</c>.</summary>
    /// <param name="name">Name of the value.</param>
    public static string Word(string name) => Letter().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    private static Type? TypeOf(SymbolResult? result) => result switch
    {
        OptionResult option => option.Option.ValueType,
        ArgumentResult { Parent: OptionResult option } => option.Option.ValueType,
        ArgumentResult argument => argument.Argument.ValueType,
        _ => null,
    };

    private static string HelpOf(SymbolResult? result) =>
        result is OptionResult { Option: { HelpName: { } help } option } ? $"{option.Name} {help}" : "";

    private static string Kind(Type? type)
    {
        if (type is null) return "";
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsArray) type = type.GetElementType()!;
        if (type.IsEnum) return "one of " + string.Join(", ", Enum.GetNames(type).Select(Word));
        return type switch
        {
            _ when type == typeof(ulong) => "a whole number from 0 on",
            _ when type == typeof(int) || type == typeof(long) => "a whole number",
            _ when type == typeof(double) => "a number",
            _ when type == typeof(bool) => "true or false",
            _ => "",
        };
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Letter();
}
