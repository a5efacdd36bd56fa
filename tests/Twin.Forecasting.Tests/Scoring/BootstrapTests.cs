using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Forecasting.Tests.Scoring;

public sealed class BootstrapTests
{
    [Fact]
    public void Error_OfTheOwa_IsThatOfAMean()
    {
        // With Naive2 alike on all series the OWA is the mean of sMAPE over 2·10 plus 1/2: its error is known.
        SeriesScore[] series = [.. Enumerable.Range(0, 400).Select(i => new SeriesScore(i % 2 * 20, 1, 1, 1, 10, 1))];

        double error = Bootstrap.OwaError(series);

        // Deviation of a value 10/20; of the mean of 400 a twentieth of it; the bootstrap's own error 1/√(2·1000).
        Assert.Equal(0.025, error, 4 * 0.025 / Math.Sqrt(2000));
    }

    [Fact]
    public void Bound_OfTwoMethodsThatErrInProportion_IsTheirRatio()
    {
        SeriesScore[] ours = [.. Enumerable.Range(1, 50).Select(i => new SeriesScore(9 * i, 0.9 * i, i, 1, i, i))];
        SeriesScore[] theirs = [.. Enumerable.Range(1, 50).Select(i => new SeriesScore(10 * i, i, i, 1, i, i))];

        Assert.Equal(0.9, Bootstrap.RatioBound(ours, theirs, s => s.Owa, 0.9), 1e-12);
        Assert.Equal(1, Bootstrap.RatioBound(ours, theirs, s => s.Msis, 0.9), 1e-12);
    }

    [Fact]
    public void Bound_AtHigherLevels_IsHigher()
    {
        SeriesScore[] ours = [.. Enumerable.Range(0, 60).Select(i => new SeriesScore(i % 7, i % 5, 1, 1, 10, 5))];
        SeriesScore[] theirs = [.. Enumerable.Range(0, 60).Select(i => new SeriesScore(i % 4, i % 3, 1, 1, 10, 5))];

        double low = Bootstrap.RatioBound(ours, theirs, s => s.Owa, 0.1);
        double high = Bootstrap.RatioBound(ours, theirs, s => s.Owa, 0.9);

        Assert.True(low < high, $"{low} is not below {high}");
        Assert.Equal(high, Bootstrap.RatioBound(ours, theirs, s => s.Owa, 0.9));
    }

    [Fact]
    public void Bound_OfSetsThatDoNotPair_IsRefused() =>
        Assert.Throws<ArgumentException>(
            () => Bootstrap.RatioBound(new SeriesScore[2], new SeriesScore[3], s => s.Owa, 0.9));

    [Fact]
    public void Bound_OverSets_DrawsEachFromItself()
    {
        // The second set outweighs the first a thousand times and has no spread: the ratio is its own.
        SeriesScore[] noisy = [.. Enumerable.Range(0, 40).Select(i => new SeriesScore(i, i, 1, 1, 20, 20))];
        SeriesScore[] even = [.. Enumerable.Range(0, 40).Select(_ => new SeriesScore(8, 8, 1, 1, 20, 20))];
        SeriesScore[] plain = [.. Enumerable.Range(0, 40).Select(_ => new SeriesScore(10, 10, 1, 1, 20, 20))];

        double bound = Bootstrap.RatioBound(
            [new ScoredSet(noisy, 1), new ScoredSet(even, 1000)], [new ScoredSet(plain, 7), new ScoredSet(plain, 7)],
            s => s.Owa, 0.9);

        Assert.Equal(0.8, bound, 0.002);
        Assert.True(Bootstrap.OwaError([new ScoredSet(even, 1)]) < 1e-12);
    }
}
