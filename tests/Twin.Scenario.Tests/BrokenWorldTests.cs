using System.Text.RegularExpressions;
using Twin.Scenario.Document;
using Xunit;

namespace Twin.Scenario.Tests;

/// <summary>Every world of the folder is broken in one way; the golden texts are what a user reads.</summary>
public sealed partial class BrokenWorldTests
{
    private static readonly string Folder = Path.Combine(Repository.Tests, "Broken");

    private static string[] Names =>
        [.. Directory.GetFiles(Folder, "*.yaml")
        .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Worlds() => [.. Names];

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Read_OfABrokenWorld_TellsWhereAndHowToMendIt(string name)
    {
        var text = Said(name);

        Assert.Contains(": ", text, StringComparison.Ordinal);
        Assert.Contains("fix: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.Root, text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Accepted.Check(Path.Combine(Folder, name + ".expected.txt"), text);
    }

    [Fact]
    public void BrokenWorlds_Together_AreMoreThanThirtyAndAllHaveAGoldenText()
    {
        var golden = Directory.GetFiles(Folder, "*.expected.txt").Select(f => Path.GetFileName(f).Split('.')[0]);

        Assert.True(Names.Length >= 30);
        Assert.Equal(Names, golden.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ErrorTexts_EachOfThem_IsToldBySomeTest()
    {
        var told = string.Concat(Directory.GetFiles(Folder, "*.expected.txt").Select(File.ReadAllText));
        // These need files that are too many or too large to keep; LimitsTests makes them, and TW1431 needs shipped
        // data: WorldFileTests. The last two belong to the world.
        string[] elsewhere = ["TW1001", "TW1002", "TW1012", "TW1013", "TW1105", "TW1431", "TW1901", "TW1902"];

        var untold = ErrorTexts.All.Select(t => t.Code)
            .Where(c => !told.Contains(c, StringComparison.Ordinal)).Except(elsewhere);

        Assert.Empty(untold);
    }

    [Fact]
    public void ErrorTexts_AllOfThem_HaveUniqueOrderedCodesAndAFix()
    {
        var texts = ErrorTexts.All;

        Assert.Equal(texts.Count, texts.Select(t => t.Code).Distinct().Count());
        Assert.Equal(texts.Select(t => t.Code).Order(StringComparer.Ordinal), texts.Select(t => t.Code));
        Assert.All(texts, t => Assert.Matches(CodePattern(), t.Code));
        Assert.All(texts, t => Assert.True(t.What.Length > 0 && t.Fix.Length > 0 && !t.What.EndsWith('.')));
    }

    private static string Said(string name)
    {
        var sets = Path.Combine(Folder, name + ".sets.txt");
        var overrides = File.Exists(sets) ? File.ReadAllLines(sets) : [];
        var reading = WorldFile.Read(Path.Combine(Folder, name + ".yaml"), overrides);

        Assert.Equal(reading.Errors.Count > 0, reading.World is null);
        var lines = reading.Errors.Concat(reading.Warnings).Select(e => e.Format());
        return string.Join('\n', lines).Replace(Folder + "/", string.Empty, StringComparison.Ordinal) + "\n";
    }

    [GeneratedRegex("^TW(0[23]|1[0-9])[0-9]{2}$")]
    private static partial Regex CodePattern();
}
