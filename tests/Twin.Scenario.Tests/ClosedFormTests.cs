using Xunit;

namespace Twin.Scenario.Tests;

public sealed class ClosedFormTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "scenarios", "closed-form");

    private static string[] Names =>
        [.. Directory.GetFiles(Folder, "*.yaml")
        .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Worlds() => [.. Names];

    [Theory]
    [MemberData(nameof(Worlds))]
    public void ClosedForm_OfTheTheory_IsAGoodWorldNamedAsItsFile(string name)
    {
        var reading = WorldFile.Read(Path.Combine(Folder, name + ".yaml"));

        Assert.Equal("", string.Join("\n", reading.Errors.Concat(reading.Warnings)));
        Assert.Equal(name, reading.World!.Name);
    }

    [Fact]
    public void ClosedForm_Folder_HoldsEveryWorldOfTheTheory()
    {
        string[] theory =
        [
            "closure", "g1", "g11", "g2b", "g3-a", "g3-b", "g3-c", "g3b", "g4b",
            "g5-a", "g5-b", "g5-c", "g6-a", "g6-b", "g6-c", "g6-d",
            "g7", "ring",
        ];

        Assert.Equal(theory, Names);
    }
}
