using Twin.Domain;
using Twin.World.Ensembles;
using Twin.World.Records;
using Xunit;

namespace Twin.World.Tests.Ensembles;

public sealed class SamplingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public void LatinHypercube_OfAnySize_MeetsEachPartOnce(int members)
    {
        var column = LatinHypercube.Column(members, 42);

        Assert.Equal(Enumerable.Range(0, members), column.Select(u => (int)(u * members)).Order());
    }

    [Fact]
    public void Sobol_FirstPoints_AreThoseOfTheLiterature()
    {
        // Joe and Kuo's notes, three dimensions, the first eight points in natural order.
        double[][] expected =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.25, 0.75, 0.75], [0.75, 0.25, 0.25], [0.125, 0.625, 0.375],
            [0.625, 0.125, 0.875], [0.375, 0.375, 0.625], [0.875, 0.875, 0.125],
        ];

        for (var i = 0; i < expected.Length; i++)
        {
            for (var j = 0; j < 3; j++) Assert.Equal(expected[i][j], SobolSequence.At(j, i));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(999)]
    public void Sobol_EveryDimension_MeetsEachPartOfAPowerOfTwoOnce(int dimension)
    {
        Assert.Equal(
            Enumerable.Range(0, 256),
            Enumerable.Range(0, 256).Select(i => (int)(SobolSequence.At(dimension, i) * 256)).Order());
        Assert.Equal(
            Enumerable.Range(0, 256),
            SobolSequence.Column(dimension, 256, 7).Select(u => (int)(u * 256)).Order());
    }

    [Fact]
    public void Sobol_Scrambled_IntegratesBetterThanChance()
    {
        // ∏ (1 + (u − ½)/j) has the mean 1; with 1,024 points chance alone errs by about 0.012.
        var columns = Enumerable.Range(0, 8).Select(j => SobolSequence.Column(j, 1024, (ulong)j + 1)).ToList();
        var mean = Enumerable.Range(0, 1024).Average(i =>
        {
            var product = 1.0;
            for (var j = 0; j < 8; j++) product *= 1 + ((columns[j][i] - 0.5) / (j + 1));
            return product;
        });

        Assert.InRange(mean, 0.9995, 1.0005);
    }

    [Fact]
    public void NormalProbability_OfItsQuantile_IsTheShare()
    {
        foreach (var p in (double[])[1e-12, 1e-6, 0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.9999])
            Assert.Equal(1, NormalProbability.Below(NormalQuantile.Of(p)) / p, 9);
        Assert.Equal(0.5, NormalProbability.Below(0));
        Assert.Equal(0, NormalProbability.Below(double.NegativeInfinity));
        Assert.Equal(1, NormalProbability.Below(double.PositiveInfinity));
    }

    [Theory]
    [InlineData(PriorKind.Uniform, 1, 3, null, 2)]
    [InlineData(PriorKind.Triangular, 1, 3, 2.0, 2)]
    [InlineData(PriorKind.LogTriangular, 0.25, 4, 1.0, 1)]
    [InlineData(PriorKind.Normal, 1, 3, null, 2)]
    [InlineData(PriorKind.Lognormal, 0.25, 4, null, 1)]
    public void Prior_AtItsMiddle_IsItsMedian(PriorKind kind, double low, double high, double? mode, double median)
    {
        var prior = new PriorRecord { Path = "p", Kind = kind, Low = low, High = high, Mode = mode };

        Assert.Equal(median, PriorLaw.ValueAt(prior, 0.5), 12);
        var outside = kind is PriorKind.Normal or PriorKind.Lognormal ? 0.05 : 0;
        Assert.Equal(low, PriorLaw.ValueAt(prior, Math.Max(outside, 1e-15)), 6);
        Assert.Equal(high, PriorLaw.ValueAt(prior, Math.Min(1 - outside, 1 - 1e-15)), 6);
    }

    [Fact]
    public void Prior_BeyondWhatANumberMayBe_IsSpreadOverWhatIsLeft()
    {
        var prior = new PriorRecord { Path = "yield", Kind = PriorKind.Normal, Low = 0.8, High = 1 };

        var values = Enumerable.Range(0, 1000).Select(i => PriorLaw.ValueAt(prior, (i + 0.5) / 1000, 0, 1)).ToList();

        Assert.All(values, value => Assert.InRange(value, 0, 1));
        Assert.True(values.Distinct().Count() > 990);
    }
}
