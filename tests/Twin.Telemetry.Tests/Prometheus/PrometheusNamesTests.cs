using Twin.Telemetry.Instruments;
using Twin.Telemetry.Prometheus;
using Xunit;

namespace Twin.Telemetry.Tests.Prometheus;

/// <summary>Expected names are those of the collector's translator, except where the comment says so.</summary>
public sealed class PrometheusNamesTests
{
    [Theory]
    [InlineData("twin.robot.battery.charge", "1", InstrumentKind.Gauge, "twin_robot_battery_charge_ratio")]
    [InlineData("twin.energy.transferred", "J", InstrumentKind.Counter, "twin_energy_transferred_joules_total")]
    [InlineData("twin.robot.speed", "m/s", InstrumentKind.Gauge, "twin_robot_speed_meters_per_second")]
    [InlineData("twin.fleet.size", "{robot}", InstrumentKind.Gauge, "twin_fleet_size")]
    [InlineData("twin.stock.mass", "kg", InstrumentKind.Gauge, "twin_stock_mass_kg")]
    [InlineData("http.requests.total", "{request}", InstrumentKind.Counter, "http_requests_total")]
    [InlineData("cache.hits", "1", InstrumentKind.Counter, "cache_hits_total")]
    [InlineData("wait.seconds", "s", InstrumentKind.Gauge, "wait_seconds")]
    [InlineData("9.lives..left", "", InstrumentKind.Gauge, "_9_lives_left")]
    [InlineData("flow rate-(net)", "{packet}/s", InstrumentKind.Gauge, "flow_rate_net_per_second")]
    [InlineData("hw.temperature", "Cel", InstrumentKind.Gauge, "hw_temperature_celsius")]
    [InlineData("disk.free", "KiBy", InstrumentKind.Gauge, "disk_free_kibibytes")]
    [InlineData("fuel", "{drop}", InstrumentKind.UpDownCounter, "fuel")]
    [InlineData("duty", "1", InstrumentKind.UpDownCounter, "duty")]
    public void Family_OfAnInstrument_IsCalledAsTheCollectorCallsIt(
        string name, string unit, InstrumentKind kind, string expected)
    {
        Assert.Equal(expected, PrometheusNames.Sample(PrometheusNames.Family(name, unit, kind), kind));
    }

    [Theory]
    [InlineData("site.id", "site_id")]
    [InlineData("a:b", "a_b")]
    [InlineData("0x", "_0x")]
    [InlineData("ü", "_")]
    public void Label_OfAnAttribute_HasOnlyWhatLabelsMayHave(string name, string expected)
    {
        Assert.Equal(expected, PrometheusNames.Label(name));
    }

    [Fact]
    public void Family_OfEveryInstrument_IsItsOwn()
    {
        var families = InstrumentTable.All.Select(each => PrometheusNames.Family(each.Name, each.Unit, each.Kind));

        Assert.Equal(families.Count(), families.Distinct().Count());
    }
}
