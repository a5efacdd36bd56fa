using System.Text;

namespace Twin.Storage;

/// <summary>Inserts messages into SQLite, many rows to a statement.</summary>
internal sealed class SqliteJournalRows : JournalRows
{
    private const int SharedParameters = 3;
    private const int RowParameters = 3;

    private readonly SqliteStatement[] _blocks;
    private readonly SqliteStatement[] _singles;
    private readonly SqliteStatement _decision;

    public SqliteJournalRows(SqliteDatabase database, StreamNames names, string writer)
    {
        _blocks = PrepareBoth(database, names, TogetherMax, writer);
        _singles = PrepareBoth(database, names, 1, writer);
        _decision = database.Prepare("INSERT INTO decision (sequence, name, evidence) VALUES (?, ?, ?)");
    }

    public override void Begin(long createdTicks)
    {
        foreach (SqliteStatement statement in _blocks.Concat(_singles))
            statement.Bind(2, createdTicks);
    }

    public override void Add(
        in MessageRow row, ReadOnlySpan<byte> manifest, ReadOnlyMemory<byte> message, int index, int count)
    {
        if (row.Stream == JournalStream.Decisions)
        {
            Bind(_decision, 1, row.Sequence, manifest, message).Step();
        }
        else if (count == TogetherMax)
        {
            SqliteStatement block = _blocks[(int)row.Stream];
            Bind(block, SharedParameters + 1 + (index * RowParameters), row.Sequence, manifest, message);
            if (index == count - 1)
                block.Step();
        }
        else
        {
            Bind(_singles[(int)row.Stream], SharedParameters + 1, row.Sequence, manifest, message).Step();
        }
    }

    public override void End()
    {
    }

    public override void Dispose()
    {
        foreach (SqliteStatement statement in _blocks.Concat(_singles))
            statement.Dispose();
        _decision.Dispose();
    }

    private static Statement Bind(
        SqliteStatement statement, int parameter, long sequence, ReadOnlySpan<byte> manifest,
        ReadOnlyMemory<byte> message)
    {
        statement.Bind(parameter, sequence);
        return statement.BindUtf8(parameter + 1, manifest).BindBlob(parameter + 2, message.Span);
    }

    private static SqliteStatement[] PrepareBoth(SqliteDatabase database, StreamNames names, int rows, string writer)
    {
        JournalStream[] streams = [JournalStream.Inputs, JournalStream.Outputs];
        return [.. streams.Select(stream => Prepare(database, rows, names.IdOf(stream), writer))];
    }

    private static SqliteStatement Prepare(SqliteDatabase database, int rows, string persistenceId, string writer)
    {
        StringBuilder sql = new(
            "INSERT INTO journal (deleted, persistence_id, created, writer_uuid, identifier, "
            + "sequence_number, manifest, message) VALUES ");
        for (int row = 0; row < rows; row++)
        {
            int p = SharedParameters + 1 + (row * RowParameters);
            sql.Append(row == 0 ? "" : ", ")
                .Append(null, $"(0, ?1, ?2, ?3, {Schema.SerializerId}, ?{p}, ?{p + 1}, ?{p + 2})");
        }

        SqliteStatement statement = database.Prepare(sql.ToString());
        statement.Bind(1, persistenceId).Bind(3, writer);
        return statement;
    }
}
