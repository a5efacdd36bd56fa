using Twin.Host.Ensembles;
using Twin.Storage;
using Twin.World.Assembly;
using Xunit;

namespace Twin.Host.Tests.Ensembles;

public sealed class EnsembleWorkOptionalTests
{
    private static readonly long _quarter = StepClock.YearMicros / 4;

    [Fact]
    public void Probability_OfMembersThatReachMedianEarnings_IsTheirShareByYear()
    {
        // Of four members one reaches it in the fourth quarter, two more in the sixth.
        double[][] indices =
        [
            [0, 0, 0, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 1.5, 1.5, 1.5], [0, 0, 0, 0, 0, 2, 2, 2],
            [0, 0, 0, 0, 0, 0, 0, 0.99],
        ];

        var work = EnsembleWorkOptional.Of(Info(EnsembleWorkOptional.IndexSeries), [.. indices.Select(Member)])!;

        Assert.Equal([0.25, 0.75], work.Years.Select(year => year.Share));
        Assert.Equal("2026-07-02", work.HalfFrom);
        Assert.Equal("2026-01-01", work.HalfEarliest);
        Assert.Null(work.HalfLatest);
        Assert.All(work.Years, year => Assert.InRange(year.Share, year.Low, year.High));
    }

    [Fact]
    public void Probability_WithoutAnEconomy_IsNone()
    {
        Assert.Null(EnsembleWorkOptional.Of(Info("loop.output"), [Member([1, 2], 0)]));
    }

    private static EnsembleInfo Info(string series) => new()
    {
        Identity = "x", World = "x", From = new DateOnly(2025, 1, 1), Build = "x", Resolved = "{}", Numbers = [],
        Series = [(series, "1")],
    };

    private static EnsembleMember Member(double[] index, int number) => new()
    {
        Number = number, Seed = 1, Redrawn = 0, Values = [], Series = [index],
        EndsAtMicros = [.. Enumerable.Range(1, index.Length).Select(quarter => quarter * _quarter)],
    };
}
