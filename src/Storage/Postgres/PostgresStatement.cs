using System.Globalization;
using System.Text;
using Npgsql;

namespace Twin.Storage.Postgres;

/// <summary>A statement of PostgreSQL, which the client prepares when it comes again.</summary>
/// <remarks>A connection has one open answer at a time: when another statement begins, the rest of this one's is taken
/// into memory first.</remarks>
internal sealed class PostgresStatement : Statement
{
    private readonly PostgresDatabase _database;
    private readonly string _sql;
    private readonly NpgsqlParameter[] _parameters;
    private NpgsqlDataReader? _answer;
    private NpgsqlCommand? _command;
    private Queue<object[]>? _rest;
    private object[]? _row;

    /// <summary>Takes SQL with <c>?</c> or <c>?1</c> for parameters.</summary>
    public PostgresStatement(PostgresDatabase database, string sql)
    {
        _database = database;
        (_sql, int count) = Numbered(sql);
        _parameters = [.. Enumerable.Range(0, count).Select(_ => new NpgsqlParameter { Value = DBNull.Value })];
    }

    public override Statement Bind(int index, long value) =>
        Set(index, new NpgsqlParameter<long> { TypedValue = value });

    public override Statement Bind(int index, double value) => double.IsNaN(value)
        ? Set(index, new NpgsqlParameter { Value = DBNull.Value })
        : Set(index, new NpgsqlParameter<double> { TypedValue = value });

    public override Statement Bind(int index, string value) =>
        Set(index, new NpgsqlParameter<string> { TypedValue = value });

    public override Statement BindBlob(int index, ReadOnlySpan<byte> value) =>
        Set(index, new NpgsqlParameter<byte[]> { TypedValue = value.ToArray() });

    public override bool Step()
    {
        try
        {
            if (_answer is null && _rest is null)
                Ask();
            if (_rest is null ? _answer!.Read() : _rest.TryDequeue(out _row))
                return true;
            Reset();
            return false;
        }
        catch (Exception e) when (StorageErrors.FromPostgres(e, _database.Where) is { } known)
        {
            Dispose();
            throw known;
        }
    }

    public override bool IsNull(int column) => _row is null ? _answer!.IsDBNull(column) : _row[column] is DBNull;

    public override bool IsInteger(int column) => Value(column) is long or int or short;

    public override long Int64(int column) => Value(column) switch
    {
        long value => value,
        bool value => value ? 1 : 0,
        DBNull => 0,
        object value => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    public override double Double(int column) => _row is null ? _answer!.GetDouble(column) : (double)_row[column];

    public override string Text(int column) => Value(column) as string ?? "";

    public override ReadOnlySpan<byte> Blob(int column) => Value(column) as byte[];

    public override void Reset()
    {
        _answer?.Dispose();
        _command?.Dispose();
        (_answer, _command, _rest, _row) = (null, null, null, null);
        _database.Ended(this);
    }

    public override void Dispose()
    {
        try
        {
            Reset();
        }
        catch (Exception e) when (StorageErrors.FromPostgres(e, _database.Where) is not null)
        {
            // What broke the connection has been reported by the call that met it.
        }
    }

    /// <summary>Takes the rest of the answer into memory, so that the connection can be asked something else.</summary>
    public void TakeRest()
    {
        Queue<object[]> rest = new();
        object[] current = Values();
        while (_answer!.Read())
            rest.Enqueue(Values());
        _answer.Dispose();
        (_answer, _rest, _row) = (null, rest, current);
    }

    private object[] Values()
    {
        object[] values = new object[_answer!.FieldCount];
        _answer.GetValues(values);
        return values;
    }

    private object Value(int column) => _row is null ? _answer!.GetValue(column) : _row[column];

    private PostgresStatement Set(int index, NpgsqlParameter value)
    {
        _parameters[index - 1] = value;
        return this;
    }

    private void Ask()
    {
        _command = _database.Command(this, _sql);
        foreach (NpgsqlParameter parameter in _parameters)
            _command.Parameters.Add(parameter.Clone());
        _answer = _command.ExecuteReader();
    }

    private static (string Sql, int Count) Numbered(string sql)
    {
        StringBuilder text = new(sql.Length + 16);
        (int next, int most) = (0, 0);
        for (int i = 0; i < sql.Length; i++)
        {
            if (sql[i] != '?')
            {
                text.Append(sql[i]);
                continue;
            }

            int digits = 0;
            while (i + 1 + digits < sql.Length && char.IsAsciiDigit(sql[i + 1 + digits]))
                digits++;
            int number = digits == 0
                ? ++next
                : int.Parse(sql.AsSpan(i + 1, digits), NumberStyles.None, CultureInfo.InvariantCulture);
            most = Math.Max(most, number);
            i += digits;
            text.Append(CultureInfo.InvariantCulture, $"${number}");
        }

        return (text.ToString(), most);
    }
}
