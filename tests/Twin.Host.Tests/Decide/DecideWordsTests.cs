using Twin.Host.Decide;
using Xunit;

namespace Twin.Host.Tests.Decide;

public sealed class DecideWordsTests
{
    [Theory]
    [InlineData(0.02, 0.0, true)]
    [InlineData(0.04, 0.0, false)]
    [InlineData(0.02, 0.1, false)]
    [InlineData(null, 0.0, false)]
    public void Import_WithoutStockOrLead_IsJustInTime(double? stock, double? lead, bool isJustInTime) =>
        Assert.Equal(isJustInTime, CriticalCover.IsJustInTime(
            new EvidenceImport("chips", 1, "t", stock, lead, "none")));

    [Theory]
    [InlineData(null, "–")]
    [InlineData(0.0, "0 d")]
    [InlineData(0.5, "15 d")]
    [InlineData(2.99, "91 d")]
    [InlineData(3.0, "3.0 months")]
    public void Span_BelowThreeMonths_IsInDays(double? months, string text) =>
        Assert.Equal(text, CriticalCover.Span(months));

    [Fact]
    public void Names_OfEveryGateAndOtherRule_HaveWords()
    {
        string[] gates = ["inflation", "outputLessMoney", "P_dis", "P_def", "P_gm"];

        Assert.All(gates[1..], gate => Assert.NotEqual(gate, DecideWords.Gate(gate)));
        Assert.DoesNotContain("forks drawn", DecideWords.Rule("severance 0.95, forks drawn for 0.9"));
        Assert.Contains("10 looks", DecideWords.Footnote(200));
        Assert.Contains("1 look.", DecideWords.Footnote(7));
    }
}
