using System.Globalization;
using Twin.Scenario.Document;

namespace Twin.Scenario.Sources;

/// <summary>What the plants of each class are made of, as shares of their capital: capital-composition.csv.</summary>
internal sealed class CapitalComposition
{
    /// <summary>The file under the root's data folder.</summary>
    public const string FileName = "capital-composition.csv";

    /// <summary>How far the shares of a class may differ from one: their rounding in the file.</summary>
    private const double SumTolerance = 1e-6;

    private static readonly string[] Columns = ["class", "good", "share", "low", "high", "life", "source"];

    private readonly SortedDictionary<string, List<CapitalShare>> _classes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _flaws = new(StringComparer.Ordinal);

    private CapitalComposition(LoadedFile file) => File = file;

    /// <summary>The file that was read.</summary>
    public LoadedFile File { get; }

    /// <summary>Whether any process asked for a class.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>The classes by name.</summary>
    public IReadOnlyCollection<string> Classes => _classes.Keys;

    /// <summary>Reads the file of a root; null where there is none.</summary>
    public static CapitalComposition? Of(WorldFolder folder)
    {
        var path = Path.Combine(folder.Root, DataFolder.Name, FileName);
        if (!System.IO.File.Exists(path) || !folder.Holds(path)) return null;
        return folder.Load(path, FileName, out _) is { } file ? Read(file) : null;
    }

    /// <summary>Reads a table.</summary>
    public static CapitalComposition Read(LoadedFile file)
    {
        var composition = new CapitalComposition(file);
        var records = CsvText.Records(file.Text);
        var header = records.Count > 0 ? records[0] : [];
        var at = Columns.Select(column => Array.IndexOf(header, column)).ToArray();
        foreach (var record in records.Skip(1)) composition.Add(record, at);
        foreach (var (name, shares) in composition._classes)
        {
            var sum = shares.Sum(share => share.Share);
            if (Math.Abs(sum - 1) <= SumTolerance || composition._flaws.ContainsKey(name)) continue;
            composition._flaws[name] = $"its shares sum to {sum.ToString("0.######", CultureInfo.InvariantCulture)}";
        }

        return composition;
    }

    /// <summary>The goods of a class in ordinal order; null where there is no such class.</summary>
    /// <param name="name">The class.</param>
    /// <param name="flaw">Why its rows cannot be used; empty where they can.</param>
    public IReadOnlyList<CapitalShare>? Of(string name, out string flaw)
    {
        IsUsed = true;
        flaw = _flaws.GetValueOrDefault(name, string.Empty);
        return _classes.TryGetValue(name, out var shares)
            ? [.. shares.OrderBy(share => share.Good, StringComparer.Ordinal)]
            : null;
    }

    private void Add(string[] record, int[] at)
    {
        string Cell(int column) => at[column] >= 0 && at[column] < record.Length ? record[at[column]] : string.Empty;
        double? Number(int column) =>
            double.TryParse(Cell(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;

        var name = Cell(0);
        if (!_classes.TryGetValue(name, out var shares)) _classes.Add(name, shares = []);
        if (Number(2) is not ({ } share and > 0 and <= 1)
            || Number(3) is not { } low || Number(4) is not { } high || !(low <= share && share <= high && high <= 1))
        {
            _flaws[name] = $"the share of {Cell(1)} needs 0 < low ≤ share ≤ high ≤ 1";
            return;
        }

        shares.Add(new CapitalShare(Cell(1), share, low, high, Number(5), Cell(6)));
    }
}
