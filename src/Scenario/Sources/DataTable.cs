namespace Twin.Scenario.Sources;

/// <summary>The rows of one data file, under the names by which sources cite them.</summary>
internal sealed class DataTable
{
    /// <summary>Most columns in a row's name: in no shipped table does it take more to name one row alone.</summary>
    public const int NameColumnsMax = 5;

    // The columns that name a row where these are not simply the first ones.
    private static readonly Dictionary<string, string[]> KeyColumns = new(StringComparer.Ordinal)
    {
        ["recipes.csv"] = ["process", "input"],
        ["robots-chips-compute.csv"] = ["year", "metric", "region_or_site", "date"],
    };

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DataRole> _roles = new(StringComparer.Ordinal);
    private readonly string[] _columns;

    private DataTable(string[] columns) => _columns = columns;

    /// <summary>Every name of a row, from its first column alone to five of them.</summary>
    public IReadOnlyCollection<string> Names => _rows.Keys;

    /// <summary>Reads a table.</summary>
    /// <param name="fileName">The file's name without folders.</param>
    /// <param name="text">Comma-separated values with a line of column names.</param>
    public static DataTable Read(string fileName, string text)
    {
        var records = CsvText.Records(text);
        var header = records.Count > 0 ? records[0] : [];
        var order = Order(header, KeyColumns.GetValueOrDefault(fileName) ?? []);
        var table = new DataTable(header);
        foreach (var record in records.Skip(1))
        {
            var name = string.Empty;
            var role = DataRole.Of(header, record);
            foreach (var column in order.Take(NameColumnsMax))
            {
                if (column >= record.Length) break;
                name = name.Length == 0 ? record[column] : name + "/" + record[column];
                table._rows[name] = table._rows.GetValueOrDefault(name) + 1;
                if (role is not null) table._roles[name] = role;
            }
        }

        return table;
    }

    /// <summary>How many rows a name fits.</summary>
    /// <param name="name">Values of the key columns joined by <c>/</c>, and after them, if wanted, a column's
    /// name.</param>
    public int Count(string name)
    {
        if (_rows.TryGetValue(name, out var count)) return count;
        var slash = name.LastIndexOf('/');
        return slash > 0 && _columns.Contains(name[(slash + 1)..]) ? _rows.GetValueOrDefault(name[..slash]) : 0;
    }

    /// <summary>What the row of a name may be used for; null where the table gives its rows no role.</summary>
    /// <param name="name">The name of one row, with or without a column's name after it.</param>
    public DataRole? RoleOf(string name)
    {
        if (_roles.TryGetValue(name, out var role)) return role;
        var slash = name.LastIndexOf('/');
        return slash > 0 && _columns.Contains(name[(slash + 1)..]) ? _roles.GetValueOrDefault(name[..slash]) : null;
    }

    private static List<int> Order(string[] header, string[] first)
    {
        var order = first.Select(c => Array.IndexOf(header, c)).Where(i => i >= 0).ToList();
        order.AddRange(Enumerable.Range(0, header.Length).Except(order.ToList()));
        return order;
    }
}
