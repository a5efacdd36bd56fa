using Twin.Host.Forecast.Data;
using Xunit;

namespace Twin.Host.Tests.Forecast.Data;

public sealed class RealFilesTests
{
    [Theory]
    [InlineData("energy.csv", "World/electricity_twh", 41, "yearly", "1985")]
    [InlineData("energy.csv", "World/solar_elec_twh", 61, "yearly", "1965")]
    [InlineData("robots-chips-compute.csv", "industrial_robot_stock/World", 16, "yearly", "2010")]
    [InlineData("robots-chips-compute.csv", "semiconductor_sales/World", 39, "yearly", "1987")]
    [InlineData("steel-history.csv", "crude_steel_mt", 15, "yearly", "2000")]
    public void Shipped_Data_LoadsBySeries(string file, string series, int count, string frequency, string first)
    {
        DataReading reading = DataFile.Read(
            Path.Combine(Installation.Root!, "data", file), new DataChoice { Series = [series] });

        Assert.Empty(reading.Errors);
        DataSeries found = Assert.Single(reading.Series);
        Assert.Equal(count, found.Values.Length);
        Assert.Equal(frequency, found.Calendar.Name);
        Assert.Equal(first, found.Calendar.Label(0));
    }
}
