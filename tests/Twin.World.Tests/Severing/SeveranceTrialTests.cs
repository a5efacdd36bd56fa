using Twin.Forecasting.Gates;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Severing;
using Xunit;

namespace Twin.World.Tests.Severing;

/// <summary>Severances predicted and carried out in worlds of which half live on.</summary>
public sealed class SeveranceTrialTests
{
    private const int Members = 40, Draws = 16;

    // Without money g = 0.5/(0.9 + 0.1·6) − wear: the loop dies above a wear of a third.
    private const double LeastWear = 0.22, MostWear = 0.42;

    private static readonly SeveranceOptions Options = new()
    {
        Seed = 3, Most = 20, Batch = 20, Draws = Draws, SlacknessRuns = 0, Quarters = 8,
    };

    [Fact]
    public void Predictions_ByTheRunsPast_ComeTrueInHeldOutWorlds()
    {
        var trials = Trials(Member);

        var calibration = SeveranceCalibration.Of(trials);

        Assert.Equal(Members, trials.Count);
        Assert.InRange(trials.Count(trial => trial.LivedOn), 10, 30);
        Assert.True(calibration.Gate.Skill!.Value.Low > 0.3, $"{calibration.Gate}");
        Assert.Equal(GateState.Open, calibration.Gate.State);
        Assert.True(calibration.IsTrusted, string.Join('\n', calibration.Bins));
    }

    [Fact]
    public void Predictions_OfOtherWorldsThanThoseThatAreCut_AreNotTrusted()
    {
        // The prior knows only worlds that live on.
        var trials = Trials((_, _) => 0.25);

        var calibration = SeveranceCalibration.Of(trials);

        Assert.All(trials, trial => Assert.True(trial.Predicted > 0.97));
        Assert.False(calibration.IsTrusted);
        Assert.False(calibration.Bins[^1].Agrees);
    }

    [Fact]
    public void Calibration_OfFewDeaths_IsUntested()
    {
        var few = Enumerable.Range(0, 100).Select(i => new HeldOutSeverance(i, 0.95, i >= 5, 0.1)).ToList();

        var calibration = SeveranceCalibration.Of(few);

        Assert.Equal(GateState.Untested, calibration.Gate.State);
        Assert.False(calibration.IsTrusted);
        Assert.Equal((95, 100), (calibration.Bins[4].LivedOn, calibration.Bins[4].Cases));
    }

    private static List<HeldOutSeverance> Trials(Func<ulong, int, double> drawn)
    {
        var world = SeveranceTests.Substituted();
        return
        [
            .. Enumerable.Range(0, Members).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(member =>
                SeveranceTrial.Of(
                    member, Worn(world, Member(1, member)), 3 * StepClock.YearMicros,
                    draw => Worn(world, drawn(2, draw)), 1, Options, Simulation.Build)!),
        ];
    }

    private static double Member(ulong set, int number) =>
        new SplitMix((set * 1_000_003) + (ulong)number).Between(LeastWear, MostWear);

    private static WorldRecord Worn(WorldRecord world, double wear) => world with
    {
        Processes =
        [
            .. world.Processes.Select(process => process with
            {
                Equipment = [.. process.Equipment.Select(line => line with { WearPerYear = wear })],
            }),
        ],
    };
}
