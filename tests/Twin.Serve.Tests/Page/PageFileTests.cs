using System.Text.Json;
using Twin.Host.Page;
using Xunit;

namespace Twin.Serve.Tests.Page;

public sealed class PageFileTests
{
    private const long BytesMost = 200_000;

    [Fact]
    public void Words_OfBothLanguages_HaveTheSameKeys()
    {
        var (english, japanese) = (Words("en"), Words("ja"));

        Assert.Equal(english.Keys.Order(), japanese.Keys.Order());
        Assert.All(japanese, word => Assert.False(string.IsNullOrWhiteSpace(word.Value), word.Key));
    }

    [Fact]
    public void Words_AskedForByThePage_AreThere()
    {
        var known = Words("en");
        var html = File.ReadAllText(FileOf(PageFiles.Index));

        foreach (var part in html.Split("data-word").Skip(1))
        {
            var key = part[(part.IndexOf('"', StringComparison.Ordinal) + 1)..];
            Assert.Contains(key[..key.IndexOf('"', StringComparison.Ordinal)], known.Keys);
        }
    }

    [Fact]
    public void Page_WithItsAssets_IsSmall()
    {
        var files = PageFiles.Load();

        Assert.InRange(files.ZippedBytes, 1, BytesMost);
    }

    [Fact]
    public void Page_WithoutPlots_StillLoads()
    {
        var folder = Directory.CreateTempSubdirectory("twin-page-").FullName;
        File.Copy(FileOf(PageFiles.Index), Path.Combine(folder, PageFiles.Index));

        var files = PageFiles.Load(folder);

        Assert.False(files.HasPlots);
        Assert.NotNull(files.Find("uplot.js"));
        Directory.Delete(folder, recursive: true);
    }

    private static Dictionary<string, string> Words(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(FileOf($"words.{language}.json")))!;

    private static string FileOf(string name) => Path.Combine(AppContext.BaseDirectory, "page", name);
}
