using System.Globalization;
using Twin.World.Records;
using Xunit;

namespace Twin.World.Tests.Determinism;

public sealed class OrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void World_WithItsListsShuffled_EndsInTheSameState(int seed)
    {
        var random = new SplitMix((ulong)seed);
        var record = RichWorld.Record;

        var shuffled = record with
        {
            Goods = Shuffled(record.Goods, random),
            Processes =
            [
                .. Shuffled(record.Processes, random).Select(process => process with
                {
                    Inputs = Shuffled(process.Inputs, random), Equipment = Shuffled(process.Equipment, random),
                }),
            ],
            Sites = [.. Shuffled(record.Sites, random)
                .Select(site => site with { Stock = Shuffled(site.Stock, random) })],
            Links = Shuffled(record.Links, random),
            Fleets = Shuffled(record.Fleets, random),
        };

        Assert.Equal(Simulation.Finished(record).Hash, Simulation.Finished(shuffled).Hash);
    }

    [Theory]
    [InlineData("smelter", "a-smelter")]
    [InlineData("park", "zz-park")]
    [InlineData("works", "b")]
    [InlineData("battery", "zz-battery")]
    public void Site_Renamed_ChangesOnlyNames(string from, string to)
    {
        var record = RichWorld.Record;
        var renamed = record with
        {
            Sites = [.. record.Sites.Select(site => site.Id == from ? site with { Id = to } : site)],
        };

        var after = Series(renamed);
        Assert.All(Series(record), series => Assert.Equal(series.Value, after[Renamed(series.Key, from, to)]));
    }

    [Theory]
    [InlineData("panel", "a-panel")]
    [InlineData("metal", "zz-metal")]
    [InlineData("power", "a-power")]
    [InlineData("robot", "zz-robot")]
    public void Good_Renamed_ChangesOnlyNames(string from, string to)
    {
        var series = Series(RichWorld.Record);

        var renamed = Series(Renamed(RichWorld.Record, good => good == from ? to : good));

        Assert.Equal(
            series.Select(pair => KeyValuePair.Create(Renamed(pair.Key, from, to), pair.Value))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal),
            renamed.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    /// <summary>The name of a series, whose parts are the names of goods and sites.</summary>
    private static string Renamed(string series, string from, string to) =>
        string.Join('.', series.Split('.').Select(part => part == from ? to : part));

    /// <summary>Every sample of every series, by name, but for capital and output, sums that run in the order of goods.
    /// The share of imports sums what was made in the order of actors: of it twelve digits must be the same.</summary>
    private static Dictionary<string, string> Series(WorldRecord record)
    {
        var run = Simulation.Finished(record).Run;
        var series = new Dictionary<string, string>();
        for (var i = 0; i < run.Catalogue.Names.Count; i++)
        {
            if (i == run.Catalogue.Capital || i == run.Catalogue.Output) continue;
            var digits = i == run.Catalogue.ImportShare ? "G12" : "R";
            series[run.Catalogue.Names[i].Name] = string.Join(
                ' ', run.Samples.Select(sample => sample.Values[i].ToString(digits, CultureInfo.InvariantCulture)));
        }

        return series;
    }

    private static List<T> Shuffled<T>(IReadOnlyList<T> list, SplitMix random) =>
        [.. list.OrderBy(_ => random.NextBits())];

    private static WorldRecord Renamed(WorldRecord record, Func<string, string> name) => record with
    {
        Goods = [.. record.Goods.Select(good => good with { Id = name(good.Id) })],
        Processes =
        [
            .. record.Processes.Select(process => process with
            {
                Output = name(process.Output),
                Inputs = Renamed(process.Inputs, name),
                Byproducts = Renamed(process.Byproducts, name),
                Equipment = [.. process.Equipment.Select(line => line with { Good = name(line.Good) })],
            }),
        ],
        Sites =
        [
            .. record.Sites.Select(site => site with
            {
                Stock = Renamed(site.Stock, name),
                Stores = site.Stores is { } stores ? name(stores) : null,
                StorageEquipment = site.StorageEquipment is { } equipment ? name(equipment) : null,
            }),
        ],
        Links = [.. record.Links.Select(link => link with { Goods = [.. link.Goods.Select(name)] })],
        Fleets =
        [
            .. record.Fleets.Select(fleet => fleet with
            {
                Robot = name(fleet.Robot), Hours = name(fleet.Hours), Inputs = Renamed(fleet.Inputs, name),
                Scrap = Renamed(fleet.Scrap, name),
            }),
        ],
        Market = record.Market! with
        {
            Imports = [.. record.Market.Imports.Select(trade => trade with { Good = name(trade.Good) })],
            Exports = [.. record.Market.Exports.Select(trade => trade with { Good = name(trade.Good) })],
        },
    };

    private static IReadOnlyList<InputRecord> Renamed(IReadOnlyList<InputRecord> amounts, Func<string, string> name) =>
        [.. amounts.Select(amount => amount with { Good = name(amount.Good) })];
}
