using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Twin.Storage.Postgres;

/// <summary>Puts values of series into a run's own partition with COPY.</summary>
internal sealed class PostgresSeriesRows(PostgresDatabase database) : SeriesRows
{
    public override void Write(List<SeriesRow> rows, long before)
    {
        if (rows.Count == 0)
            return;
        long run = database.Run!.Id;
        NpgsqlBinaryImporter? copy = null;
        try
        {
            copy = database.BeginCopy(string.Create(
                CultureInfo.InvariantCulture,
                $"COPY series_{run} (run, series_id, time, value, rowid) FROM STDIN (FORMAT BINARY)"));
            foreach (SeriesRow row in rows)
            {
                copy.StartRow();
                copy.Write((int)run, NpgsqlDbType.Integer);
                copy.Write(row.SeriesId, NpgsqlDbType.Integer);
                copy.Write(row.AtMicros, NpgsqlDbType.Bigint);
                if (double.IsNaN(row.Value))
                    copy.WriteNull();
                else
                    // As in SQLite, zero has no sign.
                    copy.Write(row.Value + 0.0, NpgsqlDbType.Double);
                copy.Write(++before, NpgsqlDbType.Bigint);
            }

            copy.Complete();
        }
        catch (Exception e) when (StorageErrors.FromPostgres(e, database.Where) is { } known)
        {
            throw known;
        }
        finally
        {
            Drop(ref copy);
        }
    }

    public override void Dispose()
    {
    }

    /// <summary>Gives an importer up; what a broken connection says to that is no news.</summary>
    public static void Drop(ref NpgsqlBinaryImporter? copy)
    {
        try
        {
            copy?.Dispose();
        }
        catch (Exception e) when (StorageErrors.FromPostgres(e, "") is not null)
        {
        }

        copy = null;
    }
}
