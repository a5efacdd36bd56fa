using System.Reflection;
using Twin.Domain;
using Twin.Host.Forecast.Data;
using Xunit;

namespace Twin.Host.Tests.Forecast.Data;

public sealed class DataErrorsTests
{
    private const string Point = "a number such as 1234.5, or nothing";
    private const string Comma = "a number such as 1234,5, or nothing";
    private const string YearFirst = "year first, such as 2025-07-31";
    private const string WhereFix = "write a column's name, an equals sign and a text that stands in it";

    public static TheoryData<string, string, int, int, string, string> Broken => new()
    {
        { DataErrors.Quote, "date,x\n2020,1\n2021,\"2\n", 3, 6, "", "" },
        { DataErrors.Cells, "date,x\n2020,1\n2021,2,3\n", 3, 1, "2", "3" },
        { DataErrors.NoSeries, "date,x\n2020,a\n2021,b\n", 0, 0, "", "" },
        { DataErrors.NoSeries, "", 0, 0, "", "" },
        { DataErrors.NoSeries, "name,x\na,1\nb,2\n", 0, 0, "", "" },
        { DataErrors.NoSeries, "date,x\n2020,\n2021,\n", 0, 0, "", "" },
        { DataErrors.BadNumber, "date,x\n2020,1\n2021,1o\n2022,3\n", 3, 6, Point, "1o" },
        { DataErrors.BadNumber, "date,x\n2020,1\n2021,1e999\n2022,3\n", 3, 6, "", "1e999" },
        { DataErrors.BadNumber, "date;x\n2020;1,5\n2021;1,2,3\n2022;3,5\n", 3, 6, Comma, "1,2,3" },
        { DataErrors.BadNumber, "id,n,values\na,3,1;two;3\n", 2, 7, "", "two" },
        { DataErrors.BadDate, "date,x\n2020-01,1\n2020-13,2\n2020-03,3\n", 3, 1, DateText.Forms, "2020-13" },
        { DataErrors.BadDate, "date,x\n2020-01,1\n2020-02-01,2\n2020-03,3\n", 3, 1, DateText.Forms, "2020-02-01" },
        { DataErrors.BadDate, "date,x\n2020-01,1\n,2\n2020-03,3\n", 3, 1, DateText.Forms, "" },
        { DataErrors.OpenOrder, "date,x\n01/02/2020,1\n02/02/2020,2\n", 2, 1, YearFirst, "01/02/2020" },
        { DataErrors.OpenOrder, "date,x\n31/01/2020,1\n01/31/2020,2\n", 3, 1, "", "01/31/2020" },
        { DataErrors.Duplicate, "date,x\n2020,1\n2021,2\n2020,3\n", 4, 1, "one value for each date",
            "2020, also on line 2" },
        { DataErrors.Spacing, "date,x\n2020-01-01,1\n2020-01-03,2\n2020-01-05,3\n2020-01-08,4\n", 5, 1,
            "steps every 2 d, as most are", "2020-01-05, then 2020-01-08" },
        { DataErrors.Gaps, "date,x\n2000,1\n2001,2\n2019,3\n2020,4\n", 2, 1, "a value at every second step or more",
            "4 values over 21 steps" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void File_Broken_IsRefusedWithItsPlace(
        string code, string text, int line, int column, string expected, string got)
    {
        DataReading reading = DataFile.Read("a.csv", text, new DataChoice());

        Assert.Empty(reading.Series);
        InputError error = reading.Errors[0];
        Assert.Equal((code, line, column), (error.Code, error.Line, error.Column));
        if (expected.Length > 0) Assert.Equal(expected, error.Expected);
        Assert.Equal(got, code == DataErrors.Quote ? "" : error.Got);
        Assert.NotEmpty(error.Fix);
    }

    [Theory]
    [InlineData(DataErrors.UnknownColumn, "write date", "--time", "dat")]
    [InlineData(DataErrors.UnknownColumn, "write price", "--value", "prices")]
    [InlineData(DataErrors.UnknownColumn, "write good", "--id", "goods")]
    [InlineData(DataErrors.UnknownColumn, "write good", "--where", "goods=iron")]
    [InlineData(DataErrors.BadWhere, WhereFix, "--where", "x")]
    [InlineData(DataErrors.BadWhere, WhereFix, "--where", "good=i")]
    [InlineData(DataErrors.UnknownSeries, "write iron", "--series", "irom")]
    public void Choice_ThatDoesNotFit_IsRefusedWithTheNearestName(string code, string fix, string option, string value)
    {
        DataChoice choice = new();
        choice = option switch
        {
            "--time" => choice with { Time = value },
            "--value" => choice with { Values = [value] },
            "--id" => choice with { Ids = [value] },
            "--where" => choice with { Where = [value] },
            _ => choice with { Series = [value] },
        };

        DataReading reading = DataFile.Read(
            "a.csv", "date,good,price\n2020,iron,1\n2021,iron,2\n2020,steel,3\n2021,steel,4\n", choice);

        InputError error = Assert.Single(reading.Errors);
        Assert.Equal((code, fix, option), (error.Code, error.Fix, error.Where));
    }

    [Fact]
    public void File_ThatCannotBeRead_IsRefused()
    {
        using Folder folder = new();
        File.WriteAllBytes(folder.Full("latin1.csv"), [(byte)'a', (byte)'\n', 0xE9, 0x20, (byte)'\n']);
        using (FileStream large = File.Create(folder.Full("large.csv"))) large.SetLength(DataFile.MostBytes + 1);

        Assert.Equal(DataErrors.Unreadable, Code("none.csv"));
        Assert.Equal(DataErrors.Unreadable, Code("."));
        Assert.Equal(DataErrors.TooLarge, Code("large.csv"));
        Assert.Equal(DataErrors.NotText, Code("latin1.csv"));
        Assert.Equal(2, DataFile.Read(folder.Full("latin1.csv"), new DataChoice()).Errors[0].Line);

        string Code(string name) => Assert.Single(DataFile.Read(folder.Full(name), new DataChoice()).Errors).Code;
    }

    [Fact]
    public void Irregular_WhereAllowed_IsLeftOutAndTold()
    {
        DataReading reading = DataFile.Read(
            "a.csv", "id,year,value\na,2000,1\na,2001,1\na,2020,1\nb,2000,1\nb,2001,1\n",
            new DataChoice { SkipsIrregular = true });

        Assert.Equal("b", Assert.Single(reading.Series).Id);
        Assert.Equal("a", Assert.Single(reading.Skipped).Where);
        Assert.Empty(reading.Errors);
    }

    [Fact]
    public void Errors_ByTheDozen_AreShownUpToALimit()
    {
        string rows = string.Concat(Enumerable.Range(0, 100).Select(i => $"{1900 + i},{(i % 2 == 0 ? "1" : "?")}\n"));

        Assert.Equal(DataFile.MostErrors, DataFile.Read("a.csv", "year,x\n" + rows, new DataChoice()).Errors.Count);
    }

    [Fact]
    public void Codes_AreDifferent()
    {
        string[] codes =
        [
            .. typeof(DataErrors).GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(f => f.IsLiteral && f.FieldType == typeof(string)).Select(f => (string)f.GetRawConstantValue()!),
        ];

        Assert.Equal(15, codes.Length);
        Assert.Distinct(codes);
    }
}
