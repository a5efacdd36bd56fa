using Twin.Scenario;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Tests.Seeds;

/// <summary>A shipped world, run to its end, with its series by name.</summary>
internal sealed class ObservedWorld
{
    private readonly Dictionary<string, int> _series = new(StringComparer.Ordinal);

    public ObservedWorld(string name, params string[] overrides) : this(Read(name, overrides))
    {
    }

    private ObservedWorld(WorldReading reading)
    {
        Record = reading.World ?? throw new InvalidOperationException(string.Join("\n", reading.Errors));
        Run = new WorldRun(WorldAssembly.Assemble(Record, "test"));
        while (Run.NowMicros < Record.UntilMicros) Run.Advance(Record.UntilMicros);
        for (var i = 0; i < Run.Catalogue.Names.Count; i++) _series.Add(Run.Catalogue.Names[i].Name, i);
    }

    public WorldRecord Record { get; }

    public WorldRun Run { get; }

    /// <summary>The last instant observed. Unit: yr.</summary>
    public double LastYear => Years(Run.Samples[^1]);

    /// <summary>A world of another root, run to its end.</summary>
    public static ObservedWorld Under(string root, string name) =>
        new(WorldFile.Read(Path.Combine(root, "scenarios", name + ".yaml")));

    public static WorldReading Read(string name, params string[] overrides) =>
        WorldFile.Read(Path.Combine(Repository.Root, "scenarios", name + ".yaml"), overrides);

    /// <summary>A series at the observation nearest to a year.</summary>
    public double At(string series, double year) =>
        Run.Samples.MinBy(sample => Math.Abs(Years(sample) - year))!.Values[_series[series]];

    /// <summary>A rate added up over the observations in (from, to]. Unit: the series' own without its year.</summary>
    public double Total(string series, double from, double to)
    {
        var (sum, since) = (0.0, 0.0);
        foreach (var sample in Run.Samples)
        {
            var year = Years(sample);
            if (year > from + 1e-6 && year <= to + 1e-6) sum += sample.Values[_series[series]] * (year - since);
            since = year;
        }

        return sum;
    }

    /// <summary>Slope of the logarithm of a quantity over the observations in [from, to]. Unit: 1/yr.</summary>
    public double Slope(Func<double, double> quantity, double from, double to) =>
        LogSlope.Of([.. Run.Samples.Where(sample => Years(sample) >= from && Years(sample) <= to)
            .Select(sample => (sample.AtMicros, quantity(Years(sample))))])!.Value;

    /// <summary>Bought since the start, where every import has one price. Unit: t.</summary>
    public double Bought(double year)
    {
        var market = Record.Market!;
        var price = market.Imports.Select(import => import.Price).Distinct().Single();
        return (market.Cash - At("loop.cash", year)) / price;
    }

    /// <summary>Equipment that the sites open with, of the goods counted by mass. Unit: t.</summary>
    public double OpeningTonnes()
    {
        var tonnes = Record.Goods.Where(good => good.Unit == "t").Select(good => good.Id)
            .ToHashSet(StringComparer.Ordinal);
        return Record.Sites.Where(site => site.Process is not null).Sum(site => Record.Processes
            .Single(process => process.Id == site.Process).Equipment.Where(line => tonnes.Contains(line.Good))
            .Sum(line => line.StockYears * site.CapacityPerYear));
    }

    private static double Years(Sample sample) => (double)sample.AtMicros / StepClock.YearMicros;
}
