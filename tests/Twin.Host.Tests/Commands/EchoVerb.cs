using System.CommandLine;
using Twin.Host.Commands;

namespace Twin.Host.Tests.Commands;

/// <summary>A verb that says what it was given, or does what a failing verb does.</summary>
internal sealed class EchoVerb : Verb
{
    private readonly Argument<int> _count = new("COUNT");
    private readonly Option<string> _set = new("--set");
    private readonly Action? _act;

    public EchoVerb(Action? act = null)
        : base("echo", "Says what it was given", "twin echo 3 --set a=b")
    {
        _act = act;
        Arguments.Add(_count);
        Options.Add(_set);
    }

    public VerbContext? Given { get; private set; }

    public override int Run(ParseResult parsed, VerbContext context)
    {
        Given = context;
        _act?.Invoke();
        context.Note("a note");
        return parsed.GetValue(_count);
    }
}
