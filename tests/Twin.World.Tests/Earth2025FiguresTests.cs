using System.Globalization;
using Twin.Scenario;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests;

/// <summary>The figures of 2025: what the run gives against what the rows of the shipped data say.</summary>
public sealed class Earth2025FiguresTests : IClassFixture<Earth2025FiguresTests.FirstYear>
{
    private const double Tolerance = 0.05;
    private readonly FirstYear _year;

    public Earth2025FiguresTests(FirstYear year) => _year = year;

    [Theory]
    [InlineData("arms", 1, "robots-chips-compute.csv", "metric=industrial_robot_installations;region_or_site=World")]
    [InlineData("robots", 1, "robots-chips-compute.csv", "metric=humanoid_robot_shipments")]
    [InlineData("registered-solar", 1e-3, "world-flows.csv", "flow=pv_installed_ac")]
    [InlineData("solar-electricity", 1e6, "energy.csv", "entity=World/solar_elec_twh")]
    [InlineData("electricity", 1e6, "energy.csv", "entity=World/electricity_twh")]
    [InlineData("steel", 1, "world-flows.csv", "flow=crude_steel;year=2024")]
    [InlineData("aluminium", 1, "world-flows.csv", "flow=primary_aluminium;year=2024")]
    [InlineData("polysilicon", 1, "world-flows.csv", "flow=polysilicon;year=2024")]
    [InlineData("copper", 1, "world-flows.csv", "flow=copper_refined;year=2024")]
    [InlineData("iron-ore", 1, "world-flows.csv", "flow=iron_ore_usable;year=2024")]
    public void Output_OfTheHumanEconomyIn2025_IsTheRow(string good, double scale, string file, string row)
    {
        var run = _year.Reports.Single(report => report.Good == good).First.Output;

        Assert.InRange(run / (Row(file, row) * scale), 1 - Tolerance, 1 + Tolerance);
    }

    [Theory]
    [InlineData("arms", 1, "robots-chips-compute.csv", "metric=industrial_robot_stock;region_or_site=World")]
    [InlineData("registered-solar", 1e6, "energy.csv", "entity=World/solar_capacity_gw_end")]
    public void InService_AtTheEndOf2025_IsTheRow(string good, double scale, string file, string row)
    {
        Assert.InRange(InService(good) / (Row(file, row) * scale), 1 - Tolerance, 1 + Tolerance);
    }

    [Fact]
    public void AcceleratorsInService_AtTheEndOf2025_AreThoseOfTheFourVendors()
    {
        var data = Rows("robots-chips-compute.csv", "metric=ai_compute_cumulative_h100e")
            .Where(cells => !cells["region_or_site"].StartsWith("World", StringComparison.Ordinal)).ToList();

        Assert.Equal(4, data.Count);
        Assert.InRange(InService("accelerators") / data.Sum(Value), 1 - Tolerance, 1 + Tolerance);
    }

    [Fact]
    public void SolarElectricity_OfWhatIsInService_IsTheYieldOfTheRegisters()
    {
        var opening = Opening("registered-solar");
        var mean = (opening + InService("registered-solar")) / 2;
        var factor = Row("energy.csv", "entity=World/solar_capacity_factor_derived");

        var produced = _year.Reports.Single(report => report.Good == "solar-electricity").First.Output;

        Assert.InRange(mean * factor * StepClock.HoursPerYear / 1e3 / produced, 1 - Tolerance, 1 + Tolerance);
    }

    [Fact]
    public void Residual_OfEveryGoodOutside_ClosesItsBalance()
    {
        foreach (var report in _year.Reports)
        {
            var flows = report.First;
            var left = flows.Output + flows.Bought + flows.Claims - flows.Sold - flows.StockChange - flows.OtherUses;
            Assert.InRange(left / Math.Max(1, flows.Output), -1e-6, 1e-6);
        }
    }

    private double InService(string good) =>
        Opening(good) + _year.Reports.Single(report => report.Good == good).First.StockChange;

    private double Opening(string good) =>
        _year.World.Human!.Goods.Single(human => human.Good == good).InService!.Value;

    private static double Row(string file, string row) => Value(Assert.Single(Rows(file, row.Split('/')[0])), row);

    /// <summary>The rows of 2025, or of the year that the conditions name.</summary>
    private static IEnumerable<Dictionary<string, string>> Rows(string file, string row)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "data", file));
        var header = lines[0].Split(',');
        var wanted = row.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        wanted.TryAdd("year", "2025");
        return lines.Skip(1).Select(line => Cells(line).Zip(header, (cell, name) => (name, cell))
                .ToDictionary(pair => pair.name, pair => pair.cell))
            .Where(cells => wanted.All(pair => cells[pair.Key] == pair.Value));
    }

    private static double Value(Dictionary<string, string> cells) => Value(cells, "");

    private static double Value(Dictionary<string, string> cells, string row)
    {
        var column = row.Contains('/', StringComparison.Ordinal) ? row.Split('/')[1] : null;
        var text = cells[column ?? (cells.ContainsKey("value") ? "value" : "amount_per_year")];
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static string[] Cells(string line)
    {
        var parts = line.Split('"');
        return string.Concat(parts.Select((part, i) => i % 2 == 0 ? part.Replace(',', '\u001f') : part))
            .Split('\u001f');
    }

    /// <summary>The first year of the shipped world, run once for all figures.</summary>
    public sealed class FirstYear
    {
        public FirstYear()
        {
            var path = Path.Combine(Repository.Root, "scenarios", "earth-2025.yaml");
            World = WorldFile.Read(path, ["until=1 yr"]).World!;
            var run = new WorldRun(WorldAssembly.Assemble(World, "test"));
            while (run.NowMicros < World.UntilMicros) run.Advance(World.UntilMicros);
            Reports = OutsideReport.Of(run);
        }

        public WorldRecord World { get; }

        public IReadOnlyList<OutsideReport> Reports { get; }
    }
}
