using Twin.Domain;
using Twin.Robots.Fleets;
using Xunit;

namespace Twin.Robots.Tests.Fleets;

/// <summary>What comes back of robots, posting by posting.</summary>
public sealed class ScrappingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Scrap_OfAnyPostings_NeverWeighsMoreAndIsNeverLost(ulong seed)
    {
        var random = new SplitMix(seed);
        var robotMg = 1_000 + (long)random.Below(60_000_000);
        var robotJ = (long)random.Below(1_000_000);
        var scrap = Drawn(random, robotMg, robotJ);
        var lines = new long[scrap.Count * ScrapLine.Words];
        ScrapLine.Write(lines, scrap);
        long robots = 0;
        for (var posting = 0; posting < 500; posting++)
        {
            var retired = 1 + (long)random.Below(posting % 3 == 0 ? 1_000u : 2u);
            var (massMg, energyJ) = ((Int128)retired * robotMg, (Int128)retired * robotJ);
            var scrapping = new Scrapping(lines, retired, robotMg, robotJ);
            for (var i = 0; i < scrap.Count; i++)
            {
                var (quanta, fraction, owed) = scrapping.Next(i);
                ScrapLine.Return(lines, i, quanta, fraction, owed);
                massMg -= (Int128)quanta * scrap[i].MassMg;
                energyJ -= (Int128)quanta * scrap[i].EnergyJ;
            }

            robots += retired;
            Assert.True(massMg >= 0 && energyJ >= 0, $"{massMg} mg, {energyJ} J left after posting {posting}");
            for (var i = 0; i < scrap.Count; i++)
            {
                var line = ScrapLine.At(lines, i);
                Assert.Equal(scrap[i].PerRobot.Floor(robots), line.Returned + line.Owed);
            }
        }
    }

    [Fact]
    public void Scrap_HeavierThanARobot_ComesBackWhenEnoughRetireAtOnce()
    {
        // A beam of a tonne, three hundredths of it in each robot of 60 kg: sixteen robots weigh less than one.
        var lines = new long[ScrapLine.Words];
        ScrapLine.Write(lines, [new FleetScrap(7, new Ratio(3, 100), 1_000_000_000, 0)]);

        Assert.Equal((0, 0), Retire(lines, 16));
        Assert.Equal((0, 0), Retire(lines, 16));
        Assert.Equal((0, 1), Retire(lines, 16));
        Assert.Equal((1, 0), Retire(lines, 17));
    }

    private static (long Quanta, long Owed) Retire(long[] lines, long robots)
    {
        var (quanta, fraction, owed) = new Scrapping(lines, robots, 60_000_000, 0).Next(0);
        ScrapLine.Return(lines, 0, quanta, fraction, owed);
        return (quanta, owed);
    }

    private static List<FleetScrap> Drawn(SplitMix random, long robotMg, long robotJ)
    {
        var scrap = new List<FleetScrap>();
        var count = 1 + (int)random.Below(4);
        for (var i = 0; i < count; i++)
        {
            // Together at most what a robot holds, in quanta from a grain to more than a robot.
            var mass = 1 + (long)random.Below((uint)Math.Min(uint.MaxValue, 2 * robotMg));
            var perRobot = (double)robotMg / count / mass;
            var energy = (long)Math.Floor(robotJ / count / Math.Max(1, perRobot));
            scrap.Add(new FleetScrap(i, Ratio.From(perRobot * 0.999), mass, energy));
        }

        return scrap;
    }
}
