using Twin.Servers;

namespace Twin.Storage.Tests.Postgres;

public sealed class PostgresServerTests
{
    [PostgresFact]
    public void Server_KilledAndStartedAgain_KeepsWhatWasCommitted()
    {
        using PostgresServer server = new("max_connections=20");
        string database = server.CreateDatabase("kept");
        server.Query(database, "CREATE TABLE t (x int); INSERT INTO t VALUES (7)");
        int before = server.Process.Id;

        server.Kill();
        server.Start();

        Assert.NotEqual(before, server.Process.Id);
        Assert.Equal("7|20", server.Query(database, "SELECT x, current_setting('max_connections') FROM t"));
    }

    [PostgresFact]
    public void Server_ThatCannotStart_SaysWhatItSaid()
    {
        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(
            () => new PostgresServer("no_such_setting=1"));

        Assert.Contains("no_such_setting", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InstalledServer_ThatIsNotHere_SaysHowToInstallIt()
    {
        InstalledServer missing = new("Nothing", "no-such-server", "no-such-package");

        Assert.Null(missing.Path);
        Assert.Equal("no no-such-server here; install it: apt-get install no-such-package", missing.HowToInstall);
        Assert.Throws<InvalidOperationException>(() => missing.Required);
    }
}
