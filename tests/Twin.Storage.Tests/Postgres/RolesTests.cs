using Twin.Servers;

namespace Twin.Storage.Tests.Postgres;

public sealed class RolesTests
{
    [PostgresFact]
    public void RolesScript_RunTwice_LetsTheWriterRunAndTheReaderOnlyRead()
    {
        using PostgresServer server = TestStores.StartServer();
        StoreUrl admin = TestStores.UrlOf(server, "plant");
        server.RunFile("stores", Script(), "schema=plant");
        server.RunFile("stores", Script(), "schema=plant");
        server.Query("stores", $"ALTER ROLE twin_writer PASSWORD '{PostgresServer.Password}'; "
            + $"ALTER ROLE twin_reader PASSWORD '{PostgresServer.Password}'");
        StoreUrl writer = admin with { User = "twin_writer", Password = PostgresServer.Password };
        StoreUrl reader = admin with { User = "twin_reader", Password = PostgresServer.Password };

        string run = SampleRun.Finished(SampleRun.New("") with { Store = writer });

        string name = StoreUrl.Parse(run).Run!;
        Assert.Equal("30|plant", server.Query(
            "stores", "SET ROLE twin_reader; SELECT count(*), 'plant' FROM plant.twin_series"));
        StorageException refusal = Assert.Throws<StorageException>(
            () => RunStore.Create(SampleRun.New("") with { Store = reader }));
        Assert.Equal(("TW4109", 1), (refusal.Code, refusal.ExitCode));
        Assert.Contains("roles.sql", refusal.Fix, StringComparison.Ordinal);
        Assert.Equal("ring/0001", name);
        foreach (string table in (string[])["journal", "series", "runs", "forecast"])
        {
            Assert.Throws<InvalidOperationException>(
                () => server.Query("stores", $"SET ROLE twin_reader; DELETE FROM plant.{table}"));
        }
    }

    private static string Script()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Twin.sln")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "deploy", "postgres", "roles.sql");
    }
}
