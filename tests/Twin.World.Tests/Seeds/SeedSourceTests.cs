using System.Globalization;
using Twin.World.Records;
using Xunit;

namespace Twin.World.Tests.Seeds;

/// <summary>Published seeds and the hindcast: no errors, no warnings, every number with its source.</summary>
public sealed class SeedSourceTests
{
    [Theory]
    [InlineData("lunar-seed")]
    [InlineData("bootstrap-2013")]
    [InlineData("bootstrap-2013-fast")]
    [InlineData("earth-2015")]
    public void SeedWorld_AsShipped_HasNeitherErrorsNorWarnings(string name)
    {
        var reading = ObservedWorld.Read(name);

        Assert.Equal("", string.Join("\n", reading.Errors));
        Assert.Equal("", string.Join("\n", reading.Warnings));
        Assert.Equal(name, reading.World!.Name);
    }

    [Theory]
    [InlineData("lunar-seed")]
    [InlineData("bootstrap-2013")]
    [InlineData("bootstrap-2013-fast")]
    [InlineData("earth-2015")]
    public void SeedWorld_EveryNumber_NamesARowOrAnAssumptionWithItsRange(string name)
    {
        var world = ObservedWorld.Read(name).World!;
        var sources = world.Sources.ToDictionary(source => source.Path, StringComparer.Ordinal);

        var bare = WorldNumbers.PathsOf(world).Where(path => !sources.ContainsKey(path)).ToList();
        var loose = sources.Values.Where(source => !IsInside(source)).Select(source => source.Path).ToList();

        Assert.True(sources.Count > 50, "the list of sources is not the world's");
        Assert.Equal("", string.Join("\n", bare));
        Assert.Equal("", string.Join("\n", loose));
    }

    private static bool IsInside(SourceRecord source) =>
        source.Low is { } low && source.High is { } high
        && Number(low) <= Number(source.Value) && Number(source.Value) <= Number(high) && Number(low) < Number(high);

    private static double Number(string text) =>
        double.Parse(text.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture);
}
