using Twin.Domain;

namespace Twin.Host.Output;

/// <summary>One error of bad input, as JSON names its parts.</summary>
/// <param name="Code">Stable, such as TW1203.</param>
/// <param name="File">As the user named it.</param>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Column">From 1; 0 for the file as a whole.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Where">Path of the value.</param>
/// <param name="Expected">What would be right.</param>
/// <param name="Got">What stands there.</param>
/// <param name="Fix">What to do.</param>
internal sealed record ErrorEntry(
    string Code, string File, int Line, int Column, string What, string Where, string Expected, string Got, string Fix)
{
    /// <summary>The entry of an error.</summary>
    public static ErrorEntry Of(InputError e) =>
        new(e.Code, e.File, e.Line, e.Column, e.What, e.Where, e.Expected, e.Got, e.Fix);
}
