using System.CommandLine;

namespace Twin.Host.Commands;

/// <summary>One verb of the command: its arguments and options, its examples, and what it does.</summary>
/// <remarks>A verb parses, calls and renders; rules of the field stay below. It is listed in
/// <see cref="Verbs"/>.</remarks>
internal abstract class Verb : Command
{
    /// <summary>Names the verb.</summary>
    /// <param name="name">The word on the command line.</param>
    /// <param name="description">What it does, in one sentence.</param>
    /// <param name="examples">Command lines for the help, at least one.</param>
    protected Verb(string name, string description, params string[] examples)
        : base(name, description)
    {
        if (examples.Length == 0) throw new ArgumentException("a verb's help needs an example", nameof(examples));
        Examples = examples;
    }

    /// <summary>Command lines that its help shows.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Does the work.</summary>
    /// <param name="parsed">Values of the verb's own arguments and options.</param>
    /// <param name="context">Where to write, and when to stop.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public abstract int Run(ParseResult parsed, VerbContext context);
}
