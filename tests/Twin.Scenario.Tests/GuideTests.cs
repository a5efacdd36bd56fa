using System.Text.Json;
using System.Text.RegularExpressions;
using Twin.Scenario.Guides;
using Twin.Scenario.Keys;
using Xunit;

namespace Twin.Scenario.Tests;

public sealed class GuideTests
{
    private const string Begin = "<!-- keys: begin -->\n";
    private const string End = "<!-- keys: end -->";
    private static readonly string Document = Path.Combine(Repository.Root, "docs", "world.md");
    private static readonly string ErrorDocument = Path.Combine(Repository.Root, "docs", "world-errors.md");

    [Fact]
    public void WorldTable_InTheDocument_IsUpToDate()
    {
        var text = File.ReadAllText(Document);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin > 0 && end > begin);

        var renewed = text[..(begin + Begin.Length)] + "\n" + WorldTable.Markdown() + "\n" + text[end..];

        Accepted.Check(Document, renewed);
    }

    [Fact]
    public void ErrorTable_InTheDocument_IsUpToDate()
    {
        var text = File.ReadAllText(ErrorDocument);
        var begin = text.IndexOf(ErrorTable.Header, StringComparison.Ordinal);
        Assert.True(begin > 0);

        Accepted.Check(ErrorDocument, text[..begin] + ErrorTable.Markdown());
    }

    [Fact]
    public void WorldSchema_InTheRepository_IsUpToDate()
    {
        var schema = WorldSchema.Json();

        Accepted.Check(Path.Combine(Repository.Root, "schemas", "world.schema.json"), schema);
    }

    [Fact]
    public void WorldKeys_EachOfThem_SaysWhatAReaderOfTheTableNeeds()
    {
        foreach (var section in WorldTable.Sections())
        {
            Assert.Equal(section.Keys.Count, section.Keys.Select(k => k.Name).Distinct().Count());
            foreach (var key in section.Keys)
            {
                Assert.True(key.Meaning.Length > 0, key.Name);
                Assert.True(WorldTable.Default(key).Length > 0, $"{section.Title} {key.Name} has no default");
                Assert.True(key.Kind is not (KeyKind.Number or KeyKind.Amounts) || key.Unit.Length > 0, key.Name);
                Assert.True(key.Default is not { } value || key.Bounds.Contains(value), key.Name);
                Assert.True(!(key.IsRequired || key.NeededBy.Count > 0) || key.Example.Length > 0, key.Name);
            }
        }
    }

    [Fact]
    public void DocumentExample_OfTheRing_IsAGoodWorld()
    {
        var example = Regex.Match(File.ReadAllText(Document), "```yaml\n(twin: 1\n.*?)```", RegexOptions.Singleline);

        var reading = WorldFile.ReadText(example.Groups[1].Value);

        Assert.Equal("", string.Join("\n", reading.Errors));
        Assert.Equal("ring", reading.World!.Name);
    }

    public static TheoryData<string> GoodWorlds() =>
    [
        Path.Combine("tests", "Twin.Scenario.Tests", "Worlds", "full.yaml"),
        .. Directory.GetFiles(Path.Combine(Repository.Root, "scenarios"), "*.yaml", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(GoodWorlds))]
    public void WorldSchema_OfAGoodWorld_TakesIt(string path)
    {
        var faults = SchemaProbe.Faults(WorldSchema.Json(), File.ReadAllText(Path.Combine(Repository.Root, path)));

        Assert.Equal("", string.Join("\n", faults));
    }

    [Theory]
    [InlineData("goods: { x: { unit: kg, mas: 1 kg } }", "$.goods.x.mas")]
    [InlineData("goods: { X: { unit: kg } }", "$.goods.X")]
    [InlineData("goods: { x: { mass: 1 kg } }", "$.goods.x")]
    [InlineData("sites: { s: { kind: volcano } }", "$.sites.s.kind")]
    [InlineData("processes: { p: { output: x, lead: 5yr } }", "$.processes.p.lead")]
    [InlineData("processes: { p: { output: x, lead: { value: 5 yr } } }", "$.processes.p.lead")]
    public void WorldSchema_OfABadWorld_MarksThePlace(string text, string place)
    {
        var faults = SchemaProbe.Faults(WorldSchema.Json(), text);

        Assert.Contains(place, faults);
    }

    [Fact]
    public void WorldSchema_Text_IsJsonOfTheNamedDialect()
    {
        using var schema = JsonDocument.Parse(WorldSchema.Json());

        Assert.Equal(WorldSchema.Dialect, schema.RootElement.GetProperty("$schema").GetString());
    }
}
