using System.Xml.Linq;
using Twin.Domain;
using Twin.Host.Charts;
using Xunit;

namespace Twin.Host.Tests.Charts;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("a < b & c > d")]
    [InlineData("\"quoted\" and 'single'")]
    [InlineData("</text><script>alert(1)</script>")]
    [InlineData("ü → 你 😀")]
    [InlineData("two\nlines")]
    public void Element_WithAnyText_ReadsBackAsWritten(string text)
    {
        var written = new Markup().Element("p", text, ("title", text)).ToString();

        var read = XElement.Parse(written, LoadOptions.PreserveWhitespace);
        Assert.Equal(text, read.Value);
        Assert.Equal(text, read.Attribute("title")!.Value);
        Assert.Empty(read.Elements());
    }

    [Fact]
    public void Element_WithAControlCharacter_IsStillWellFormed()
    {
        var read = XElement.Parse(new Markup().Element("p", "a\u0001b\u001fc").ToString());

        Assert.Equal("a\uFFFDb\uFFFDc", read.Value);
    }

    [Theory]
    [InlineData(1.26, "1.3")]
    [InlineData(-0.04, "0")]
    [InlineData(1e6, "1000000")]
    public void Px_OfANumber_HasAtMostOneDigitAfterThePoint(double value, string expected) =>
        Assert.Equal(expected, Markup.Px(value));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Px_OfNoNumber_IsABug(double value) =>
        Assert.Throws<InvariantException>(() => Markup.Px(value));

    [Fact]
    public void ToString_WithAnOpenElement_IsABug() =>
        Assert.Throws<InvariantException>(() => new Markup().Open("p").ToString());
}
