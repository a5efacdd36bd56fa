using Npgsql;
using NpgsqlTypes;

namespace Twin.Storage.Postgres;

/// <summary>Puts messages into PostgreSQL with COPY, a batch at a time; decisions, which are few, one by one.</summary>
internal sealed class PostgresJournalRows(PostgresDatabase database, StreamNames names, string writer) : JournalRows
{
    private const string Copy =
        "COPY journal (deleted, persistence_id, created, writer_uuid, identifier, sequence_number, manifest, message) "
        + "FROM STDIN (FORMAT BINARY)";

    private readonly List<(long Sequence, string Name, byte[] Evidence)> _decisions = [];
    private NpgsqlBinaryImporter? _copy;
    private long _created;

    public override void Begin(long createdTicks)
    {
        _created = createdTicks;
        _decisions.Clear();
    }

    public override void Add(
        in MessageRow row, ReadOnlySpan<byte> manifest, ReadOnlyMemory<byte> message, int index, int count)
    {
        if (row.Stream == JournalStream.Decisions)
        {
            _decisions.Add((row.Sequence, row.Manifest, message.ToArray()));
            return;
        }

        try
        {
            _copy ??= database.BeginCopy(Copy);
            _copy.StartRow();
            _copy.Write(false, NpgsqlDbType.Boolean);
            _copy.Write(names.IdOf(row.Stream), NpgsqlDbType.Varchar);
            _copy.Write(_created, NpgsqlDbType.Bigint);
            _copy.Write(writer, NpgsqlDbType.Varchar);
            _copy.Write(Schema.SerializerId, NpgsqlDbType.Integer);
            _copy.Write(row.Sequence, NpgsqlDbType.Bigint);
            _copy.Write(row.Manifest, NpgsqlDbType.Varchar);
            _copy.Write(message, NpgsqlDbType.Bytea);
        }
        catch (Exception e) when (StorageErrors.FromPostgres(e, database.Where) is { } known)
        {
            Drop();
            throw known;
        }
    }

    public override void End()
    {
        try
        {
            _copy?.Complete();
        }
        catch (Exception e) when (StorageErrors.FromPostgres(e, database.Where) is { } known)
        {
            throw known;
        }
        finally
        {
            Drop();
        }

        if (_decisions.Count == 0)
            return;
        using Statement insert = database.Prepare(
            "INSERT INTO decision ({run,}sequence, name, evidence) VALUES ({1,}?, ?, ?)");
        foreach ((long sequence, string name, byte[] evidence) in _decisions)
            insert.Bind(1, sequence).Bind(2, name).BindBlob(3, evidence).Step();
    }

    public override void Dispose() => Drop();

    private void Drop() => PostgresSeriesRows.Drop(ref _copy);
}
