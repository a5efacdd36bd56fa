using System.Text;

namespace Twin.Storage;

/// <summary>Inserts series rows, many to a statement.</summary>
internal sealed class SeriesInserter : IDisposable
{
    private const int BlockRows = 64;
    private const int RowParameters = 3;

    private readonly Statement _block;
    private readonly Statement _single;

    public SeriesInserter(Database database)
    {
        _block = Prepare(database, BlockRows);
        _single = Prepare(database, 1);
    }

    public void Write(List<SeriesRow> rows)
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

    public void Dispose()
    {
        _block.Dispose();
        _single.Dispose();
    }

    private static void Bind(Statement statement, SeriesRow row, int parameter) => statement
        .Bind(parameter, row.SeriesId).Bind(parameter + 1, row.AtMicros).Bind(parameter + 2, row.Value);

    private static Statement Prepare(Database database, int rows)
    {
        StringBuilder sql = new("INSERT INTO series (series_id, time, value) VALUES (?, ?, ?)");
        for (int row = 1; row < rows; row++)
            sql.Append(", (?, ?, ?)");
        return database.Prepare(sql.ToString());
    }
}
