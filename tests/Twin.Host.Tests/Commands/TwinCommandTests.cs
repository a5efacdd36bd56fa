using System.Text.Json;
using Twin.Host.Commands;
using Xunit;

namespace Twin.Host.Tests.Commands;

public sealed class TwinCommandTests
{
    private readonly Screen _screen = new();

    [Fact]
    public void Verb_OnGoodArguments_RunsAndItsExitCodePasses()
    {
        EchoVerb verb = new();

        int exitCode = Run(verb, "echo", "3", "--json", "--quiet");

        Assert.Equal(3, exitCode);
        Assert.True(verb.Given!.Json);
        Assert.True(verb.Given.Quiet);
        Assert.Empty(_screen.Error.ToString());
    }

    [Fact]
    public void GlobalOptions_BeforeTheVerb_ReachIt()
    {
        EchoVerb verb = new();

        Run(verb, "--json", "--no-color", "echo", "0");

        Assert.True(verb.Given!.Json);
        Assert.False(verb.Given.Terminal.HasColour);
    }

    [Fact]
    public void Note_WithoutQuiet_IsWrittenToStandardError()
    {
        Run(new EchoVerb(), "echo", "0");

        Assert.Equal("a note\n", _screen.Error.ToString());
        Assert.Empty(_screen.Out.ToString());
    }

    [Theory]
    [InlineData("TW0001", "write echo", "ehco", "0")]
    [InlineData("TW0001", "see twin --help", "frobnicate")]
    [InlineData("TW0001", "see twin --help")]
    [InlineData("TW0002", "write --set", "echo", "0", "--st", "a=b")]
    [InlineData("TW0002", "see twin echo --help", "echo", "0", "1")]
    [InlineData("TW0003", "see twin echo --help", "echo", "many")]
    [InlineData("TW0003", "see twin echo --help", "echo")]
    [InlineData("TW0003", "see twin echo --help", "echo", "0", "--set")]
    public void BadUsage_OfEachKind_ExitsWith2AndNamesTheFix(string code, string fix, params string[] args)
    {
        int exitCode = Run(new EchoVerb(), args);

        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.StartsWith($"command line: error {code}: ", _screen.Error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith($"fix: {fix}\n", _screen.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_screen.Out.ToString());
    }

    [Fact]
    public void BadUsage_WithJson_IsADocumentToo()
    {
        int exitCode = Run(new EchoVerb(), "echo", "many", "--json");

        using JsonDocument document = JsonDocument.Parse(_screen.Out.ToString());
        JsonElement error = Assert.Single(document.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.Equal(["code", "file", "line", "column", "what", "where", "expected", "got", "fix"],
            error.EnumerateObject().Select(p => p.Name));
        Assert.Equal("many", error.GetProperty("got").GetString());
        Assert.NotEmpty(_screen.Error.ToString());
    }

    [Theory]
    [InlineData("echo", "--help")]
    [InlineData("--help")]
    [InlineData("echo", "many", "-h")]
    public void Help_OfAVerbAndOfAll_ShowsAnExample(params string[] args)
    {
        int exitCode = Run(new EchoVerb(), args);

        Assert.Equal(ExitCode.Good, exitCode);
        Assert.Contains("twin echo 3 --set a=b", _screen.Out.ToString(), StringComparison.Ordinal);
        Assert.Contains("--json", _screen.Out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void DiskFailure_InAVerb_IsOneLineAndExit1()
    {
        EchoVerb verb = new(() => throw new IOException("No space left on device : 'runs'"));

        int exitCode = Run(verb, "echo", "0");

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Equal("twin: No space left on device : 'runs'\n", _screen.Error.ToString());
    }

    [Fact]
    public void Bug_InAVerb_PrintsTheCommandThatRepeatsIt()
    {
        EchoVerb verb = new(() => throw new InvalidOperationException("planted"));

        int exitCode = Run(verb, "echo", "0", "--set", "a b'c");

        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains("planted", _screen.Error.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("repeat with: twin echo 0 --set 'a b'\\''c'\n",
            _screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Verbs_All_HaveAnExampleThatTheParserAccepts()
    {
        System.CommandLine.RootCommand root = new();
        new GlobalOptions().AddTo(root);
        IReadOnlyList<Verb> verbs = Verbs.All();
        foreach (Verb verb in verbs) root.Subcommands.Add(verb);
        verbs = [.. verbs, .. verbs.OfType<VerbGroup>().SelectMany(group => group.Verbs)];

        Assert.All(verbs, verb => Assert.All(verb.Examples, e => Assert.Empty(root.Parse(Words(e).ToArray()).Errors)));
    }

    private static IEnumerable<string> Words(string example) =>
        System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(example).Skip(1);

    private int Run(Verb verb, params string[] args)
    {
        using StopSignal stop = new();
        return new TwinCommand([verb], _screen.Terminal, TimeProvider.System, stop).Run(args);
    }
}
