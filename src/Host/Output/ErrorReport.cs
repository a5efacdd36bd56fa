using Twin.Domain;

namespace Twin.Host.Output;

/// <summary>Shows the user what is wrong with the input: text on standard error, with <c>--json</c> a document
/// too.</summary>
internal static class ErrorReport
{
    /// <summary>Writes all errors and warnings together.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="json">Whether standard output gets the document.</param>
    /// <param name="errors">All of them.</param>
    /// <returns>2 when one of them is an error, 0 when there are only warnings or none.</returns>
    public static int Write(Terminal terminal, bool json, IReadOnlyCollection<InputError> errors)
    {
        foreach (InputError error in errors) terminal.Error.WriteLine(error.Format());
        if (errors.All(e => e.IsWarning)) return ExitCode.Good;
        if (json) JsonOutput.Write(terminal.Out, ErrorDocument.Of(errors), HostJson.Default.ErrorDocument);
        return ExitCode.BadInput;
    }
}
