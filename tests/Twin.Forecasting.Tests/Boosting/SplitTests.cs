using Twin.Forecasting.Boosting;
using Xunit;

namespace Twin.Forecasting.Tests.Boosting;

/// <summary>Trees beside those of a second implementation that sorts nothing, bins nothing and subtracts
/// nothing.</summary>
public sealed class SplitTests
{
    private static readonly BoostOptions _options = new()
    {
        Rounds = 1, Depth = 4, LearningRate = 0.5, RowFraction = 1, ColumnFraction = 1, LeastLeafWeight = 3,
        Shrinkage = 1, Loss = BoostLoss.Squared,
    };

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 1000)]
    [InlineData(3, 12)]
    [InlineData(4, 40)]
    public void Tree_GrownByHistograms_IsThatOfTryingEverySplit(ulong seed, int distinct)
    {
        Noise noise = new(seed, 0);
        FeatureTable table = new(["a", "b", "c"]);
        for (int row = 0; row < 120; row++)
        {
            float[] x = [noise.Index(distinct), noise.Index(distinct), noise.Index(distinct)];
            table.Add(x, (x[0] * x[1] / distinct) + (x[2] > 1 ? 3 : 0) + noise.Normal());
        }

        BoostedModel model = Booster.Train(table, _options).Model;

        int[] all = [.. Enumerable.Range(0, table.Rows)];
        double[] naive = new double[table.Rows];
        Grow(table, all, model.Start, _options.Depth, naive);
        for (int row = 0; row < table.Rows; row++)
            Assert.Equal(model.Start + naive[row], model.Predict(table[row]), 1e-5);
    }

    private static void Grow(FeatureTable table, int[] rows, double start, int depth, double[] predictions)
    {
        double best = 1e-9;
        int[]? left = null;
        if (depth > 0)
        {
            for (int column = 0; column < table.Columns.Count; column++)
            {
                foreach (float threshold in rows.Select(row => table[row][column]).Distinct().Order())
                {
                    int[] side = [.. rows.Where(row => table[row][column] <= threshold)];
                    int[] other = [.. rows.Except(side)];
                    if (side.Length < _options.LeastLeafWeight || other.Length < _options.LeastLeafWeight) continue;
                    double gain = Score(table, side, start) + Score(table, other, start) - Score(table, rows, start);
                    if (gain <= best + 1e-9) continue;
                    best = gain;
                    left = side;
                }
            }
        }

        if (left is null)
        {
            double step = _options.LearningRate * Sum(table, rows, start) / (rows.Length + _options.Shrinkage);
            foreach (int row in rows) predictions[row] = step;
            return;
        }

        Grow(table, left, start, depth - 1, predictions);
        Grow(table, [.. rows.Except(left)], start, depth - 1, predictions);
    }

    private static double Sum(FeatureTable table, int[] rows, double start)
    {
        double sum = 0;
        foreach (int row in rows) sum += table.Targets[row] - start;
        return sum;
    }

    private static double Score(FeatureTable table, int[] rows, double start) =>
        Math.Pow(Sum(table, rows, start), 2) / (rows.Length + _options.Shrinkage);
}
