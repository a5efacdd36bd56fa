using Twin.World.Running;
using Xunit;

namespace Twin.Telemetry.Tests.Runs;

[Collection(Shown.Collection)]
public sealed class RunMeterTests
{
    private const string Days = "until=40 d";

    [Theory]
    [InlineData("gigasite.yaml", 3)]
    [InlineData("closed-form/ring.yaml", 400)]
    public void Publish_EveryStep_ChangesNoStateHash(string world, double days)
    {
        var plain = Repository.Run(world);
        var until = (long)(days * 86_400e6);
        while (plain.NowMicros < until) plain.Advance(until);

        using var shown = new Shown(Repository.Run(world)).To(days);

        Assert.Equal(HashOf(plain), HashOf(shown.Run));
    }

    [Fact]
    public void Publish_OfGigasite_AgreesWithTheRowsByAnotherRoad()
    {
        using var shown = new Shown(Repository.Run("gigasite.yaml", Days)).To(35);
        var (catalogue, sample) = (shown.Run.Catalogue, shown.Run.Samples[^1]);
        double Stored(string name) => sample.Values[catalogue.Names.ToList().FindIndex(each => each.Name == name)];

        Assert.Equal(35 * 86_400.0, shown.Value("twin.sim.elapsed"));
        Assert.Equal(new DateTimeOffset(2025, 2, 5, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(),
            shown.Value("twin.sim.clock"));
        Assert.Equal(Stored("closure.mass"), shown.Value("twin.loop.closure", "mass"));
        Assert.Equal(shown.Run.World.Growth.PerYear, shown.Value("twin.loop.growth.balanced"));
        var states = new[] { "working", "moving", "charging", "waiting", "idle", "failed", "in-repair" };
        var robots = states.Sum(state => shown.Value("twin.fleet.size", "depot", "hands", "robots", state));
        var made = shown.Value("twin.robot.commissioned", "depot", "hands", "robots", "built");
        var gone = shown.Value("twin.robot.retired", "depot", "hands", "robots", "end-of-life");
        Assert.Equal(10_000 + made - gone, robots);
        Assert.InRange(shown.Value("twin.robot.battery.charge", "depot", "hands", "robots", "0.5"), 0.05, 1);
        Assert.True(shown.Meter.Histograms.Single().Series.Instrument.Name == "twin.robot.repair.duration");
    }

    private static string HashOf(WorldRun run) => Convert.ToHexStringLower(run.World.Shard.StateHash());
}
