using System.Text.Json;
using Twin.Host.Commands;
using Twin.Host.Doors;
using Xunit;

namespace Twin.Serve.Tests.Doors;

public sealed class KeysVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("twin-serve-").FullName;

    private string File => Path.Combine(_folder, "keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Add_ShowsTheKeyOnceAndKeepsItsHashAlone()
    {
        var made = Json(0, "keys", "add", "--scope", "operate", "--expires", "90d", "--name", "shift", "--keys", File);

        var secret = made.GetProperty("key").GetString()!;
        var kept = System.IO.File.ReadAllText(File);
        Assert.StartsWith(KeyStore.Prefix, secret, StringComparison.Ordinal);
        Assert.True(secret.Length >= 43 + KeyStore.Prefix.Length, "256 bits take 43 letters");
        Assert.DoesNotContain(secret, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Split('_', 3)[2], kept, StringComparison.Ordinal);
        Assert.Contains("\"sha256\"", kept, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }

    [Fact]
    public void List_OfKeys_TellsTheirStateAndNoSecret()
    {
        var made = Json(0, "keys", "add", "--keys", File);
        Json(0, "keys", "revoke", made.GetProperty("id").GetString()!, "--keys", File);
        Json(0, "keys", "add", "--scope", "admin", "--keys", File);

        var keys = Json(0, "keys", "list", "--keys", File).EnumerateArray().ToArray();

        Assert.Equal(["revoked", "good"], keys.Select(key => key.GetProperty("state").GetString()));
        Assert.Equal(["read", "admin"], keys.Select(key => key.GetProperty("scope").GetString()));
        Assert.All(keys, key => Assert.True(
            !key.TryGetProperty("key", out var secret) || secret.ValueKind == JsonValueKind.Null));
    }

    [Theory]
    [InlineData("TW0347", "keys", "add", "--expires", "2001-01-01")]
    [InlineData("TW0347", "keys", "add", "--expires", "soon")]
    [InlineData("TW0346", "keys", "revoke", "000000000000")]
    public void Keys_ThatCannotBe_AreRefused(string code, params string[] arguments)
    {
        var errors = Json(2, [.. arguments, "--keys", File]).GetProperty("errors");

        Assert.Equal(code, errors[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Serve_OpenToOthersWithoutAKey_EndsWithTwo()
    {
        var errors = Json(
            2, "serve", "--bind", "0.0.0.0", "--port", "0", "--keys", File, "--runs", Path.Combine(_folder, "runs"));

        Assert.Equal("TW0321", errors.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.False(Directory.Exists(Path.Combine(_folder, "runs")));
    }

    [Theory]
    [InlineData("--speed", "0")]
    [InlineData("--port", "70000")]
    [InlineData("--bind", "nowhere")]
    [InlineData("--keep", "0", "TW0391")]
    [InlineData("--max-runs", "0")]
    [InlineData("--rate", "0")]
    public void Serve_WithAnOptionOutOfRange_EndsWithTwo(string option, string value, string code = "TW0349")
    {
        var errors = Json(2, "serve", option, value, "--runs", Path.Combine(_folder, "runs"));

        Assert.Equal(code, errors.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    private static JsonElement Json(int exitCode, params string[] arguments)
    {
        using var stop = new Twin.Host.StopSignal();
        using var written = new StringWriter();
        using var complaints = new StringWriter();
        var terminal = new Twin.Host.Output.Terminal { Out = written, Error = complaints };
        var code = new TwinCommand(Verbs.All(), terminal, TimeProvider.System, stop).Run([.. arguments, "--json"]);
        Assert.True(exitCode == code, $"exit code {code}: {complaints}");
        using var document = JsonDocument.Parse(written.ToString());
        return document.RootElement.Clone();
    }
}
