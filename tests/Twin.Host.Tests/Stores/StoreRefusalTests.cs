using Twin.Host.Tests.Runs;
using Twin.Servers;
using Xunit;

namespace Twin.Host.Tests.Stores;

/// <summary>What a user gets to read when the store cannot be used; never the password.</summary>
[Collection(InAFolder.Name)]
public sealed class StoreRefusalTests(StoreServer server) : IClassFixture<StoreServer>, IDisposable
{
    private const string Secret = "hunter2";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("postgresql://ada:hunter2@db.example/plant")]
    [InlineData("postgres://ada:hunter2@db.example/plant#ring/1")]
    [InlineData("postgresql://db.example/plant?schema=twin&password=hunter2")]
    [InlineData("postgresql://ada:hun@ter2:hunter2@db.example/plant")]
    public void AnyVerb_WithAPasswordOnTheCommandLine_IsRefusedWithoutRepeatingIt(string url)
    {
        foreach (string[] arguments in (string[][])[
            ["run", Worlds.Ring, "--store", url], ["audit", url], ["frobnicate", url], ["run", $"--store={url}", "-x"],
            ["audit", url, "--json"]])
        {
            var screen = TwinRunner.Run(ExitCode.BadInput, arguments);

            var all = $"{screen.Out}{screen.Error}";
            Assert.Contains("TW4104", all, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, all, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("mysql://db.example/plant", "TW4103")]
    [InlineData("postgresql://db.example", "TW4103")]
    [InlineData("postgresql:///plant", "TW4103")]
    [InlineData("postgresql://db.example/plant/too/deep", "TW4103")]
    [InlineData("postgresql://db.example/plant?schema=Twin;drop", "TW4103")]
    [InlineData("postgresql://db.example/plant?schema=pg_catalog", "TW4103")]
    [InlineData("postgresql://db.example/plant?sslmode=maybe", "TW4103")]
    [InlineData("postgresql://db.example/plant?color=red", "TW4103")]
    public void Run_IntoWhatIsNoStore_IsBadInput(string url, string code)
    {
        var screen = TwinRunner.Run(ExitCode.BadInput, "run", Worlds.Ring, "--store", url);

        Assert.Contains(code, screen.Error.ToString(), StringComparison.Ordinal);
        Assert.Contains("postgresql://[user@]host", screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_IntoTwoPlaces_IsBadInput()
    {
        foreach (string verb in (string[])["run", "ensemble"])
        {
            var screen = TwinRunner.Run(
                ExitCode.BadInput, verb, Worlds.Ring, "--store", "postgresql://db.example/plant", "--out", "here");

            Assert.Contains("TW4112", screen.Error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Run_WithoutAServer_Exits4WithHostAndPort()
    {
        var port = ServerProcess.FreePort();

        var screen = TwinRunner.Run(
            ExitCode.Unreachable, "run", Worlds.Ring, "--store", $"postgresql://ada@127.0.0.1:{port}/plant");

        var text = screen.Error.ToString();
        Assert.Contains("TW4101", text, StringComparison.Ordinal);
        Assert.Contains($"127.0.0.1:{port}", text, StringComparison.Ordinal);
        Assert.Contains("pg_isready", text, StringComparison.Ordinal);
        Assert.Equal(2, text.TrimEnd().Split('\n').Length);
        Assert.False(Directory.Exists("runs"));
    }

    [PostgresFact]
    public void Run_WithAWrongPassword_Exits4AndSaysWhereItBelongs()
    {
        var wrong = Path.GetFullPath("wrong");
        File.WriteAllText(wrong, $"*:*:*:*:{Secret}\n");
        Environment.SetEnvironmentVariable("PGPASSFILE", wrong);
        try
        {
            var screen = TwinRunner.Run(ExitCode.Unreachable, "run", Worlds.Ring, "--store", server.Url("wrong"));

            var text = screen.Error.ToString();
            Assert.Contains("TW4102", text, StringComparison.Ordinal);
            Assert.Contains("PGPASSFILE", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PGPASSFILE", server.PasswordFile);
        }
    }

    [PostgresFact]
    public void Run_WithoutAnyPassword_Exits4AndSaysWhereItBelongs()
    {
        Environment.SetEnvironmentVariable("PGPASSFILE", Path.GetFullPath("none"));
        try
        {
            var screen = TwinRunner.Run(ExitCode.Unreachable, "run", Worlds.Ring, "--store", server.Url("none"));

            Assert.Contains("TW4102", screen.Error.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PGPASSFILE", server.PasswordFile);
        }
    }

    [PostgresFact]
    public void Verbs_OnWhatIsNotThere_AreBadInput()
    {
        var nowhere = server.Url("nothing").Replace("/plant", "/nowhere", StringComparison.Ordinal);
        TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--store", server.Url("known"), "--quiet");

        Refused("TW4105", "run", Worlds.Ring, "--store", nowhere);
        Refused("TW4106", "audit", "latest", "--store", server.Url("nothing"));
        Refused("TW4005", "audit", "ring/7", "--store", server.Url("known"));
        Refused("TW4005", "audit", "mine", "--store", server.Url("known"));
        Refused("TW4007", "audit", server.Url("known") + "#ensembles/ring/1");
    }

    private static void Refused(string code, params string[] arguments) => Assert.Contains(
        code, TwinRunner.Run(ExitCode.BadInput, arguments).Error.ToString(), StringComparison.Ordinal);
}
