using Twin.Scenario.Sources;
using Xunit;

namespace Twin.Scenario.Tests;

public sealed class DataTableTests
{
    private const string Flows =
        "flow,amount,unit,year\nsteel,1.9e9,t,2024\nrobots,5,robot,2023\nrobots,6,robot,2024\n";

    [Theory]
    [InlineData("steel", 1)]
    [InlineData("robots", 2)]
    [InlineData("robots/5", 1)]
    [InlineData("robots/5/robot/2023", 1)]
    [InlineData("robots/2023", 0)]
    [InlineData("steel/amount", 1)]
    [InlineData("robots/amount", 2)]
    [InlineData("steel/colour", 0)]
    [InlineData("", 0)]
    public void Count_OfARowName_IsTheRowsThatItFits(string name, int count) =>
        Assert.Equal(count, DataTable.Read("flows.csv", Flows).Count(name));

    [Fact]
    public void Count_OfARecipe_GoesByProcessAndInput()
    {
        var table = DataTable.Read(
            "recipes.csv", "process,output_unit,input,amount\nsteel,kg,ore,1.4\nsteel,kg,\"coal, dry\",0.8\n");

        Assert.Equal(1, table.Count("steel/ore"));
        Assert.Equal(1, table.Count("steel/coal, dry"));
        Assert.Equal(0, table.Count("steel/kg"));
    }

    [Theory]
    [InlineData(DataTable.NameColumnsMax, 1)]
    [InlineData(DataTable.NameColumnsMax + 1, 0)]
    public void Count_AtTheLimitOfColumns_StopsThere(int columns, int count)
    {
        var letters = Enumerable.Range(0, 8).Select(i => (char)('a' + i)).ToList();
        var table = DataTable.Read("wide.csv", $"{string.Join(",", letters)}\n{string.Join(",", letters)}\n");

        var name = string.Join('/', letters.Take(columns));

        Assert.Equal(count, table.Names.Contains(name) ? 1 : 0);
    }

    [Theory]
    [InlineData("a,b\r\n1,2\r\n", 2)]
    [InlineData("a,b\n\"x\ny\",\"say \"\"hi\"\"\"", 2)]
    [InlineData("", 0)]
    public void Records_OfQuotesAndLineEnds_AreReadByTheStandard(string text, int records)
    {
        var read = CsvText.Records(text);

        Assert.Equal(records, read.Count);
        Assert.All(read, r => Assert.Equal(2, r.Length));
    }
}
