using Twin.Forecasting.Scoring;
using Twin.Host.Forecast;
using Xunit;

namespace Twin.Host.Tests.Forecast;

/// <summary>Methods on the three shipped sets of M4, weighted as the 23, 24 and 48 thousand series of the
/// competition.</summary>
internal sealed class M4Board
{
    /// <summary>Test classes that share the board run one after the other.</summary>
    public const string Collection = "M4";

    public static readonly IReadOnlyList<string> Sets = ["yearly", "quarterly", "monthly"];

    private static readonly Lazy<M4Board> Board = new(() => new M4Board());

    private static readonly double[] Weights = [23, 24, 48];

    private readonly Evaluation[] _evaluations = [.. Sets.Select(M4.Evaluation)];
    private readonly Dictionary<string, ScoredSet[]> _scored = new(StringComparer.Ordinal);

    private M4Board()
    {
    }

    /// <summary>The one board: a method is run once for all tests.</summary>
    public static M4Board Shared => Board.Value;

    /// <summary>Processor time of all methods asked so far, by method and set. Unit: s per 1,000 series.</summary>
    public Dictionary<string, double[]> CpuSeconds { get; } = new(StringComparer.Ordinal);

    /// <summary>Series of all sets on which another had to answer, by method.</summary>
    public Dictionary<string, int> Failures { get; } = new(StringComparer.Ordinal);

    /// <summary>Scores by series.</summary>
    public ScoredSet[] Of(string method)
    {
        if (_scored.TryGetValue(method, out ScoredSet[]? known)) return known;
        (IReadOnlyList<MethodChoice> methods, _) = MethodChoice.Of(method, fast: false);
        MethodChoice choice = Assert.Single(methods);
        ScoredSet[] sets = new ScoredSet[Sets.Count];
        double[] cpu = new double[Sets.Count];
        int failures = 0;
        for (int i = 0; i < sets.Length; i++)
        {
            (EvaluationReport report, SeriesScore[] series) = _evaluations[i].Of(choice);
            sets[i] = new ScoredSet(series, Weights[i]);
            failures += report.Failures;
            cpu[i] = report.CpuSeconds * 1000 / report.Series;
        }

        (_scored[method], CpuSeconds[method], Failures[method]) = (sets, cpu, failures);
        return sets;
    }
}
