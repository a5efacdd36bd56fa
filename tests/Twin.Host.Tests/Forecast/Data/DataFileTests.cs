using System.Text;
using Twin.Domain;
using Twin.Host.Forecast.Data;
using Xunit;

namespace Twin.Host.Tests.Forecast.Data;

public sealed class DataFileTests
{
    private const double Gap = double.NaN;

    [Fact]
    public void Wide_WithIsoDates_GivesASeriesForEachColumnOfNumbers()
    {
        DataReading reading = Read("date,gdp,m2,remark\n2020-01-01,1,,a\n2020-04-01,2,5,b\n2020-07-01,3,6,c\n");

        Assert.Equal(["gdp", "m2"], reading.Series.Select(s => s.Id));
        Assert.Equal([1, 2, 3], Values(reading, 0));
        Assert.Equal([5, 6], Values(reading, 1));
        Assert.Equal("quarterly", reading.Series[1].Calendar.Name);
        Assert.Equal(4, reading.Series[1].Values.Period);
        Assert.Equal("2020Q2", reading.Series[1].Calendar.Label(0));
        Assert.Equal("2021Q1", reading.Series[0].Calendar.Label(4));
    }

    [Fact]
    public void Long_InAnyOrderOfColumnsAndRows_GivesSeriesByTheirNames()
    {
        DataReading reading = Read("value,date,id\n4,2021-02,b\n2,2021-02,a\n1,2021-01,a\n3,2021-01,b\n5,2021-04,a\n");

        Assert.Equal(["b", "a"], reading.Series.Select(s => s.Id));
        Assert.Equal([3, 4], Values(reading, 0));
        Assert.Equal([1, 2, Gap, 5], Values(reading, 1));
        Assert.Equal(12, reading.Series[0].Values.Period);
    }

    [Fact]
    public void Long_WithSeveralKeysAndValues_JoinsTheFewestThatTellSeriesApart()
    {
        DataReading reading = Read(
            "country,sector,year,output,jobs,source\nA,x,2020,1,5,p\nA,x,2021,2,6,q\nA,y,2020,3,7,p\nA,y,2021,4,8,p\n");

        Assert.Equal(["x/output", "x/jobs", "y/output", "y/jobs"], reading.Series.Select(s => s.Id));
        Assert.Equal([3, 4], Values(reading, 2));
    }

    [Fact]
    public void Long_FilteredToOneSeries_KeepsItsName()
    {
        const string Text =
            "metric,year,value,unit\nrobots,2020,1,n\nrobots,2021,2,n\nchips,2020,9,n\nchips,2021,8,n\n";

        DataReading reading = Read(Text, new DataChoice { Where = ["metric=chips"] });
        DataReading named = Read(Text, new DataChoice { Series = ["chips"] });

        Assert.Equal(["chips"], reading.Series.Select(s => s.Id));
        Assert.Equal([9, 8], Values(reading, 0));
        Assert.Equal([9, 8], Values(named, 0));
    }

    [Fact]
    public void Rows_OfTheM4Format_AreSeriesWithoutDates()
    {
        DataReading reading = Read("id,domain,n,values\nM1,Macro,3,10;11;12\nM2,Micro,2,7;8\n");

        Assert.Equal(["M1", "M2"], reading.Series.Select(s => s.Id));
        Assert.Equal([10, 11, 12], Values(reading, 0));
        Assert.Equal("4", reading.Series[0].Calendar.Label(3));
    }

    [Fact]
    public void Rows_OfTheOriginalM4Files_EndWhereTheSeriesDoes()
    {
        DataReading reading = Read(
            "\"V1\",\"V2\",\"V3\",\"V4\"\n\"Y1\",\"5\",\"6\",\"7\"\n\"Y2\",\"8\",\"9\",\n\"Y3\",1\n");

        Assert.Equal(["Y1", "Y2", "Y3"], reading.Series.Select(s => s.Id));
        Assert.Equal([8, 9], Values(reading, 1));
        Assert.Equal([1], Values(reading, 2));
    }

    [Fact]
    public void Rows_UnderYears_AreSeriesWithDates()
    {
        DataReading reading = Read("Country,Code,2019,2020,2021,2022\nChile,CHL,1,2,3,4\nPeru,PER,4,..,6,7\n");

        Assert.Equal(["Chile/CHL", "Peru/PER"], reading.Series.Select(s => s.Id));
        Assert.Equal([4, Gap, 6, 7], Values(reading, 1));
        Assert.Equal("2019", reading.Series[1].Calendar.Label(0));
        Assert.Equal("yearly", reading.Series[1].Calendar.Name);
    }

