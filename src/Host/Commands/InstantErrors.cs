using Twin.Domain;

namespace Twin.Host.Commands;

/// <summary>Errors of an option that names an instant: it is read as an override of the world's end, and the user never
/// wrote one.</summary>
internal static class InstantErrors
{
    private const int YearDigits = 4;

    /// <summary>The errors, those of the option by its name.</summary>
    /// <param name="errors">As they were found.</param>
    /// <param name="set">Number of the override that stands for the option, from 0.</param>
    /// <param name="option">The option, such as <c>--until</c>.</param>
    /// <param name="text">What the user wrote; null where he left the option out.</param>
    public static IReadOnlyList<InputError> Named(
        IReadOnlyList<InputError> errors, int set, string option, string? text) =>
        text is null
            ? errors
            : [.. errors.Select(error => error.File == $"--set[{set}]" ? Of(error, option, text) : error)];

    private static InputError Of(InputError error, string option, string text)
    {
        var named = error with { File = UsageErrors.CommandLine, Line = 0, Column = 0, Where = option };
        return text.Length == YearDigits && text.All(char.IsAsciiDigit)
            ? named with
            {
                What = "a number without a unit",
                Expected = "a day, or a time from the start",
                Got = text,
                Fix = $"write {text}-01-01",
            }
            : named;
    }
}
