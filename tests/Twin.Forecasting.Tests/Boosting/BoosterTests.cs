using Twin.Forecasting.Boosting;
using Xunit;

namespace Twin.Forecasting.Tests.Boosting;

public sealed class BoosterTests
{
    /// <summary>Nothing sampled, nothing shrunk, whole steps: what can be checked by hand.</summary>
    private static readonly BoostOptions _plain = new()
    {
        Rounds = 1, Depth = 3, LearningRate = 1, RowFraction = 1, ColumnFraction = 1, LeastLeafWeight = 0,
        Shrinkage = 0, Loss = BoostLoss.Squared,
    };

    [Fact]
    public void Boosting_OfAStepFunction_FitsItExactly()
    {
        FeatureTable table = Table(400, (x, _) => x[0] <= 100 ? (x[1] <= 50 ? 1 : 2) : (x[1] <= 20 ? -3 : 5));

        BoostedFit fit = Booster.Train(table, _plain);

        for (int row = 0; row < table.Rows; row++)
            Assert.Equal(table.Targets[row], fit.Model.Predict(table[row]), 1e-6);
    }

    [Fact]
    public void Leaf_OfSquaredLoss_IsTheShrunkenMeanOfItsResiduals()
    {
        FeatureTable table = TwoGroups([0, 0, 0, 3], [6, 9]);

        BoostedModel model = Booster.Train(table, _plain with { Shrinkage = 2, LearningRate = 0.5 }).Model;

        // Mean 3; residuals sum to −9 over four rows and 9 over two; sum/(n + 2), half of it.
        Assert.Equal(3 + (0.5 * -9 / 6), model.Predict([0]), 1e-6);
        Assert.Equal(3 + (0.5 * 9 / 4), model.Predict([1]), 1e-6);
    }

    [Fact]
    public void Leaf_OfPseudoHuber_IsOneNewtonStepFromTheBestConstant()
    {
        double[] left = [0, 1, 4];
        double[] right = [10, 30];
        FeatureTable table = TwoGroups(left, right);
        BoostLoss loss = BoostLoss.PseudoHuber(2);

        BoostedModel model = Booster.Train(table, _plain with { Loss = loss }).Model;

        double slopeAtStart = table.Targets.ToArray().Sum(target => loss.Derivatives(model.Start - target).Slope);
        Assert.Equal(0, slopeAtStart, 1e-8);
        Assert.Equal(model.Start + Step(left), model.Predict([0]), 1e-5);
        Assert.Equal(model.Start + Step(right), model.Predict([1]), 1e-5);

        double Step(double[] targets)
        {
            double slope = targets.Sum(y => (model.Start - y) / Math.Sqrt(1 + Math.Pow((model.Start - y) / 2, 2)));
            double curvature = targets.Sum(y => Math.Pow(1 + Math.Pow((model.Start - y) / 2, 2), -1.5));
            return -slope / curvature;
        }
    }

    [Fact]
    public void Leaf_OfPinball_IsTheQuantileOfItsGroup()
    {
        FeatureTable table = TwoGroups([0, 1, 2, 3, 4], [100, 110, 120, 130, 140]);

        BoostedModel model = Booster.Train(table, _plain with { Loss = BoostLoss.Pinball(0.75) }).Model;

        Assert.Equal(3, model.Predict([0]), 1e-5);
        Assert.Equal(130, model.Predict([1]), 1e-5);
    }

    [Theory]
    [InlineData(BoostLossKind.Squared)]
    [InlineData(BoostLossKind.PseudoHuber)]
    [InlineData(BoostLossKind.Pinball)]
    public void TrainingLoss_WithAllRows_NeverRises(BoostLossKind kind)
    {
        BoostLoss loss = kind switch
        {
            BoostLossKind.Squared => BoostLoss.Squared,
            BoostLossKind.PseudoHuber => BoostLoss.PseudoHuber(),
            _ => BoostLoss.Pinball(0.3),
        };
        FeatureTable table = Table(500, (x, noise) => (x[0] * x[1] / 5000) + noise);

        BoostedFit fit = Booster.Train(
            table, _plain with { Loss = loss, Rounds = 60, LearningRate = 0.1, ColumnFraction = 0.7 });

        for (int i = 1; i < fit.TrainingLoss.Count; i++)
            Assert.True(fit.TrainingLoss[i] <= fit.TrainingLoss[i - 1] + 1e-12, $"round {i}");

        // Noise of deviation 1 under a signal of about the same bounds what can be gained.
        Assert.True(fit.TrainingLoss[^1] < 0.85 * fit.TrainingLoss[0]);
    }

