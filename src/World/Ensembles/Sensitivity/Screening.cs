using Twin.Domain;

namespace Twin.World.Ensembles.Sensitivity;

/// <summary>Finds the few inputs among many that move an answer.</summary>
/// <remarks>
/// Model: forward selection on ranks. In each step the input whose ranks correlate most with what is not explained is
/// taken in. How great the greatest of so many correlations gets by chance alone is found by permuting the answers;
/// the share of permutations that beat an input is its p-value, all inputs allowed for.
/// Source: R. L. Iman, W. J. Conover, "The use of the rank transform in regression", Technometrics 21 (1979) 499–509;
/// P. H. Westfall, S. S. Young, "Resampling-based multiple testing", Wiley, 1993 (largest statistic).
/// </remarks>
internal static class Screening
{
    private const int Permutations = 400;

    /// <summary>The inputs that matter most, in the order in which they were taken in.</summary>
    /// <param name="inputs">Shares by input, then by point.</param>
    /// <param name="y">The answers.</param>
    /// <param name="most">How many inputs at most.</param>
    /// <param name="key">Key of the permutations' chance.</param>
    public static List<ScreenedInput> Of(double[][] inputs, double[] y, int most, ulong key)
    {
        var ranks = RankShares.Of(y);
        var columns = inputs.Select(Standard).ToArray();
        var chance = Chance(columns, ranks, key);
        var fit = new StepwiseFit(ranks);
        var found = new List<ScreenedInput>();
        while (found.Count < Math.Min(most, Math.Min(inputs.Length, y.Length - 2)))
        {
            var rest = Standard(fit.Residual);
            var (next, strength) = Strongest(columns, rest, found);
            if (next < 0 || !fit.Add(columns[next])) break;
            var correlation = StepwiseFit.Product(columns[next], rest);
            var p = (1.0 + chance.Count(value => value >= strength)) / (1 + Permutations);
            found.Add(new ScreenedInput(next, correlation, p));
        }

        return found;
    }

    private static (int Input, double Strength) Strongest(
        double[][] columns, double[] rest, List<ScreenedInput> taken)
    {
        var (next, strength) = (-1, 0.0);
        for (var i = 0; i < columns.Length; i++)
        {
            if (taken.Exists(input => input.Number == i)) continue;
            var correlation = Math.Abs(StepwiseFit.Product(columns[i], rest));
            if (correlation > strength) (next, strength) = (i, correlation);
        }

        return (next, strength);
    }

    private static double[] Chance(double[][] columns, double[] ranks, ulong key)
    {
        var greatest = new double[Permutations];
        var mixed = Standard(ranks);
        for (var p = 0; p < Permutations; p++)
        {
            for (var i = mixed.Length - 1; i > 0; i--)
            {
                var j = (int)Math.BigMul(Philox.Word((ulong)i, (ulong)p, key), (ulong)(i + 1), out _);
                (mixed[i], mixed[j]) = (mixed[j], mixed[i]);
            }

            foreach (var column in columns)
            {
                greatest[p] = Math.Max(greatest[p], Math.Abs(StepwiseFit.Product(column, mixed)));
            }
        }

        return greatest;
    }

    /// <summary>Mean zero and length one, so that products are correlations; zeros where nothing varies.</summary>
    private static double[] Standard(double[] values)
    {
        var mean = values.Average();
        var length = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)));
        return [.. values.Select(value => length > 0 ? (value - mean) / length : 0)];
    }
}
