using System.Text.Json;
using Twin.Host.Commands;
using Twin.Host.Validation;
using Xunit;

namespace Twin.Host.Tests.Validation;

[Collection(InAFolder.Name)]
public sealed class ValidateVerbTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly Screen _screen = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void New_ThenValidate_FindsAGoodWorld()
    {
        int made = Run("new", "my-world");
        int checked_ = Run("validate", "my-world.yaml");

        Assert.Equal(ExitCode.Good, made);
        Assert.Equal(ExitCode.Good, checked_);
        Assert.Contains("name: my-world", File.ReadAllText(_folder.Full("my-world.yaml")), StringComparison.Ordinal);
        Assert.EndsWith("my-world.yaml: good. 3 goods, 3 processes, 4 sites, 0 links, 0 fleets\n",
            _screen.Out.ToString(), StringComparison.Ordinal);
        Assert.Empty(_screen.Error.ToString());
    }

    [Fact]
    public void Validate_OfAGoodWorldWithJson_CountsWhatIsInIt()
    {
        File.WriteAllText(_folder.Full("a.yaml"), NewVerb.Text("a"));

        Run("validate", "a.yaml", "--json");

        using JsonDocument document = JsonDocument.Parse(_screen.Out.ToString());
        Assert.Equal("a", document.RootElement.GetProperty("world").GetString());
        Assert.Equal(4, document.RootElement.GetProperty("sites").GetInt32());
        Assert.Equal(0, document.RootElement.GetProperty("warnings").GetArrayLength());
    }

    [Fact]
    public void Validate_OfABrokenWorld_ShowsEveryErrorWithItsPlaceAndFix()
    {
        string broken = NewVerb.Text("a").Replace("seed: 1", "sead: 1").Replace("10 %/yr", "10 kg");
        File.WriteAllText(_folder.Full("a.yaml"), broken);

        int exitCode = Run("validate", "a.yaml", "--json");

        using JsonDocument document = JsonDocument.Parse(_screen.Out.ToString());
        JsonElement[] errors = document.RootElement.GetProperty("errors").EnumerateArray().ToArray();
        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.True(errors.Length >= 4, $"{errors.Length} errors");
        Assert.All(errors, e => Assert.Equal("a.yaml", e.GetProperty("file").GetString()));
        Assert.All(errors, e => Assert.NotEqual("", e.GetProperty("fix").GetString()));
        Assert.Equal(errors.Length, _screen.Error.ToString().Split("a.yaml:").Length - 1);
    }

    [Fact]
    public void Validate_WithAnOverrideThatIsWrong_PointsAtIt()
    {
        File.WriteAllText(_folder.Full("a.yaml"), NewVerb.Text("a"));

        int exitCode = Run("validate", "a.yaml", "--set", "seed=2", "--set", "sites.park.capacity=5 kg");

        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.StartsWith("--set[1]:", _screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void New_OverAFileThatIsThere_LeavesItAlone()
    {
        File.WriteAllText(_folder.Full("a.yaml"), "mine");

        int exitCode = Run("new", "a");

        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.Equal("mine", File.ReadAllText(_folder.Full("a.yaml")));
        Assert.Contains("error TW0012", _screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("My")]
    [InlineData("../a")]
    [InlineData("1a")]
    [InlineData("a_b")]
    public void New_WithANameThatIsNoId_WritesNothing(string name)
    {
        int exitCode = Run("new", name);

        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Contains("error TW0011", _screen.Error.ToString(), StringComparison.Ordinal);
    }

    private int Run(params string[] args)
    {
        using StopSignal stop = new();
        return new TwinCommand(Verbs.All(), _screen.Terminal, TimeProvider.System, stop).Run(args);
    }
}
