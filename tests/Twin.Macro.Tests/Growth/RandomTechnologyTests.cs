using MathNet.Numerics.LinearAlgebra;
using Twin.Macro.Growth;
using Xunit;

namespace Twin.Macro.Tests.Growth;

public sealed class RandomTechnologyTests
{
    private const int Cases = 1000;

    [Fact]
    public void ThousandTechnologies_Path_IsCertifiedAndAgreesWithADenseEigenvalueSolver()
    {
        for (ulong seed = 1; seed <= Cases; seed++)
        {
            Technology technology = RandomTechnology.Make(seed);
            Dating dating = DatingOf(seed);

            BalancedGrowth path = Loops.Solve(technology, dating);

            double radius = Radius(technology, path.Growth, dating);
            Assert.True(path.Lower - 1e-12 <= radius && radius <= path.Upper + 1e-12, $"seed {seed}: ρ {radius:R}");
            Assert.True(Math.Abs(radius - 1) < 1e-12, $"seed {seed}: ρ {radius:R}");
            Assert.True(path.Upper - path.Lower < 1e-12, $"seed {seed}: the bounds are wide");
            Assert.True(Radius(technology, path.Growth - 1e-9, dating) < 1, $"seed {seed}: the root lies lower");
            Assert.True(Radius(technology, path.Growth + 1e-9, dating) > 1, $"seed {seed}: the root lies higher");
            AssertFixedPoint(technology, path, seed);
        }
    }

    [Fact]
    public void ReorderedFile_Growth_IsTheSameToTheLastBit()
    {
        for (ulong seed = 1; seed <= 60; seed++)
        {
            Technology technology = RandomTechnology.Make(seed);
            BalancedGrowth path = Loops.Solve(technology, DatingOf(seed));

            BalancedGrowth reordered = Loops.Solve(RandomTechnology.Reordered(technology, seed + 7), DatingOf(seed));
            BalancedGrowth renamed = Loops.Solve(RandomTechnology.Renamed(technology, seed + 9), DatingOf(seed));

            Assert.Equal(path.Growth, reordered.Growth);
            Assert.Equal(path.Growth, renamed.Growth);
            for (int i = 0; i < technology.Goods.Count; i++)
            {
                int at = reordered.Technology.IndexOf(technology.Goods[i]);
                Assert.Equal(path.Outputs[i], reordered.Outputs[at]);
                Assert.Equal(path.Prices[i], reordered.Prices[at]);
            }
        }
    }

    [Fact]
    public void Units_OfAGoodChanged_LeaveGrowthAlone()
    {
        Technology technology = RandomTechnology.Make(5);
        double[] scale = new double[technology.Goods.Count];
        SplitMix random = new(5);
        for (int i = 0; i < scale.Length; i++) scale[i] = Math.Pow(10, random.Between(-6, 6));
        Technology scaled = new(
            technology.Goods,
            [.. technology.Inputs.Select(e => e with { Amount = e.Amount * scale[e.Input] / scale[e.Process] })],
            [.. technology.Equipment.Select(
                e => e with { StockYears = e.StockYears * scale[e.Good] / scale[e.Process] })]);

        double growth = Loops.Solve(scaled, Dating.Continuous).Growth;

        Assert.Equal(Loops.Solve(technology, Dating.Continuous).Growth, growth, 1e-11);
    }

    private static Dating DatingOf(ulong seed) => (seed % 3) switch
    {
        0 => Dating.Continuous,
        1 => Dating.Steps(0.25),
        _ => Dating.Steps(1.0 / 52, 1),
    };

    private static void AssertFixedPoint(Technology technology, BalancedGrowth path, ulong seed)
    {
        double[] m = technology.MatrixAt(path.Growth, path.Dating);
        int n = technology.Goods.Count;
        for (int i = 0; i < n; i++)
        {
            double need = 0, cost = 0;
            for (int k = 0; k < n; k++)
            {
                need += m[i * n + k] * path.Outputs[k];
                cost += m[k * n + i] * path.Prices[k];
            }

            Assert.True(Math.Abs(need / path.Outputs[i] - 1) < 1e-12, $"seed {seed}: output {i}");
            Assert.True(Math.Abs(cost / path.Prices[i] - 1) < 1e-12, $"seed {seed}: price {i}");
        }
    }

    private static double Radius(Technology technology, double growth, Dating dating)
    {
        int n = technology.Goods.Count;
        Matrix<double> matrix = Matrix<double>.Build.DenseOfRowMajor(n, n, technology.MatrixAt(growth, dating));
        return matrix.Evd().EigenValues.Max(value => value.Magnitude);
    }
}
