using Twin.Host.Tests.Runs;
using Twin.Scenario;
using Twin.World.Records;
using Twin.World.Theory;
using Xunit;

namespace Twin.Host.Tests.Growth;

/// <summary>The short way to the ends of ranges against reading and solving the whole world anew.</summary>
public sealed class RangeVariantsTests
{
    /// <summary>One in so many of the world's numbers; prime, so that all its sections come up.</summary>
    private const int Every = 47;

    [Fact]
    public void SmallWorld_AtEveryEnd_GrowsAsReadAnew() => AssertSame(WorldFile.ReadText(GrowthWorlds.Ranged), 1);

    [Fact]
    public void Earth_AtEndsOfASample_GrowsAsReadAnew() => AssertSame(WorldFile.Read(Worlds.Earth), Every);

    [Fact]
    public void EndOfZero_WhereTheKeyTakesNone_IsRefusedInTheSameWords()
    {
        var reading = WorldFile.Read(Worlds.Earth);
        const string path = "processes.make-steel.equipment.arms.stock", end = "0 arm·yr/t";

        var variant = new WorldVariants(reading).At(path, end);

        Assert.Null(variant.Unchecked);
        Assert.Equal(reading.With([$"{path}={end}"]).Errors, variant.Errors);
    }

    private static void AssertSame(WorldReading reading, int every)
    {
        var (variants, nearby) = (new WorldVariants(reading), new WorldGrowthNearby(reading.World!, null));
        SourceRecord[] ranged = [.. reading.World!.Sources.Where(source => source.Low is not null)];
        for (var i = 0; i < ranged.Length; i += every)
        {
            foreach (var end in new[] { ranged[i].Low!, ranged[i].High! })
            {
                var slow = reading.With([$"{ranged[i].Path}={end}"]);
                var fast = variants.At(ranged[i].Path, end);

                Assert.Equal(slow.Errors, fast.Errors);
                AssertSame(slow.Unchecked, fast.Unchecked, nearby, ranged[i].Path);
            }
        }
    }

    private static void AssertSame(WorldRecord? slow, WorldRecord? fast, WorldGrowthNearby nearby, string path)
    {
        const double tolerance = 1e-9;
        Assert.True(slow is null == fast is null, path);
        if (slow is null) return;
        var (expected, found) = (WorldGrowth.ContinuousPerYear(slow), nearby.Of(fast!).PerYear);
        Assert.True(expected is null == found is null, path);
        if (expected is not null) Assert.True(Math.Abs(expected.Value - found!.Value) <= tolerance, path);
    }
}
