using Twin.Macro.Growth;
using Xunit;

namespace Twin.Macro.Tests.Growth;

/// <summary>Case G9 of the docs/model.md, and von Neumann's model beside the eigenvalue.</summary>
public sealed class JointProductionTests
{
    [Fact]
    public void MachinesByAge_CaseG9_GrowByTheRootOfTheirCubic()
    {
        JointProduction path = JointProduction.Solve(
            new double[,] { { 1, 1, 2 }, { 1, 0, 0 }, { 0, 1, 0 } },
            new double[,] { { 3, 3, 0 }, { 0, 0, 1 }, { 1, 0, 0 } });

        double a = path.Factor;
        Assert.Equal(1.2531560, a, 5e-8);
        Assert.Equal(0, 2 * a * a * a + a * a - 2 * a - 3, 1e-11);
        Assert.True(path.Upper - path.Lower <= 2e-13);
        Assert.Equal(1, path.Prices.Sum(), 1e-12);
    }

    [Fact]
    public void SingleProducts_JointProduction_AgreesWithTheEigenvalue()
    {
        SplitMix random = new(3);
        for (int n = 1; n <= 12; n++)
        {
            double[,] inputs = new double[n, n], outputs = new double[n, n];
            List<CurrentInput> entries = [];
            for (int i = 0; i < n; i++)
            {
                outputs[i, i] = 1;
                for (int j = 0; j < n; j++)
                {
                    inputs[i, j] = random.Between(.01, 1.6 / n);
                    entries.Add(new(i, j, inputs[i, j], 1));
                }
            }

            JointProduction path = JointProduction.Solve(inputs, outputs);
            Technology technology = new([.. Enumerable.Range(0, n).Select(i => $"g{i}")], entries, []);
            BalancedGrowth growth = Loops.Solve(technology, Dating.Steps(1));

            Assert.Equal(1 + growth.Growth, path.Factor, 1e-9);
            for (int i = 0; i < n; i++)
            {
                Assert.Equal(growth.Outputs[i] / growth.Outputs.Sum(), path.Intensities[i], 1e-7);
                Assert.Equal(growth.Prices[i] / growth.Prices.Sum(), path.Prices[i], 1e-7);
            }
        }
    }

    [Fact]
    public void Intensities_AtTheFactor_MakeWhatTheyUse()
    {
        SplitMix random = new(4);
        for (int k = 0; k < 50; k++)
        {
            int goods = 1 + (int)(random.NextBits() % 6), processes = goods + (int)(random.NextBits() % 6);
            double[,] inputs = Random(random, goods, processes), outputs = Random(random, goods, processes);

            JointProduction path = JointProduction.Solve(inputs, outputs);

            for (int i = 0; i < goods; i++)
            {
                double surplus = 0;
                for (int j = 0; j < processes; j++)
                    surplus += (outputs[i, j] - path.Lower * inputs[i, j]) * path.Intensities[j];
                Assert.True(surplus > -1e-9, $"case {k}: good {i} falls short by {-surplus:R}");
            }

            for (int j = 0; j < processes; j++)
            {
                double profit = 0;
                for (int i = 0; i < goods; i++) profit += path.Prices[i] * (outputs[i, j] - path.Upper * inputs[i, j]);
                Assert.True(profit < 1e-9, $"case {k}: process {j} earns {profit:R} above the growth rate");
            }
        }
    }

    [Fact]
    public void Solve_WithBadMatrices_IsRefused()
    {
        double[,] one = { { 1 } }, zero = { { 0 } }, negative = { { -1 } };

        Assert.Throws<ArgumentException>(() => JointProduction.Solve(zero, one));
        Assert.Throws<ArgumentException>(() => JointProduction.Solve(one, zero));
        Assert.Throws<ArgumentException>(() => JointProduction.Solve(negative, one));
        Assert.Throws<ArgumentException>(() => JointProduction.Solve(one, new double[1, 2]));
    }

    private static double[,] Random(SplitMix random, int goods, int processes)
    {
        double[,] matrix = new double[goods, processes];
        for (int i = 0; i < goods; i++)
        {
            for (int j = 0; j < processes; j++) matrix[i, j] = random.Between(.1, 2);
        }

        return matrix;
    }
}
