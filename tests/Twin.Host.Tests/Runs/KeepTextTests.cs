using Twin.Host.Runs;
using Twin.Storage;
using Twin.World.Assembly;
using Xunit;

namespace Twin.Host.Tests.Runs;

public sealed class KeepTextTests
{
    [Theory]
    [InlineData("5", 5, null, null)]
    [InlineData("runs=5", 5, null, null)]
    [InlineData("snapshots=20", null, 20, null)]
    [InlineData("journal=90d", null, 2, 90.0)]
    [InlineData("journal=36h,snapshots=3,runs=1", 1, 3, 1.5)]
    public void Read_OfATextThatSaysWhatToKeep_SaysIt(string text, int? runs, int? snapshots, double? days)
    {
        var (keep, error) = KeepText.Read(text, otherwise: null, hasRuns: true);

        Assert.Null(error);
        Assert.Equal(runs, keep!.Runs);
        Assert.Equal(snapshots, keep.Keep?.Snapshots);
        Assert.Equal(days * 24 * StepClock.HourMicros, keep.Keep?.JournalMicros);
    }

    [Fact]
    public void Read_OfTiersOfSeries_KeepsThemInOrder()
    {
        var keep = KeepText.Read("series=20y,quarter:100y,year,snapshots=3", null, hasRuns: false).Keep!.Keep!;

        Assert.Equal(20 * StepClock.YearMicros, keep.SeriesMicros);
        Assert.Equal(
            [
                new SeriesTier(StepClock.YearMicros / 4, 100 * StepClock.YearMicros),
                new SeriesTier(StepClock.YearMicros, null),
            ],
            keep.SeriesTiers);
        Assert.Equal(3, keep.Snapshots);
    }

    [Theory]
    [InlineData("series=20y,year,quarter", "quarter")]
    [InlineData("series=20y,quarter:10y", "quarter:10y")]
    [InlineData("series=20y,quarter:x", "quarter:x")]
    [InlineData("series=20y,year,decade", "decade")]
    [InlineData("series=20y,month", "month")]
    [InlineData("snapshots=1", "snapshots=1")]
    [InlineData("snapshots=20,journal=90", "journal=90")]
    [InlineData("journal=0d", "journal=0d")]
    [InlineData("journal=-1d", "journal=-1d")]
    [InlineData("journals=9d", "journals=9d")]
    [InlineData("runs=0", "runs=0")]
    [InlineData("", "")]
    public void Read_OfAnotherText_SaysWhichPartIsWrong(string text, string got)
    {
        var (keep, error) = KeepText.Read(text, otherwise: null, hasRuns: true);

        Assert.Null(keep);
        Assert.Equal((KeepText.Bad, got), (error!.Code, error.Got));
    }

    [Fact]
    public void Read_OfRunsWhereOneRunIsMade_IsRefused() =>
        Assert.Equal(KeepText.Bad, KeepText.Read("5", otherwise: null, hasRuns: false).Error?.Code);
}
