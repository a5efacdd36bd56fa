using Xunit;

namespace Twin.Style.Tests.Tree;

public sealed class MarkdownLinksTests
{
    [Fact]
    public void Tree_EveryMarkdownLink_Resolves()
    {
        IEnumerable<Offence> dead = Checkout.Files(".md").SelectMany(f =>
            MarkdownLinks.Check(f, Checkout.Read(f), Read));

        Offence.AssertNone(dead);
    }

    [Theory]
    [InlineData("[a](missing.md)")]
    [InlineData("[a](README.md#no-such-heading)")]
    [InlineData("[a](#no-such-heading)")]
    [InlineData("[a](../README.md)")]
    public void DeadLink_Planted_IsReported(string text)
    {
        Offence found = Assert.Single(MarkdownLinks.Check("docs/a.md", "# Title\n" + text, Known));

        Assert.StartsWith("docs/a.md:2: error: ", found.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](README.md#the-heading-of-it)")]
    [InlineData("[a](./README.md)")]
    [InlineData("[a](#title)")]
    [InlineData("[a](../src)")]
    [InlineData("[a](https://example.org/missing.md)")]
    [InlineData("`[a](missing.md)`")]
    public void LiveLink_OfEveryKind_IsAccepted(string text)
    {
        Assert.Empty(MarkdownLinks.Check("docs/a.md", "# Title\n" + text, Known));
    }

    private static string? Known(string path) => path switch
    {
        "docs/README.md" => "## The heading, of `it`!\n",
        "src" => "",
        _ => null,
    };

    private static string? Read(string path)
    {
        string full = Checkout.Full(path);
        return File.Exists(full) ? File.ReadAllText(full) : Directory.Exists(full) ? "" : null;
    }
}
