using Twin.Scenario.Document;
using Xunit;

namespace Twin.Scenario.Tests;

public sealed class LimitsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("twin-limits-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(WorldFolder.BytesMax, "TW1004")]
    [InlineData(WorldFolder.BytesMax + 1, "TW1002")]
    public void Read_OfAFileAtTheSizeLimit_ChangesItsErrorThere(int bytes, string code)
    {
        var path = Write("large.yaml", new string('#', bytes));

        var reading = WorldFile.Read(path);

        Assert.Equal(code, Assert.Single(reading.Errors).Code);
    }

    [Theory]
    [InlineData(NodeReader.DepthMax, false)]
    [InlineData(NodeReader.DepthMax + 1, true)]
    public void ReadText_AtTheDepthLimit_RefusesTheNextLevel(int depth, bool refused)
    {
        // The top map is one level, each bracket another.
        var text = "x: " + new string('[', depth - 1) + "1" + new string(']', depth - 1);

        var reading = WorldFile.ReadText(text);

        Assert.Equal(refused, reading.Errors.Any(e => e.Code == "TW1009"));
    }

    [Fact]
    public void ReadText_WithThousandsOfErrors_ShowsTheFirstAndSaysThatThereAreMore()
    {
        var text = "twin: 1\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"x{i}: 1\n"));

        var reading = WorldFile.ReadText(text);

        Assert.Equal(Problems.CountMax + 1, reading.Errors.Count);
        Assert.Equal("TW1012", reading.Errors[^1].Code);
    }

    [Theory]
    [InlineData(NodeReader.ValuesMax, false)]
    [InlineData(NodeReader.ValuesMax + 1, true)]
    public void ReadText_AtTheLimitOfValues_RefusesTheNext(int values, bool refused)
    {
        // The map, its key and the list are three of them.
        var text = "x: [" + string.Concat(Enumerable.Repeat("1,", values - 3)) + "]";

        var reading = WorldFile.ReadText(text);

        Assert.Equal(refused, reading.Errors.Any(e => e.Code == "TW1013"));
    }

    [Fact]
    public void Read_OfAChainOfIncludesBeyondTheLimit_StopsAtTheLimit()
    {
        for (var i = 0; i <= IncludeReader.FilesMax; i++) Write($"f{i}.yaml", $"include: [f{i + 1}.yaml]\n");

        var reading = WorldFile.Read(Path.Combine(_folder, "f0.yaml"));

        Assert.Contains(reading.Errors, e => e.Code == "TW1105");
    }

    [Fact]
    public void Read_OfAFolder_SaysThatItIsOne()
    {
        var reading = WorldFile.Read(_folder);

        var error = Assert.Single(reading.Errors);
        Assert.Equal("TW1001", error.Code);
        Assert.Contains("folder", error.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Read_OfAnImpossiblePath_IsAnInputError(string path)
    {
        var reading = WorldFile.Read(path);

        Assert.Equal("TW1001", Assert.Single(reading.Errors).Code);
    }

    [Fact]
    public void Read_OfAnIncludeThroughALinkOutOfTheRoot_RefusesIt()
    {
        var outside = Directory.CreateTempSubdirectory("twin-outside-").FullName;
        File.WriteAllText(Path.Combine(outside, "secret.yaml"), "goods: {}\n");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "way-out"), outside);
        var path = Write("world.yaml", "include: [way-out/secret.yaml]\n");

        var reading = WorldFile.Read(path);

        Assert.Contains(reading.Errors, e => e.Code == "TW1102");
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void Read_OfAFileReachedThroughALink_FindsItsIncludesBesideIt()
    {
        var path = Write("world.yaml", "include: [goods.yaml]\n");
        Write("goods.yaml", "goods: { x: { unit: kg } }\n");
        var link = Path.Combine(_folder, "link.yaml");
        File.CreateSymbolicLink(link, path);

        var reading = WorldFile.Read(link);

        Assert.DoesNotContain(reading.Errors, e => e.Code.StartsWith("TW11", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_UnderAMarkedRoot_MayIncludeFromAboveItsOwnFolder()
    {
        Write(WorldFolder.RootMark, "");
        Write("goods.yaml", "goods: { x: { unit: kg } }\n");
        Directory.CreateDirectory(Path.Combine(_folder, "deep"));
        var path = Write("deep/world.yaml", "include: [../goods.yaml]\n");

        var reading = WorldFile.Read(path);

        Assert.DoesNotContain(reading.Errors, e => e.Code.StartsWith("TW11", StringComparison.Ordinal));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
