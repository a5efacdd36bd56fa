using System.Globalization;
using Twin.World.Tests.Seeds;
using Xunit;

namespace Twin.World.Tests.Hindcast;

/// <summary>The loop of end 2014, run to 2025, beside what came and beside two curves.</summary>
public sealed class HindcastTests : IDisposable
{
    private const string Name = "earth-2015";

    private static readonly Lazy<ObservedWorld> Shipped = new(() => new ObservedWorld(Name));

    private readonly string _cut = Directory.CreateTempSubdirectory("hindcast").FullName;

    public void Dispose() => Directory.Delete(_cut, recursive: true);

    [Fact]
    [Trait("Category", "Validation")]
    public void Hindcast_BesideWhatCame_IsWhatThePageSays()
    {
        var actual = new YearlyData(Repository.Root, 2025);

        DocumentTable.Check(Name, Table(Known(Repository.Root), actual, Shipped.Value));
    }

    [Fact]
    public void Hindcast_FromDataCutAfter2014_IsTheSameToTheLastBit()
    {
        CutRepository();
        var world = ObservedWorld.Under(_cut, Name);

        var whole = Forecast.Of(Known(Repository.Root), Shipped.Value);
        var cut = Forecast.Of(new YearlyData(_cut, int.MaxValue), world);

        Assert.Equal(whole, cut);
        Assert.Equal(Hash(Shipped.Value), Hash(world));
    }

    [Fact]
    public void Hindcast_RowsThatTheWorldCites_AreAllOf2014OrEarlier()
    {
        var years = Shipped.Value.Record.Sources.Select(source => source.Source)
            .Where(source => source.Contains('#', StringComparison.Ordinal))
            .Select(source => source[(source.IndexOf('#', StringComparison.Ordinal) + 1)..].Split('/')
                .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
                    : 0).Max()).ToList();

        Assert.NotEmpty(years);
        Assert.All(years, year => Assert.InRange(year, 1900, YearlyData.Known));
    }

    [Fact]
    public void Hindcast_Opening_IsTheWorldOfEnd2014()
    {
        var data = Known(Repository.Root);
        var fields = Shipped.Value.Record.Sites.Single(site => site.Id == "fields");
        var perYear = Shipped.Value.Record.Processes.Single(process => process.Id == "make-electricity").Equipment
            .Single().StockYears;

        Assert.Equal(Measure.All[0].History(data)[^1].Value, fields.CapacityPerYear * perYear / 1e6, 0.5);
        Assert.Equal(Measure.All[2].History(data)[^1].Value, HumanStock("robots") / 1e3, 1e-6);
    }

    [Fact]
    public void Hindcast_OfTheLoop_GrowsAsItsBalancedPath()
    {
        var world = Shipped.Value;

        var simulated = world.Slope(year => world.At("solar-fields.in-service", year), 4, 11);

        Assert.InRange(simulated / world.Run.World.Growth.PerYear!.Value, 0.97, 1.03);
    }

    [Fact]
    public void Hindcast_OfSolar_ErrsLessThanEitherCurve()
    {
        var forecast = Forecast.Of(Known(Repository.Root), Shipped.Value)[0];
        var actual = forecast.Measure.History(new YearlyData(Repository.Root, 2025))[^1].Value;

        var loop = Math.Abs(Math.Log(forecast.Loop / actual));

        Assert.InRange(loop, 0, Math.Abs(Math.Log(forecast.Logistic / actual)));
        Assert.InRange(loop, 0, Math.Abs(Math.Log(forecast.Wright / actual)));
    }

    private static IEnumerable<string> Table(YearlyData known, YearlyData actual, ObservedWorld world)
    {
        yield return "| quantity | year | came | loop | error | logistic | error | Wright | error |";
        yield return "|---|---|---|---|---|---|---|---|---|";
        foreach (var forecast in Forecast.Of(known, world))
        {
            var measure = forecast.Measure;
            var came = Came(measure, actual);
            var open = forecast.IsOpen ? " (no ceiling)" : "";
            yield return $"| {measure.Name} | {measure.Year} | {Shown(came)} | {Against(forecast.Loop, came)} "
                + $"| {Against(forecast.Logistic, came, open)} | {Against(forecast.Wright, came)} |";
        }

        yield return Price(known, actual, world);
    }

    /// <summary>Wright's law on the price, at the cumulative output that each method forecasts for 2024.</summary>
    private static string Price(YearlyData known, YearlyData actual, ObservedWorld world)
    {
        var law = Forecast.PriceOfModules(known);
        var solar = Measure.All[0] with
        {
            Year = 2024,
            OfWorld = run => run.At("solar-fields.in-service", 10) / 1e6,
        };
        var history = solar.History(known);
        var forecast = Forecast.Of(solar, history, world);
        var came = actual.Of("price-curves.csv", "pv_module_price_2024usd_per_wp", _ => true)[^1].Value;
        return $"| module price by Wright's law at that capacity, USD2024/Wp | 2024 | {Shown(came)} "
            + $"| {Against(law.CostAt(forecast.Loop * 1e3), came)} "
            + $"| {Against(law.CostAt(forecast.Logistic * 1e3), came)} "
            + $"| {Against(law.CostAt(forecast.Wright * 1e3), came)} |";
    }

    // The history of steel ends with what the hindcast may know; what came stands among the world's flows.
    private static double Came(Measure measure, YearlyData actual) => measure == Measure.All[^1]
        ? actual.Of("world-flows.csv", "amount_per_year", row => row["flow"] == "crude_steel")[^1].Value / 1e6
        : measure.History(actual)[^1].Value;

    private static string Against(double forecast, double came, string note = "") =>
        string.Create(
            CultureInfo.InvariantCulture, $"{Shown(forecast)}{note} | {100 * ((forecast / came) - 1):+0;−0} %");

    private static string Shown(double value) =>
        value.ToString(value >= 100 ? "#,0" : "0.000", CultureInfo.InvariantCulture);

    private static YearlyData Known(string root) => new(root, YearlyData.Known);

    private static double HumanStock(string good) =>
        Shipped.Value.Record.Human!.Goods.Single(human => human.Good == good).InService!.Value;

    private static string Hash(ObservedWorld world) => Convert.ToHexString(world.Run.World.Shard.StateHash());

    private void CutRepository()
    {
        var (data, scenarios) = (Path.Combine(_cut, "data"), Path.Combine(_cut, "scenarios"));
        Directory.CreateDirectory(data);
        Directory.CreateDirectory(scenarios);
        File.WriteAllText(Path.Combine(_cut, ".twinroot"), "");
        var world = Path.Combine("scenarios", Name + ".yaml");
        File.Copy(Path.Combine(Repository.Root, world), Path.Combine(_cut, world));
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "data"), "*.csv"))
        {
            YearlyData.Cut(file, Path.Combine(data, Path.GetFileName(file)), YearlyData.Known);
        }
    }
}
