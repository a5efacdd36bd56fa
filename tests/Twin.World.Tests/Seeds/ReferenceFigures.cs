using System.Globalization;

namespace Twin.World.Tests.Seeds;

/// <summary>The published figures of growing production systems, data/growth-references.csv.</summary>
internal static class ReferenceFigures
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "data", "growth-references.csv"))
            .Skip(1).Select(line => line.Split(',')),
    ];

    /// <summary>The value of the one row of a system and quantity.</summary>
    public static double Of(string system, string quantity) => Number(Row(system, quantity)[2]);

    /// <summary>The range of a row; the value itself where none is stated.</summary>
    public static (double Low, double High) RangeOf(string system, string quantity)
    {
        var row = Row(system, quantity);
        return (Number(row[3].Length > 0 ? row[3] : row[2]), Number(row[4].Length > 0 ? row[4] : row[2]));
    }

    // The columns that matter here stand before the first one that may be quoted.
    private static string[] Row(string system, string quantity) =>
        Rows.Single(row => row[0] == system && row[1] == quantity);

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
