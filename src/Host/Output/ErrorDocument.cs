using Twin.Domain;

namespace Twin.Host.Output;

/// <summary>The JSON document of bad input.</summary>
/// <param name="Errors">All of them, in the order found.</param>
internal sealed record ErrorDocument(IReadOnlyList<ErrorEntry> Errors)
{
    /// <summary>The document of a list of errors; warnings stay out of it.</summary>
    public static ErrorDocument Of(IEnumerable<InputError> errors) =>
        new(errors.Where(e => !e.IsWarning).Select(ErrorEntry.Of).ToList());
}
