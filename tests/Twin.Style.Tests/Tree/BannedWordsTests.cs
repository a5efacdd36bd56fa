using Xunit;

namespace Twin.Style.Tests.Tree;

public sealed class BannedWordsTests
{
    private readonly BannedWords _words = new(Checkout.Read(BannedWords.File));

    [Fact]
    public void Tree_EveryFile_HoldsNoBannedWord()
    {
        IEnumerable<Offence> offences = Checkout.Files().SelectMany(f => _words.Check(f, Checkout.Read(f)));

        Offence.AssertNone(offences);
    }

    [Theory]
    [InlineData("docs/a.md", "see /ho" + "me/ada/notes.txt")]
    [InlineData("src/A.cs", "\"C:\\Us" + "ers\\ada\"")]
    [InlineData("a.csproj", "<No" + "Warn>CS1591</No" + "Warn>")]
    [InlineData("src/A.cs", "#pragma warning disable CA1000")]
    [InlineData("tests/A.cs", "Thread.Sl" + "eep(10);")]
    [InlineData("src/A.cs", "// TO" + "DO: later")]
    [InlineData("src/A.cs", "new Ran" + "dom()")]
    public void BannedWord_Planted_IsReportedWithItsPlace(string path, string line)
    {
        Offence found = Assert.Single(_words.Check(path, "first\n" + line + "\nlast"));

        Assert.StartsWith($"{path}:2: error: ", found.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs/a.md", "https://example.org/ho" + "me/page")]
    [InlineData("src/A.cs", "#pragma warning disable CA1000 // the contract is static abstract")]
    [InlineData("src/A.cs", "await Task.De" + "lay(left);")]
    public void AllowedNeighbour_OfABannedWord_IsNotReported(string path, string line)
    {
        Assert.Empty(_words.Check(path, line));
    }
}
