using Xunit;

namespace Twin.Style.Tests.References;

public sealed class ReferenceListTests
{
    // The banned symbols name single types; these are whole namespaces that a room below the line has no use for.
    private static readonly string[] _ioNamespaces = ["System.Net.", "System.Diagnostics.Process", "System.IO.Pipes."];

    public static TheoryData<string> Rooms => [.. ReferenceList.Rooms];

    public static TheoryData<string> RoomsBelowTheLine => [.. ReferenceList.BelowTheLine];

    [Fact]
    public void ProjectFile_EveryRoom_RefersOnlyDown()
    {
        IEnumerable<string> forbidden =
            from project in ProjectFile.All().Where(p => p.Path.StartsWith("src/", StringComparison.Ordinal))
            from reference in ReferenceList.Forbidden(project.Name, project.Projects)
            select $"{project.Path}:1: error: {project.Name} may not refer to {reference}";

        Assert.Empty(forbidden);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Assembly_EveryRoom_UsesOnlyWhatTheListAllows(string room)
    {
        IEnumerable<string> used = CompiledFile.Assemblies(Compiled(room))
            .Where(a => a.StartsWith("Twin.", StringComparison.Ordinal)).Select(a => a["Twin.".Length..]);

        Assert.Empty(ReferenceList.Forbidden(room, used));
    }

    [Theory]
    [MemberData(nameof(RoomsBelowTheLine))]
    public void Assembly_BelowTheLine_NeedsOnlyTheBaseClassLibraryAndMathNet(string room)
    {
        IEnumerable<string> others = CompiledFile.Assemblies(Compiled(room)).Where(a =>
            !a.StartsWith("System.", StringComparison.Ordinal) && !a.StartsWith("Twin.", StringComparison.Ordinal)
            && a != "MathNet.Numerics");

        Assert.Empty(others);
    }

    [Theory]
    [MemberData(nameof(RoomsBelowTheLine))]
    public void Assembly_BelowTheLine_UsesNoBannedTypeAndNoNetwork(string room)
    {
        string[] banned = Checkout.Read("eng/BannedSymbols.txt").Split('\n')
            .Where(l => l.StartsWith("T:", StringComparison.Ordinal)).Select(l => l[2..].Split(';')[0]).ToArray();

        IEnumerable<string> used = CompiledFile.Types(Compiled(room)).Where(t =>
            banned.Contains(t) || _ioNamespaces.Any(n => t.StartsWith(n, StringComparison.Ordinal)));

        Assert.NotEmpty(banned);
        Assert.Empty(used);
    }

    [Fact]
    public void ProjectFile_BelowTheLine_AsksForTheBannedSymbolsAndForNoPackageButMathNet()
    {
        ProjectFile[] rooms = ProjectFile.All().Where(p => ReferenceList.BelowTheLine.Contains(p.Name)).ToArray();

        Assert.Equal(ReferenceList.BelowTheLine.Length, rooms.Length);
        Assert.All(rooms, p => Assert.Equal("true", p.Property("TwinBelowTheLine")));
        Assert.All(rooms, p => Assert.Empty(p.Packages.Except(["MathNet.Numerics"])));
    }

    [Theory]
    [InlineData("src/Factory", "Robots")]
    [InlineData("src/Robots", "Factory")]
    public void Source_OfFactoryAndRobots_NeverNamesTheOther(string folder, string other)
    {
        IEnumerable<string> naming = Checkout.Files("", folder)
            .Where(f => Checkout.Read(f).Contains("Twin." + other, StringComparison.Ordinal));

        Assert.Empty(naming);
    }

    [Theory]
    [InlineData("Actors", "Domain", 0)]
    [InlineData("Domain", "Actors", 1)]
    [InlineData("Factory", "Robots", 1)]
    [InlineData("Scenario", "Storage", 1)]
    [InlineData("Laboratory", "Domain", 2)]
    [InlineData("Host", "Scenario", 0)]
    public void ReferenceList_PlantedReference_IsJudged(string room, string used, int expected)
    {
        Assert.Equal(expected, ReferenceList.Forbidden(room, [used]).Count());
    }

    [Fact]
    public void ProjectFile_PlantedReferences_AreRead()
    {
        ProjectFile planted = new("src/Domain/Domain.csproj", """
            <Project><ItemGroup>
              <ProjectReference Include="..\Actors\Actors.csproj" /><PackageReference Include="Dapper" />
            </ItemGroup></Project>
            """);

        Assert.Equal(["Actors"], planted.Projects);
        Assert.Equal(["Dapper"], planted.Packages);
    }

    [Fact]
    public void CompiledFile_OfTheseTests_ShowsWhatTheyUse()
    {
        string self = typeof(ReferenceListTests).Assembly.Location;

        Assert.Contains("xunit.core", CompiledFile.Assemblies(self));
        Assert.Contains("System.IO.File", CompiledFile.Types(self));
    }

    private static string Compiled(string room) => Path.Combine(AppContext.BaseDirectory, $"Twin.{room}.dll");
}
