using System.Globalization;
using Twin.Scenario.Document;

namespace Twin.Scenario.Sources;

/// <summary>The shipped data under a root: checks that the rows which sources cite exist.</summary>
internal sealed class DataFolder(WorldFolder folder)
{
    /// <summary>The folder under the root that holds data.</summary>
    public const string Name = "data";

    /// <summary>Most files searched for a name: the shipped data has some thirty.</summary>
    private const int FilesMax = 2_000;

    private readonly Dictionary<string, (DataTable? Table, string Flaw)> _tables = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, LoadedFile> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _computed = new(StringComparer.Ordinal);
    private SortedDictionary<string, string>? _files;

    /// <summary>The data files that were read, by their path from the root.</summary>
    public IEnumerable<LoadedFile> Files => _read.Values;

    /// <summary>Those of them that the world's numbers are computed from, not only cited.</summary>
    public IEnumerable<LoadedFile> Computed => _read.Values.Where(file => _computed.Contains(file.RootPath));

    /// <summary>Notes an error unless a row exists and is the only one of its name.</summary>
    /// <param name="file">A path under data/, or a file name that is the only one of that name there.</param>
    /// <param name="row">The row's name.</param>
    /// <param name="at">Where the source stands.</param>
    /// <param name="where">Path of the number.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>What the row may be used for; null after an error, or where its table says nothing of it.</returns>
    public DataRole? Check(string file, string row, FilePlace at, string where, Problems problems)
    {
        var shown = ScalarNode.Shorten(file);
        if (!_tables.TryGetValue(file, out var entry)) _tables.Add(file, entry = Open(file));
        if (entry.Table is null)
        {
            problems.Error(ErrorTexts.DataMissing, at, where, $"a .csv file under {Name}/", shown, shown, entry.Flaw,
                Nearest.Hint(file, Index().Keys));
            return null;
        }

        var count = entry.Table.Count(row);
        if (count == 1) return entry.Table.RoleOf(row);
        var cut = ScalarNode.Shorten(row);
        var near = Nearest.Of(row, entry.Table.Names.Where(n => entry.Table.Count(n) == 1), 3);
        if (count == 0)
        {
            problems.Error(ErrorTexts.DataKey, at, where, $"a row of {shown}", cut, shown, cut,
                near.Count == 0 ? "look up the row's first columns and join them by /"
                : "did you mean " + string.Join(" or ", near) + "?");
            return null;
        }

        var longer = entry.Table.Names.FirstOrDefault(
            n => n.StartsWith(row + "/", StringComparison.Ordinal) && entry.Table.Count(n) == 1);
        problems.Error(ErrorTexts.DataAmbiguous, at, where, "one row", $"{count} rows", shown, cut,
            ScalarNode.Shorten(longer ?? row + "/…"));
        return null;
    }

    /// <summary>The numbers of one column of a file.</summary>
    /// <param name="file">A path under data/, or a file name that is the only one of that name there.</param>
    /// <param name="column">Name of the column.</param>
    /// <param name="flaw">What is wrong, in words; empty if nothing is.</param>
    /// <returns>The numbers from the first row on; empty after a flaw.</returns>
    public IReadOnlyList<double> Column(string file, string column, out string flaw)
    {
        var records = Rows(file, out flaw);
        if (flaw.Length > 0) return [];
        var at = Array.IndexOf(records[0], column);
        if (at < 0) flaw = $"has no column {ScalarNode.Shorten(column)}";
        var numbers = new List<double>();
        for (var row = 1; row < records.Count && at >= 0; row++)
        {
            var text = at < records[row].Length ? records[row][at] : string.Empty;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number))
            {
                numbers.Add(number);
                continue;
            }

            flaw = $"has no number in row {row} of column {ScalarNode.Shorten(column)}";
            return [];
        }

        return numbers;
    }

    /// <summary>All records of a file that numbers are computed from, the line of column names first.</summary>
    /// <param name="file">A path under data/, or a file name that is the only one of that name there.</param>
    /// <param name="flaw">What is wrong, in words; empty if nothing is.</param>
    /// <returns>At least one record; empty after a flaw.</returns>
    public IReadOnlyList<string[]> Rows(string file, out string flaw)
    {
        if (!_tables.TryGetValue(file, out var entry)) _tables.Add(file, entry = Open(file));
        flaw = entry.Flaw;
        if (entry.Table is null) return [];
        var loaded = _read.Values.First(read => Path.GetFileName(read.RootPath) == Path.GetFileName(file));
        _computed.Add(loaded.RootPath);
        var records = CsvText.Records(loaded.Text);
        if (records.Count == 0) flaw = "is empty";
        return records;
    }

    private (DataTable? Table, string Flaw) Open(string file)
    {
        var matches = Index()
            .Where(f => f.Key == file || f.Key.EndsWith("/" + file, StringComparison.Ordinal)).ToList();
        var exact = matches.Find(m => m.Key == file);
        var path = exact.Value ?? (matches.Count == 1 ? matches[0].Value : null);
        if (path is null) return (null, matches.Count == 0 ? "does not exist" : "names more than one file");
        if (!folder.Holds(path)) return (null, "lies outside the root");
        if (folder.Load(path, file, out var fault) is not { } loaded) return (null, $"cannot be read: {fault.Arg}");
        _read[loaded.RootPath] = loaded;
        return (DataTable.Read(Path.GetFileName(path), loaded.Text), string.Empty);
    }

    // All .csv files under data/ by their path from there; listed once, because sources cite the same few files.
    private SortedDictionary<string, string> Index()
    {
        if (_files is not null) return _files;
        _files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var data = Path.Combine(folder.Root, Name);
        try
        {
            if (!Directory.Exists(data)) return _files;
            foreach (var path in Directory.EnumerateFiles(data, "*.csv", SearchOption.AllDirectories).Take(FilesMax))
            {
                _files[Path.GetRelativePath(data, path).Replace('\\', '/')] = path;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be listed is reported as missing, with the name that was looked for.
            _files.Clear();
        }

        return _files;
    }
}
