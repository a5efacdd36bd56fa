using Xunit;

namespace Twin.Style.Tests.Tree;

public sealed class ProvenanceTests
{
    [Fact]
    public void Data_EveryShippedFile_NamesSourceLicenceAndTransformation()
    {
        string[] files = Checkout.Files("", "data").Select(f => f["data/".Length..]).Where(f => f != "PROVENANCE.md")
            .ToArray();

        IEnumerable<Offence> missing = Provenance.Missing(files, Checkout.Read(Provenance.File));

        Assert.NotEmpty(files);
        Offence.AssertNone(missing);
    }

    [Theory]
    [InlineData("", "data/PROVENANCE.md:1: error: a.csv has no row")]
    [InlineData("x\n| `a.csv` | what | who |  | none |",
        "data/PROVENANCE.md:2: error: the row of a.csv leaves a cell empty")]
    [InlineData("| `a.csv` | what | who | MIT |", "data/PROVENANCE.md:1: error: the row of a.csv leaves a cell empty")]
    public void Gap_PlantedInTheTable_IsReported(string table, string expected)
    {
        Offence found = Assert.Single(Provenance.Missing(["a.csv"], table));

        Assert.Equal(expected, found.ToString());
    }
}