    [Fact]
    public void Numbers_WithoutDatesOrNames_AreOneSeries()
    {
        DataReading reading = Read("3\n1\n4\nNA\n5\n", new DataChoice { Period = 4 });

        Assert.Equal([3, 1, 4, Gap, 5], Values(reading, 0));
        Assert.Equal("column1", reading.Series[0].Id);
        Assert.Equal(4, reading.Series[0].Values.Period);
        Assert.Equal("no dates", reading.Series[0].Calendar.Name);
    }

    [Theory]
    [InlineData("datum;wert\n01.02.2020;1,5\n01.03.2020;2.500,25\n")]
    [InlineData("datum\twert\n2020-02\t1,5\n2020-03\t2500,25\n")]
    [InlineData("datum|wert\n2020M02|1.5\n2020M03|2,500.25\n")]
    [InlineData("# a remark\ndatum,wert\n\n2020-02,1.5\n# another\n2020-03,\"2,500.25\"\n,\n")]
    [InlineData("\uFEFFdatum,wert\r\nFeb 2020,1.5\r\nMar 2020,2500.25\r\n")]
    public void Numbers_OfAnyDialect_AreRead(string text)
    {
        DataReading reading = Read(text);

        Assert.Equal([1.5, 2500.25], Values(reading, 0));
        Assert.Equal("2020-03", reading.Series[0].Calendar.Label(1));
    }

    [Fact]
    public void Units_BelowTheNames_AreNoData()
    {
        DataReading reading = Read("date,gdp\nISO,busd\n2020-01,1\n2020-02,2\n2020-03,3\n");

        Assert.Equal([1, 2, 3], Values(reading, 0));
    }

    [Fact]
    public void File_InUtf16_IsRead()
    {
        using Folder folder = new();
        File.WriteAllText(folder.Full("a.csv"), "date,é\n2020,1\n2021,2\n", Encoding.Unicode);

        DataReading reading = DataFile.Read(folder.Full("a.csv"), new DataChoice());

        Assert.Equal("é", Assert.Single(reading.Series).Id);
    }

    [Fact]
    public void File_OfASingleValue_IsASeries() =>
        Assert.Equal([7], Values(Read("date,x\n2020-01-01,7\n"), 0));

    [Fact]
    public void Columns_OfAYearAndAMonth_AreMonths()
    {
        DataReading reading = Read("Year,Month,Sales\n2020,11,1\n2020,12,2\n2021,1,3\n");

        Assert.Equal([1, 2, 3], Values(reading, 0));
        Assert.Equal(["Sales"], reading.Series.Select(s => s.Id));
        Assert.Equal("2021-01", reading.Series[0].Calendar.Label(2));
    }

    [Theory]
    [InlineData("unique_id,ds,y\na,2020-01-01,1\na,2020-02-01,2\nb,2020-01-01,3\nb,2020-02-01,4\n", "a,b")]
    [InlineData("year,x,y\n2020,1,2\n2021,3,4\n", "x,y")]
    [InlineData("year,value,low,high\n2020,1,0,2\n2021,3,2,4\n", "value")]
    public void Columns_OfCommonNames_AreWhatTheirUsersMean(string text, string ids) =>
        Assert.Equal(ids.Split(','), Read(text).Series.Select(s => s.Id));

    [Fact]
    public void Layout_IsToldInWords() =>
        Assert.Equal("dates in date; series by id, values in value",
            Read("id,date,value\na,2020,1\nb,2020,2\na,2021,3\nb,2021,4\n").Layout);

    [Fact]
    public void Random_Text_IsReadOrRefusedButNeverThrown()
    {
        const string Characters = "2020-01,\";\n\t#.aQ1/ NA5e9";
        for (int run = 0; run < 3000; run++)
        {
            StringBuilder text = new();
            for (uint i = 0; i < 60; i++) text.Append(Characters[(int)(Philox.Word(i, (ulong)run, 5) % 24)]);

            DataReading reading = Read(text.ToString());

            Assert.True(reading.Series.Count > 0 ^ reading.Errors.Count > 0, text.ToString());
        }
    }

    private static DataReading Read(string text, DataChoice? choice = null) =>
        DataFile.Read("a.csv", text.TrimStart('\uFEFF').ReplaceLineEndings("\n"), choice ?? new DataChoice());

    private static double[] Values(DataReading reading, int series)
    {
        Assert.Empty(reading.Errors);
        return reading.Series[series].Values.Values.ToArray();
    }
}
