using System.CommandLine;

namespace Twin.Host.Commands;

/// <summary>A verb that only holds others: <c>twin forecast evaluate</c>.</summary>
internal sealed class VerbGroup : Verb
{
    /// <summary>Makes the group.</summary>
    /// <param name="name">The word on the command line.</param>
    /// <param name="description">What its verbs are about, in one sentence.</param>
    /// <param name="verbs">Its verbs, in the order of the help; at least one.</param>
    public VerbGroup(string name, string description, IReadOnlyList<Verb> verbs)
        : base(name, description, [.. verbs.Select(verb => verb.Examples[0])])
    {
        Verbs = verbs;
        foreach (Verb verb in verbs) Subcommands.Add(verb);
    }

    /// <summary>Its verbs, in the order of the help.</summary>
    public IReadOnlyList<Verb> Verbs { get; }

    /// <inheritdoc />
    public override int Run(ParseResult parsed, VerbContext context) =>
        throw new InvalidOperationException($"the parser asks for a verb after {Name}");
}
