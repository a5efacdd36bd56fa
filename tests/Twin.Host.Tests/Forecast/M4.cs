using System.Globalization;
using Twin.Host.Forecast;

namespace Twin.Host.Tests.Forecast;

/// <summary>The shipped M4 sample.</summary>
internal static class M4
{
    private static string Folder => Path.Combine(
        Installation.Root ?? throw new InvalidOperationException("no data above the tests"), "data", "m4");

    /// <summary>The arguments that evaluate on a set.</summary>
    public static string[] Arguments(string set) =>
    [
        "forecast", "evaluate", "--train", Path.Combine(Folder, set + "-train.csv"), "--test",
        Path.Combine(Folder, set + "-test.csv"), "--period", Period(set), "--horizon", Horizon(set),
    ];

    /// <summary>What R scored: a column of the baseline.</summary>
    public static double Baseline(string set, string method, string column)
    {
        string[][] rows = [.. File.ReadAllLines(Path.Combine(Folder, "baseline.csv"))
            .Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))];
        string[] row = rows.Single(r => r[0] == set && r[1] == method);
        return double.Parse(row[Array.IndexOf(rows[0], column)], CultureInfo.InvariantCulture);
    }

    /// <summary>The evaluation of a set, on all cores.</summary>
    public static Evaluation Evaluation(string set) => new(
        M4File.Read(Path.Combine(Folder, set + "-train.csv")).Rows,
        M4File.Read(Path.Combine(Folder, set + "-test.csv")).Rows,
        int.Parse(Period(set), CultureInfo.InvariantCulture), Environment.ProcessorCount);

    private static string Period(string set) => set switch { "yearly" => "1", "quarterly" => "4", _ => "12" };

    private static string Horizon(string set) => set switch { "yearly" => "6", "quarterly" => "8", _ => "18" };
}
