using Spectre.Console;
using Twin.Host.Output;
using Xunit;

namespace Twin.Host.Tests.Output;

public sealed class FittedTableTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(160)]
    public void Write_AtAnyWidth_BreaksNoFigureAndShowsEach(int columns)
    {
        Screen screen = new(isTerminal: true, columns);

        FittedTable.Write(screen.Terminal.OutConsole(), Years());

        string text = screen.Out.ToString();
        Assert.All(Lines(text), line => Assert.InRange(line.Length, 0, columns));
        for (int i = 1; i <= 6; i++) Assert.Contains($"{i},111,222.5", text);
    }

    [Fact]
    public void Write_WithColumnsThatMayLeave_NamesThoseThatLeft()
    {
        Screen screen = new(isTerminal: true, columns: 80);

        FittedTable.Write(screen.Terminal.OutConsole(), Years(), 1, 6, 2);

        string text = screen.Out.ToString();
        Assert.DoesNotContain("6,111,222.5", text);
        Assert.Contains("no room for column 6", text);
        Assert.Contains("5,111,222.5", text);
        Assert.Single(text.Split('\n'), line => line.Contains("1,111,222.5"));
    }

    [Fact]
    public void Write_OfATableThatFits_IsOneTable()
    {
        Screen screen = new();

        FittedTable.Write(screen.Terminal.OutConsole(), Years(), 1, 6);

        Assert.Single(Lines(screen.Out.ToString()), line => line.Contains("column 1") && line.Contains("column 6"));
        Assert.All(Lines(screen.Out.ToString()), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Write_OfASecondPart_LeavesRowsOutThatSayNothingThere()
    {
        Screen screen = new(isTerminal: true, columns: 80);
        Table table = Years();
        table.AddRow("only first", "7", "", "", "", "", "");

        FittedTable.Write(screen.Terminal.OutConsole(), table);

        Assert.Single(Lines(screen.Out.ToString()), line => line.Contains("only first"));
    }

    [Fact]
    public void Facts_LongerThanALine_GoOnUnderThemselves()
    {
        Screen screen = new(isTerminal: true, columns: 40);
        string path = "/" + string.Join('/', Enumerable.Repeat("folder", 12));

        new Facts(screen.Terminal).Add("assumed", string.Join(", ", Enumerable.Repeat("value", 20)))
            .AddWhole("run", path).Write();

        string[] lines = Lines(screen.Out.ToString());
        Assert.StartsWith("  assumed  value, value", lines[0]);
        Assert.All(lines[1..^1], line => Assert.StartsWith("           value", line));
        Assert.All(lines[..^1], line => Assert.InRange(line.Length, 0, 40));
        Assert.Equal("  run      " + path, lines[^1]);
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');

    private static Table Years()
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("year");
        for (int i = 1; i <= 6; i++) table.AddColumn(new TableColumn($"column {i}").RightAligned());
        table.AddRow(["a year of words", .. Enumerable.Range(1, 6).Select(i => $"{i},111,222.5")]);
        return table;
    }
}
