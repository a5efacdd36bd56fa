using Twin.World.Ensembles;
using Twin.World.Ensembles.Sensitivity;
using Xunit;

namespace Twin.World.Tests.Ensembles;

/// <summary>The estimators against functions whose indices are known in closed form.</summary>
public sealed class SensitivityTests
{
    // I. M. Sobol', I. M. Levitan 1999; closed forms in Saltelli et al., "Global sensitivity analysis: the primer".
    private static readonly double[] IshigamiFirst = [0.3139, 0.4424, 0], IshigamiTotal = [0.5576, 0.4424, 0.2437];

    private static readonly double[] G = [0, 1, 4.5, 9, 99, 99, 99, 99];

    private static readonly double[] GFirst = [0.7162, 0.1790, 0.0237, 0.0072];

    private static readonly double[] GTotal = [0.7871, 0.2422, 0.0343, 0.0105];

    [Fact]
    public void GivenData_OfIshigami_FindsFirstOrderAndTotalIndices()
    {
        var inputs = Inputs(3, 1000, 1);

        var found = GivenData.Of(inputs, Answers(inputs, Ishigami), 1);

        Assert.True(found.CrossValidated > 0.95, $"{found.CrossValidated}");
        foreach (var driver in found.Drivers)
        {
            Assert.InRange(driver.First.Value, IshigamiFirst[driver.Input] - 0.05, IshigamiFirst[driver.Input] + 0.05);
            Assert.InRange(driver.Total!.Value, IshigamiTotal[driver.Input] - 0.05, IshigamiTotal[driver.Input] + 0.05);
            Assert.InRange(driver.First.Value, driver.First.Low, driver.First.High);
        }

        Assert.Equal([1, 0, 2], found.Drivers.Select(driver => driver.Input));
    }

    [Fact]
    public void GivenData_OfSobolsG_FindsFirstOrderAndTotalIndices()
    {
        var inputs = Inputs(8, 1000, 2);

        var found = GivenData.Of(inputs, Answers(inputs, SobolG), 2);

        Assert.True(found.CrossValidated > 0.9, $"{found.CrossValidated}");
        foreach (var driver in found.Drivers.Where(driver => driver.Input < 4))
        {
            Assert.InRange(driver.First.Value, GFirst[driver.Input] - 0.06, GFirst[driver.Input] + 0.06);
            Assert.InRange(driver.Total!.Value, GTotal[driver.Input] - 0.06, GTotal[driver.Input] + 0.06);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Jansen_OnItsDesign_FindsFirstOrderAndTotalIndices(bool isG)
    {
        var size = isG ? 8 : 3;
        var (first, total) = isG ? (GFirst, GTotal) : (IshigamiFirst, IshigamiTotal);
        var both = Enumerable.Range(0, 2 * size).Select(j => SobolSequence.Column(j, 4096, (ulong)j + 5)).ToArray();
        var (a, b) = (both[..size], both[size..]);
        Func<double[], double> model = isG ? SobolG : Ishigami;
        var (fromA, fromB) = (Answers(a, model), Answers(b, model));

        for (var i = 0; i < first.Length; i++)
        {
            var mixed = a.Select((column, j) => j == i ? b[j] : column).ToArray();
            var (s, t) = JansenDesign.Of(fromA, fromB, Answers(mixed, model), 3);

            Assert.InRange(s.Value, first[i] - 0.03, first[i] + 0.03);
            Assert.InRange(t.Value, total[i] - 0.03, total[i] + 0.03);
            Assert.InRange(first[i], s.Low - 0.01, s.High + 0.01);
            Assert.InRange(total[i], t.Low - 0.01, t.High + 0.01);
        }
    }

    [Fact]
    public void GivenData_OfSevenHundredInputsAndTwoHundredMembers_FindsThoseThatMatter()
    {
        var inputs = Inputs(700, 200, 3);
        var noise = LatinHypercube.Column(200, 99);
        double[] y =
        [
            .. Enumerable.Range(0, 200).Select(i =>
                (4 * inputs[600][i]) - (3 * inputs[5][i]) + (2 * inputs[77][i] * inputs[77][i]) + (0.6 * noise[i])),
        ];

        var found = GivenData.Of(inputs, y, 4);

        Assert.Equal([600, 5, 77], found.Drivers.Take(3).Select(driver => driver.Input));
        Assert.All(found.Drivers.Take(3), driver => Assert.True(driver.Significance < 0.05));
        Assert.True(found.Drivers[0].RankCorrelation > 0 && found.Drivers[1].RankCorrelation < 0);
        Assert.True(found.Drivers.Skip(3).Count(driver => driver.Significance < 0.05) <= 1);
        Assert.All(found.Drivers.Skip(3), driver => Assert.True(driver.First.Value < 0.1));
    }

    [Fact]
    public void GivenData_WhereNothingMatters_NamesNothingWithConfidence()
    {
        var sure = 0;
        for (var trial = 0; trial < 10; trial++)
        {
            var inputs = Inputs(100, 100, 50 + (ulong)trial);
            var found = GivenData.Of(inputs, LatinHypercube.Column(100, 7 + (ulong)trial), 4);

            sure += found.Drivers.Count(driver => driver.Significance < 0.05);
            Assert.All(found.Drivers, driver => Assert.Null(driver.Total));
        }

        // One in twenty ensembles may name one by chance: three of ten would be less than one in eighty.
        Assert.True(sure <= 2, $"{sure} inputs of 1,000 that do not matter were named");
    }

    [Fact]
    public void GivenData_TwiceWithTheSameSeed_IsTheSame()
    {
        var inputs = Inputs(20, 100, 8);
        var y = Answers(inputs, x => x[0] + (x[1] * x[2]));

        var (one, two) = (GivenData.Of(inputs, y, 5), GivenData.Of(inputs, y, 5));

        Assert.Equal(one.Drivers, two.Drivers);
        Assert.NotEqual(one.Drivers, GivenData.Of(inputs, y, 6).Drivers);
    }

    [Fact]
    public void GivenData_OfAnAnswerThatNeverVaries_NamesNobody() =>
        Assert.Empty(GivenData.Of(Inputs(4, 50, 1), new double[50], 1).Drivers);

    private static double[][] Inputs(int count, int members, ulong seed) =>
        [.. Enumerable.Range(0, count).Select(j => LatinHypercube.Column(members, MemberSeed.OfNumber(seed, $"x{j}")))];

    private static double[] Answers(double[][] inputs, Func<double[], double> model) =>
        [.. Enumerable.Range(0, inputs[0].Length).Select(i => model([.. inputs.Select(column => column[i])]))];

    private static double Ishigami(double[] u)
    {
        double X(int i) => Math.PI * ((2 * u[i]) - 1);
        return Math.Sin(X(0)) + (7 * Math.Pow(Math.Sin(X(1)), 2)) + (0.1 * Math.Pow(X(2), 4) * Math.Sin(X(0)));
    }

    private static double SobolG(double[] u)
    {
        var product = 1.0;
        for (var i = 0; i < G.Length; i++) product *= (Math.Abs((4 * u[i]) - 2) + G[i]) / (1 + G[i]);
        return product;
    }
}
