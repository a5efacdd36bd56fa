using Xunit;

namespace Twin.Style.Tests.Tree;

public sealed class PackagesTests
{
    private static readonly string[] _licences =
        ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "blessing"];

    // Packages whose file names no SPDX expression; their licence was read by a person.
    private static readonly string[] _withoutExpression = ["SourceGear.sqlite3", "xunit.abstractions"];

    [Fact]
    public void ThirdPartyTable_AgainstTheLockFiles_NamesEachPackageOnce()
    {
        string[] locked = Packages.All().Select(p => $"{p.Id} {p.Version}").ToArray();

        string[] table = Table().Select(p => $"{p.Id} {p.Version}").ToArray();

        Assert.NotEmpty(locked);
        Assert.Equal(locked, table);
    }

    [Fact]
    public void ThirdPartyTable_AgainstTheRestoredPackages_StatesTheirLicences()
    {
        IEnumerable<string> wrong =
            from p in Table()
            where !_withoutExpression.Contains(p.Id) && Packages.Licence(p.Id, p.Version) != p.Licence
            select $"{p.Id} ships {Packages.Licence(p.Id, p.Version)}, THIRD-PARTY.md says {p.Licence}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void ThirdPartyTable_EveryLicence_AllowsUseUnderOurs()
    {
        Assert.All(Table(), p => Assert.Contains(p.Licence, _licences));
    }

    [Fact]
    public void License_OfTheProject_IsApache2()
    {
        string text = Checkout.Read("LICENSE");

        Assert.Contains("Apache License", text, StringComparison.Ordinal);
        Assert.Contains("Version 2.0, January 2004", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LockFiles_EveryProject_LockTheCentralVersions()
    {
        IReadOnlyDictionary<string, string> central = Packages.Central();

        IEnumerable<string> different =
            from project in Checkout.Files(".csproj")
            let folder = project[..project.LastIndexOf('/')]
            from package in Packages.Locked(Checkout.Read(folder + "/packages.lock.json"))
            where package.IsDirect && central.GetValueOrDefault(package.Id) != package.Version
            select $"{folder}: {package.Id} {package.Version}";

        Assert.Empty(different);
    }

    [Fact]
    public void Solution_EveryProject_IsInIt()
    {
        string solution = Checkout.Read("Twin.sln").Replace('\\', '/');

        Assert.All(Checkout.Files(".csproj"), p => Assert.Contains($"\"{p}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void LockFile_PlantedPackages_AreRead()
    {
        const string Planted = """
            {"version": 2, "dependencies": {"net10.0": {
              "Dapper": {"type": "Direct", "requested": "[2.1.86, )", "resolved": "2.1.86"},
              "Deep": {"type": "Transitive", "resolved": "1.0.0"}, "Twin.Domain": {"type": "Project"}}}}
            """;

        Assert.Equal([("Dapper", "2.1.86", true), ("Deep", "1.0.0", false)], Packages.Locked(Planted));
    }

    private static IEnumerable<(string Id, string Version, string Licence)> Table() =>
        from line in Checkout.Read("THIRD-PARTY.md").Split('\n')
        where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| package", StringComparison.Ordinal)
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        orderby string.Concat(cells[1].ToUpperInvariant())
        select (cells[1], cells[2], cells[3]);
}
