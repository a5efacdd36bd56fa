using System.Globalization;
using Twin.Host.Forecast.Data;
using Xunit;

namespace Twin.Host.Tests.Forecast.Data;

public sealed class FrequencyTests
{
    [Theory]
    [InlineData("2020,2021,2022", "yearly", 1, "2023")]
    [InlineData("2020,2022,2024", "every 2 yr", 1, "2026")]
    [InlineData("2020-06-30,2021-06-30,2022-06-30", "yearly", 1, "2023-06")]
    [InlineData("2020Q3,2020Q4,2021Q1", "quarterly", 4, "2021Q2")]
    [InlineData("2020-Q3,2020-Q4,2021-Q1", "quarterly", 4, "2021Q2")]
    [InlineData("Q3 2020,Q4 2020,Q1 2021", "quarterly", 4, "2021Q2")]
    [InlineData("2020-03-31,2020-06-30,2020-09-30", "quarterly", 4, "2020-12")]
    [InlineData("2019-12-31,2020-01-31,2020-02-29", "monthly", 12, "2020-03")]
    [InlineData("202011,202012,202101", "monthly", 12, "2021-02")]
    [InlineData("20201130,20201201,20201202", "daily", 7, "2020-12-03")]
    [InlineData("2020-W52,2020-W53,2021-W01", "weekly", 52, "2021-01-11")]
    [InlineData("2020-12-28,2021-01-04,2021-01-11", "weekly", 52, "2021-01-18")]
    [InlineData("2021-02-25,2021-02-26,2021-03-01,2021-03-02,2021-03-03,2021-03-04", "business days", 5, "2021-03-05")]
    [InlineData("2021-03-27,2021-03-28,2021-03-29", "daily", 7, "2021-03-30")]
    [InlineData("2020-12-31 22:00,2020-12-31 23:00,2021-01-01 00:00", "hourly", 24, "2021-01-01 01:00")]
    [InlineData("2020-12-31T22:00:00Z,2020-12-31T22:30:00Z", "every 1800 s", 48, "2020-12-31 23:00")]
    [InlineData("2020-12-31 22:00:00+01:00,2020-12-31 22:00:10+01:00", "every 10 s", 8640, "2020-12-31 21:00:20")]
    [InlineData("31/12/2020,01/01/2021,02/01/2021", "daily", 7, "2021-01-03")]
    [InlineData("12/31/2020,01/01/2021,01/02/2021", "daily", 7, "2021-01-03")]
    [InlineData("1,2,3", "no dates", 1, "4")]
    public void Frequency_OfDates_IsFoundWithItsSeason(string dates, string name, int period, string next)
    {
        DataReading reading = Read(dates.Split(','));

        Assert.Empty(reading.Errors);
        DataSeries series = Assert.Single(reading.Series);
        Assert.Equal(name, series.Calendar.Name);
        Assert.Equal(period, series.Values.Period);
        Assert.Equal(next, series.Calendar.Label(series.Values.Length));
    }

    [Fact]
    public void Season_SaidByTheUser_Counts() =>
        Assert.Equal(7, Read(["2020", "2021"], new DataChoice { Period = 7 }).Series[0].Values.Period);

    [Fact]
    public void Gaps_BetweenMonths_AreKept()
    {
        DataReading reading = Read(["2020-01-01", "2020-02-01", "2020-03-01", "2020-06-01", "2020-07-01"]);

        Assert.Equal(7, reading.Series[0].Values.Length);
        Assert.True(double.IsNaN(reading.Series[0].Values.Values[4]));
    }

    [Theory]
    [InlineData("dmy", 1)]
    [InlineData("mdy", 12)]
    public void Order_OfDayAndMonth_IsThatOfTheUser(string order, int period)
    {
        DataChoice choice = new() { Order = order == "dmy" ? DateOrder.DayFirst : DateOrder.MonthFirst };

        // One to three January, or the firsts of three months.
        DataReading reading = Read(["01/01/2020", "02/01/2020", "03/01/2020"], choice);

        Assert.Equal(order == "dmy" ? 7 : period, reading.Series[0].Values.Period);
    }

    private static DataReading Read(string[] dates, DataChoice? choice = null) => DataFile.Read(
        "a.csv",
        "date,x\n" + string.Concat(dates.Select((date, i) =>
            date + "," + (i + 0.5).ToString(CultureInfo.InvariantCulture) + "\n")),
        choice ?? new DataChoice());
}
