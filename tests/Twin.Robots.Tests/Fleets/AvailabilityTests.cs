using Twin.World.Records;
using Xunit;

namespace Twin.Robots.Tests.Fleets;

/// <summary>
/// Failures and repairs of a fleet against the two-state Markov process: availability MTBF/(MTBF + MTTR·duty), the
/// number down binomial, each within three standard errors of the mean over many fleets, each with its own stream.
/// </summary>
public sealed class AvailabilityTests
{
    private const int Robots = 10_000;
    private const int Fleets = 400;

    [Theory]
    [InlineData(1000, 4.5, 1.0, 24)]
    [InlineData(1000, 80, 0.5, 24)]
    [InlineData(200, 200, 0.8, 730.5)]
    [InlineData(50, 8, 1.0, 1)]
    public void Fleet_InTheLongRun_IsDownAsTheMarkovProcessSays(double mtbf, double mttr, double duty, double stepHours)
    {
        // After twenty relaxation times the start (all up) is forgotten.
        var settled = (int)Math.Ceiling(20 / ((duty / mtbf) + (1 / mttr)) / stepHours) + 1;
        var fleet = FleetWorld.Young(Robots, stepHours, settled) with
        {
            MtbfHours = mtbf,
            MttrHours = mttr,
            Duty = duty
        };
        var availability = mtbf / (mtbf + (mttr * duty));
        var down = DownAfter(fleet, stepHours, settled);

        var mean = down.Average();
        var variance = down.Sum(value => (value - mean) * (value - mean)) / (Fleets - 1);
        var expected = Robots * availability * (1 - availability);
        var band = 3 * Math.Sqrt(expected / Fleets);
        Assert.InRange(mean - (Robots * (1 - availability)), -band, band);
        Assert.InRange(variance / expected, 0.8, 1.25);
    }

    [Fact]
    public void Fleet_OverManySteps_IsUpForItsShareOfTheTime()
    {
        const int Steps = 4000;
        const double Mtbf = 300, Mttr = 20, StepHours = 6;
        var world = new FleetWorld(FleetWorld.Record(
            FleetWorld.Young(Robots, StepHours, Steps + 100) with { MtbfHours = Mtbf, MttrHours = Mttr }, StepHours));
        world.Steps(100);

        double up = 0;
        for (var step = 0; step < Steps; step++)
        {
            world.Steps(1);
            up += world.State.Up;
        }

        // Neighbouring steps are alike: e^(−(λ+μ)h) is their correlation, which widens the band.
        const double Availability = Mtbf / (Mtbf + Mttr);
        var alike = Math.Exp(-((1 / Mtbf) + (1 / Mttr)) * StepHours);
        var error = Math.Sqrt(Availability * (1 - Availability) / Robots / Steps * (1 + alike) / (1 - alike));
        Assert.InRange(up / Steps / Robots, Availability - (3 * error), Availability + (3 * error));
    }

    [Fact]
    public void Fleet_ThatNeverFails_IsAlwaysUp()
    {
        var world = new FleetWorld(FleetWorld.Record(FleetWorld.Young(Robots, 24, 100), stepHours: 24));

        world.Steps(100);

        Assert.Equal((Robots, 0, 0), (world.State.Up, world.State.Down, world.State.Failures));
    }

    [Fact]
    public void Fleet_OfManyBillions_DrawsExactlyWithinItsCount()
    {
        var fleet = FleetWorld.Young(4e11, 24, 200) with { MtbfHours = 500, MttrHours = 50 };
        var world = new FleetWorld(FleetWorld.Record(fleet, stepHours: 24));

        world.Steps(200);

        // One standard deviation of the number down is a two-millionth of the fleet.
        Assert.Equal(400_000_000_000, world.InService);
        Assert.Equal(1 / 11.0, world.State.Down / 4e11, 5e-6);
    }

    private static List<double> DownAfter(FleetRecord fleet, double stepHours, int steps)
    {
        var record = FleetWorld.Record(fleet, stepHours) with
        {
            Fleets = [.. Enumerable.Range(0, Fleets).Select(i => fleet with { Id = i == 0 ? fleet.Id : $"crew-{i}" })],
        };
        var world = new FleetWorld(record);
        world.Steps(steps);
        return [.. world.All.Select(state => (double)state.Down)];
    }
}
