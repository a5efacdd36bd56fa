using Twin.Servers;
using Twin.Storage.Postgres;

namespace Twin.Storage.Tests.Postgres;

public sealed class MigrationTests : IDisposable
{
    private readonly TestStores _stores = new();

    public void Dispose() => _stores.Dispose();

    [PostgresFact]
    public void Migrate_OfAStoreOfTheFirstLayout_KeepsItsRunAndAddsTheRest()
    {
        using (PostgresDatabase database = PostgresDatabase.Connect(_stores.Url, forWriting: true))
        {
            PostgresMigrations.Migrate(database, _stores.Url.Schema, [PostgresSchema.Runs]);
            database.Execute("INSERT INTO runs (kind, world, number, name, began) "
                + "VALUES ('run', 'old', 1, 'old/0001', '2025-01-01')");
        }

        StorageException refusal = Assert.Throws<StorageException>(
            () => RunReader.Open((_stores.Url with { Run = "old/1" }).ToString()));
        string made = _stores.Finished(StoreKind.Postgres);

        Assert.Equal(("TW4108", 2), (refusal.Code, refusal.ExitCode));
        Assert.True(RunVerifier.Verify(made).IsIntact);
        Assert.Equal("1|2|3|4|5", Rows("SELECT string_agg(version::text, '|' ORDER BY version) FROM schema_version"));
        Assert.Equal("old/0001|ring/0001", Rows("SELECT string_agg(name, '|' ORDER BY id) FROM runs"));
        Assert.Equal("30", Rows("SELECT count(*)::text FROM twin_series"));
    }

    [PostgresFact]
    public void Migrate_ThatFailsHalfWay_LeavesTheLayoutBefore()
    {
        using PostgresDatabase database = PostgresDatabase.Connect(_stores.Url, forWriting: true);
        PostgresMigrations.Migrate(database, _stores.Url.Schema, [PostgresSchema.Runs]);

        Assert.Throws<StorageException>(() => PostgresMigrations.Migrate(
            database, _stores.Url.Schema, [PostgresSchema.Runs, "CREATE TABLE t (x int); SELECT 1/0"]));

        Assert.Equal(1, database.Scalar("SELECT max(version) FROM schema_version"));
        Assert.Equal(0, database.Scalar("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() "
            + "AND tablename = 't'"));
    }

    [PostgresFact]
    public void Open_OfALaterLayout_SaysWhichBuildIsNeeded()
    {
        string run = _stores.Finished(StoreKind.Postgres);
        long next = PostgresMigrations.Version + 1;
        Damage.Execute(run, $"INSERT INTO schema_version (version) VALUES ({next})");

        foreach (Action open in (Action[])[
            () => RunReader.Open(run), () => RunStore.Resume(run, SampleRun.Resume()),
            () => RunStore.Create(_stores.New(StoreKind.Postgres))])
        {
            StorageException refusal = Assert.Throws<StorageException>(open);
            Assert.Equal((StorageFailure.NewerLayout, "TW4107", 2), (refusal.Failure, refusal.Code, refusal.ExitCode));
            Assert.Contains(
                $"layout {next}, this build knows up to {next - 1}", refusal.Message, StringComparison.Ordinal);
        }
    }

    // The default layout of Akka.Persistence.Sql 1.5, as on SQLite.
    [PostgresTheory]
    [InlineData(
        "journal",
        "ordering deleted persistence_id sequence_number created tags message identifier manifest writer_uuid")]
    [InlineData("tags", "ordering_id tag persistence_id sequence_nr")]
    [InlineData("journal_metadata", "persistence_id sequence_number")]
    [InlineData("snapshot", "persistence_id sequence_number created snapshot manifest serializer_id")]
    [InlineData("series_name", "run id name tags")]
    [InlineData("series", "run series_id time value rowid")]
    [InlineData("decision", "run sequence name evidence")]
    public void Table_OfAStore_HasTheColumnsOfTheLayout(string table, string columns)
    {
        _stores.Finished(StoreKind.Postgres);

        string found = Rows("SELECT string_agg(column_name, ' ' ORDER BY ordinal_position) "
            + $"FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{table}'");

        Assert.Equal(columns, found);
    }

    private string Rows(string sql)
    {
        using PostgresDatabase database = PostgresDatabase.Connect(_stores.Url, forWriting: false);
        using Statement select = database.Prepare(sql);
        Assert.True(select.Step());
        return select.Text(0);
    }
}
