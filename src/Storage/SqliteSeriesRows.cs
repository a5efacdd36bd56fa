using System.Text;

namespace Twin.Storage;

/// <summary>Inserts series rows into SQLite, many to a statement.</summary>
internal sealed class SqliteSeriesRows : SeriesRows
{
    private const int BlockRows = 64;
    private const int RowParameters = 3;

    private readonly SqliteStatement _block;
    private readonly SqliteStatement _single;

    public SqliteSeriesRows(SqliteDatabase database)
    {
        _block = Prepare(database, BlockRows);
        _single = Prepare(database, 1);
    }

    public override void Write(List<SeriesRow> rows, long before)
    {
        int next = 0;
        for (; rows.Count - next >= BlockRows; next += BlockRows)
        {
            for (int i = 0; i < BlockRows; i++)
                Bind(_block, rows[next + i], 1 + (i * RowParameters));
            _block.Step();
        }

        for (; next < rows.Count; next++)
        {
            Bind(_single, rows[next], 1);
            _single.Step();
        }
    }

    public override void Dispose()
    {
        _block.Dispose();
        _single.Dispose();
    }

    private static void Bind(SqliteStatement statement, SeriesRow row, int parameter) => statement
        .Bind(parameter, row.SeriesId).Bind(parameter + 1, row.AtMicros).Bind(parameter + 2, row.Value);

    private static SqliteStatement Prepare(SqliteDatabase database, int rows)
    {
        StringBuilder sql = new("INSERT INTO series (series_id, time, value) VALUES (?, ?, ?)");
        for (int row = 1; row < rows; row++)
            sql.Append(", (?, ?, ?)");
        return database.Prepare(sql.ToString());
    }
}
