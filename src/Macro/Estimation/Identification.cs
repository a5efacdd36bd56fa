using Twin.Domain;
using Twin.Macro.Money;

namespace Twin.Macro.Estimation;

/// <summary>What data leave of the ranges, number by number, and which numbers they know only together.</summary>
/// <remarks>
/// Prior: the triangular law of a range, by its mean and deviation; data: estimates with their covariance; after:
/// precisions add (normal laws). So a range of no width stays, and an estimate outside its range pulls it out.
/// </remarks>
public sealed class Identification
{
    /// <summary>Correlations that are named.</summary>
    public const double NamedCorrelation = 0.5;

    private Identification(IReadOnlyList<Belief> beliefs, IReadOnlyList<JointBelief> joint) =>
        (Beliefs, Joint) = (beliefs, joint);

    /// <summary>Every number, in the order of the ranges.</summary>
    public IReadOnlyList<Belief> Beliefs { get; }

    /// <summary>Pairs known together, the strongest first.</summary>
    public IReadOnlyList<JointBelief> Joint { get; }

    /// <summary>Brings ranges and data together.</summary>
    /// <param name="ranges">Judged before the data.</param>
    /// <param name="data">Groups of estimates: keys, values and covariance; not a number where there is no
    /// error.</param>
    public static Identification Of(
        IReadOnlyList<EconomyRange> ranges, IReadOnlyList<(string[] Keys, double[] Values, double[,] Covariance)> data)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        ArgumentNullException.ThrowIfNull(data);
        Dictionary<string, Belief> beliefs = new(StringComparer.Ordinal);
        List<JointBelief> joint = [];
        foreach ((string[] keys, double[] values, double[,] covariance) in data)
            Update(ranges, keys, values, covariance, beliefs, joint);
        return new Identification(
            [.. ranges.Select(r => beliefs.GetValueOrDefault(r.Value.Key) ?? Untouched(r))],
            [.. joint.OrderByDescending(j => Math.Abs(j.Correlation)).ThenBy(j => j.First, StringComparer.Ordinal)]);
    }

    private static (double Mean, double Deviation) Prior(EconomyRange r) =>
        ((r.Low + r.Best + r.High) / 3, TriangularLaw.Deviation(r.Low, r.Best, r.High));

    private static Belief Untouched(EconomyRange r)
    {
        (double mean, double deviation) = Prior(r);
        return new Belief(r.Value.Key, mean, deviation, null, null, r.Best, deviation);
    }

    private static void Update(
        IReadOnlyList<EconomyRange> ranges, string[] keys, double[] values, double[,] covariance,
        Dictionary<string, Belief> beliefs, List<JointBelief> joint)
    {
        (int Index, EconomyRange Range)[] used = [.. keys
            .Select((key, i) => (Index: i, Range: ranges.FirstOrDefault(r => r.Value.Key == key)!))
            .Where(x => x.Range is { } r && r.Low < r.High && double.IsFinite(covariance[x.Index, x.Index]))];
        int n = used.Length;
        double[,] error = new double[n, n];
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++) error[a, b] = covariance[used[a].Index, used[b].Index];
        if (n == 0 || PositiveMatrix.Inverse(error) is not { } information) return;
        double[,] precision = (double[,])information.Clone();
        for (int a = 0; a < n; a++) precision[a, a] += 1 / Square(Prior(used[a].Range).Deviation);
        if (PositiveMatrix.Inverse(precision) is not { } after) return;
        for (int a = 0; a < n; a++)
        {
            (double mean, double deviation) = Prior(used[a].Range);
            double moved = 0;
            for (int b = 0; b < n; b++)
            {
                double pull = Prior(used[b].Range).Mean / Square(Prior(used[b].Range).Deviation);
                for (int c = 0; c < n; c++) pull += information[b, c] * values[used[c].Index];
                moved += after[a, b] * pull;
            }

            string key = used[a].Range.Value.Key;
            beliefs[key] = new Belief(key, mean, deviation, values[used[a].Index], Math.Sqrt(error[a, a]), moved,
                Math.Sqrt(after[a, a]));
            for (int b = 0; b < a; b++)
            {
                double correlation = after[a, b] / Math.Sqrt(after[a, a] * after[b, b]);
                if (Math.Abs(correlation) > NamedCorrelation)
                    joint.Add(new JointBelief(used[b].Range.Value.Key, key, correlation));
            }
        }
    }

    private static double Square(double x) => x * x;
}