    [Fact]
    public void Boosting_Twice_GivesTheSameModelBitForBit()
    {
        FeatureTable table = Table(2000, (x, noise) => Math.Sqrt(x[0]) + noise);
        BoostOptions options = new() { Rounds = 20, LeastLeafWeight = 5 };

        BoostedModel one = Booster.Train(table, options).Model;
        BoostedModel two = Booster.Train(table, options).Model;
        BoostedModel other = Booster.Train(table, options with { Seed = 2 }).Model;

        Assert.Equal(one.Start, two.Start);
        for (int i = 0; i < one.Trees.Count; i++)
        {
            Assert.Equal(one.Trees[i].Columns, two.Trees[i].Columns);
            Assert.Equal(one.Trees[i].Values, two.Trees[i].Values);
        }

        Assert.NotEqual(one.Predict(table[7]), other.Predict(table[7]));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Pinball_OnFreshRows_CoversItsFraction(double fraction)
    {
        FeatureTable table = Table(8000, (x, noise) => x[0] + (noise * (1 + x[1])));
        FeatureTable fresh = Table(8000, (x, noise) => x[0] + (noise * (1 + x[1])), seed: 5);

        BoostedModel model = Booster.Train(
            table, new BoostOptions { Loss = BoostLoss.Pinball(fraction), Rounds = 150, Depth = 4 }).Model;

        int below = 0;
        for (int row = 0; row < fresh.Rows; row++) below += fresh.Targets[row] <= model.Predict(fresh[row]) ? 1 : 0;
        Assert.Equal(fraction, below / (double)fresh.Rows, 0.03);
    }

    [Fact]
    public void Boosting_WithValidationRows_StopsAtTheirLeastLoss()
    {
        FeatureTable table = Table(300, (x, noise) => (x[0] / 50) + (3 * noise));
        FeatureTable held = Table(300, (x, noise) => (x[0] / 50) + (3 * noise), seed: 9);

        BoostedFit fit = Booster.Train(
            table, _plain with { Rounds = 500, LearningRate = 0.3, Patience = 10 }, held);

        int trees = fit.Model.Trees.Count;
        Assert.InRange(trees, 1, 100);
        Assert.Equal(trees + 10 + 1, fit.ValidationLoss.Count);
        Assert.Equal(fit.ValidationLoss.Min(), fit.ValidationLoss[trees]);
    }

    [Fact]
    public void Importance_OfTheOnlyColumnThatTells_IsNearlyAll()
    {
        FeatureTable table = Table(3000, (x, noise) => (x[1] / 10) + (0.1 * noise));

        BoostedFit fit = Booster.Train(table, new BoostOptions { Rounds = 20, ColumnFraction = 1 });

        Assert.Equal(1, fit.Importance.Sum(), 1e-12);
        Assert.InRange(fit.Importance[1], 0.95, 1);
    }

    [Fact]
    public void Feature_NotKnown_GoesRight()
    {
        FeatureTable table = new(["x"]);
        for (int i = 0; i < 10; i++) table.Add([i], 0);
        for (int i = 0; i < 10; i++) table.Add([float.NaN], 8);

        BoostedModel model = Booster.Train(table, _plain).Model;

        Assert.Equal(0, model.Predict([9]), 1e-6);
        Assert.Equal(8, model.Predict([float.NaN]), 1e-6);
    }

    [Fact]
    public void Boosting_OfConstantTargets_PredictsThem()
    {
        FeatureTable table = Table(50, (_, _) => 4);

        foreach (BoostLoss loss in new[] { BoostLoss.Squared, BoostLoss.PseudoHuber(), BoostLoss.Pinball(0.2) })
            Assert.Equal(4, Booster.Train(table, _plain with { Loss = loss }).Model.Predict(table[3]), 1e-9);
    }

    [Fact]
    public void Boosting_OfBadInput_IsRefused()
    {
        FeatureTable table = TwoGroups([1], [2]);
        FeatureTable other = new(["y"]);
        other.Add([1], 1);

        Assert.Throws<ArgumentException>(() => Booster.Train(new FeatureTable(["x"]), _plain));
        Assert.Throws<ArgumentException>(() => Booster.Train(table, _plain, other));
        Assert.Throws<ArgumentOutOfRangeException>(() => Booster.Train(table, _plain with { Depth = 13 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Booster.Train(table, _plain with { RowFraction = 0 }));
        Assert.Throws<ArgumentException>(() => table.Add([1, 2], 1));
        Assert.Throws<ArgumentException>(() => table.Add([1], double.NaN));
    }

    private static FeatureTable TwoGroups(double[] left, double[] right)
    {
        FeatureTable table = new(["group"]);
        foreach (double target in left) table.Add([0], target);
        foreach (double target in right) table.Add([1], target);
        return table;
    }

    private static FeatureTable Table(int rows, Func<float[], double, double> target, ulong seed = 1)
    {
        FeatureTable table = new(["a", "b"]);
        Noise noise = new(seed, 0);
        for (int row = 0; row < rows; row++)
        {
            float[] x = [noise.Index(200), noise.Index(100)];
            table.Add(x, target(x, noise.Normal()));
        }

        return table;
    }
}
