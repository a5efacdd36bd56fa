namespace Twin.Storage.Tests;

public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // The default layout of Akka.Persistence.Sql 1.5: persistence.conf and AkkaPersistenceDataConnectionFactory.cs.
    [Theory]
    [InlineData(
        "journal",
        "ordering deleted persistence_id sequence_number created tags message identifier manifest writer_uuid")]
    [InlineData("tags", "ordering_id tag persistence_id sequence_nr")]
    [InlineData("journal_metadata", "persistence_id sequence_number")]
    [InlineData("snapshot", "persistence_id sequence_number created snapshot manifest serializer_id")]
    [InlineData("series_name", "id name tags")]
    [InlineData("series", "series_id time value")]
    public void Table_OfANewRun_HasTheColumnsOfTheLayout(string table, string columns)
    {
        using SqliteDatabase database = OpenFinished();
        List<string> found = [];

        using Statement select = database.Prepare($"SELECT name FROM pragma_table_info('{table}')");
        while (select.Step())
            found.Add(select.Text(0));

        Assert.Equal(columns.Split(' '), found);
    }

    [Fact]
    public void JournalRow_AsAkkaReadsIt_HasSerializerManifestAndSequenceFromOne()
    {
        using SqliteDatabase database = OpenFinished();

        using Statement select = database.Prepare(
            "SELECT ordering, deleted, persistence_id, sequence_number, created, tags, identifier, manifest, "
            + "writer_uuid FROM journal WHERE persistence_id='ring' AND sequence_number>=1 "
            + "ORDER BY sequence_number LIMIT 1");

        Assert.True(select.Step());
        Assert.Equal((1L, 0L, "ring", 1L), (select.Int64(0), select.Int64(1), select.Text(2), select.Int64(3)));
        // Akka's "created" is .NET ticks in UTC.
        Assert.InRange(new DateTime(select.Int64(4), DateTimeKind.Utc).Year, 2025, 2200);
        Assert.True(select.IsNull(5));
        Assert.Equal((long)Schema.SerializerId, select.Int64(6));
        Assert.Equal("world.resolved/1", select.Text(7));
        Assert.Equal(32, select.Text(8).Length);
    }

    [Fact]
    public void SeriesIndex_WhileARunIsOpen_DoesNotExist()
    {
        using RunStore store = RunStore.Create(SampleRun.New(_folder.Path));
        using SqliteDatabase open = SqliteDatabase.OpenForReading(Path.Combine(store.Folder, "run.db"));
        using SqliteDatabase finished = OpenFinished();
        const string count = "SELECT count(*) FROM sqlite_schema WHERE type='index' AND tbl_name='series'";

        Assert.Equal(0, open.Scalar(count));
        Assert.Equal(1, finished.Scalar(count));
    }

    [Fact]
    public void Open_OfAForeignDatabase_IsNotARun()
    {
        string foreign = Path.Combine(_folder.Path, "foreign");
        Directory.CreateDirectory(foreign);
        using (SqliteDatabase database = SqliteDatabase.OpenForWriting(Path.Combine(foreign, "run.db"), create: true))
            database.Execute("CREATE TABLE t (x)");

        StorageException refusal = Assert.Throws<StorageException>(() => RunReader.Open(foreign));

        Assert.Equal((StorageFailure.NotARun, 2), (refusal.Failure, refusal.ExitCode));
    }

    [Fact]
    public void Open_OfALaterLayout_SaysWhichBuildIsNeeded()
    {
        string folder = SampleRun.Finished(_folder.Path);
        Damage.Execute(folder, $"PRAGMA user_version={Schema.Trimmed + 1}");

        StorageException refusal = Assert.Throws<StorageException>(() => RunReader.Open(folder));

        Assert.Equal((StorageFailure.NewerLayout, 2), (refusal.Failure, refusal.ExitCode));
        Assert.Contains("layout 3, this build reads up to 2", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no database, however long the text may be, and it is longer than a header of SQLite is long")]
    public void Open_OfAFileThatIsNoDatabase_FailsInOneLine(string content)
    {
        string folder = Path.Combine(_folder.Path, "text");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "run.db"), content);

        StorageException refusal = Assert.Throws<StorageException>(() => RunReader.Open(folder));

        Assert.Contains(refusal.Failure, new[] { StorageFailure.NotARun, StorageFailure.Damaged });
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Throws<StorageException>(() => RunReader.Open(Path.Combine(_folder.Path, "nowhere")));
    }

    private SqliteDatabase OpenFinished() =>
        SqliteDatabase.OpenForReading(Path.Combine(SampleRun.Finished(_folder.Path), RunFolder.DatabaseName));
}
