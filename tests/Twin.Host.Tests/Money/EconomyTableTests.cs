using Twin.Host.Tests.Forecast;
using Xunit;

namespace Twin.Host.Tests.Money;

/// <summary>The tables of docs/validation.md on the economy: written by <c>./test --validation</c>, else held against
/// what the same code gives now.</summary>
public sealed class EconomyTableTests
{
    [Theory]
    [InlineData("economy-identification")]
    [InlineData("economy-sensitivity")]
    [InlineData("economy-hindcast")]
    [InlineData("economy-history")]
    [InlineData("economy-flips")]
    [InlineData("economy-odds")]
    [Trait("Category", "Validation")]
    public void Table_InTheDocs_IsWhatTheCodeGives(string marks)
    {
        string[] lines = [.. (marks switch
        {
            "economy-identification" => EconomyTables.Identification(),
            "economy-sensitivity" => EconomyTables.Sensitivity(),
            "economy-hindcast" => EconomyTables.Hindcast(),
            "economy-history" => EconomyTables.PastHeadlines(),
            "economy-flips" => EconomyTables.Flips(),
            _ => EconomyTables.Odds(),
        })];
        if (ValidationPage.IsWriting) ValidationPage.Write(marks, lines);

        Assert.Equal(lines, ValidationPage.Lines(marks));
    }
}
