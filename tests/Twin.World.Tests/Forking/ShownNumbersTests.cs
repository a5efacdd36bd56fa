using System.Text.Json;
using System.Text.Json.Serialization;
using Twin.Scenario;
using Twin.World.Assembly;
using Twin.World.Forking;
using Twin.World.Records;
using Twin.World.Severing;
using Twin.World.Tests.ClosedForms;
using Xunit;

namespace Twin.World.Tests.Forking;

/// <summary>What forks hold of a run's numbers is counted from the run; what it never showed is drawn.</summary>
public sealed class ShownNumbersTests
{
    // No number of a file has as many digits: what is found again was counted.
    private const double Odd = 1.0371829;

    private static readonly double[] Factors = [0.5, 0.9, 1.6];
    private static readonly double[] Two = [0.7, 1.4];
    private static readonly string[] Spares = ["recipe", "lead", "equipment", "price", "delivery", "reserve"];

    private static readonly JsonSerializerOptions Plain = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    [Theory]
    [InlineData("closed-form/closure", 2, 11)]
    [InlineData("closed-form/g6-b", 2, 3)]
    [InlineData("growth-lab", 2, 12)]
    [InlineData("earth-2025", 0.5, 200)]
    public void CountedNumbers_AreThoseOfTheWorld_WithinTheRoundingOfQuanta(string name, double years, int least)
    {
        var world = Scaled(Read(name), Odd);
        var run = StemOf(world, years).Run;

        var shown = ShownNumbers.Of(null, run);

        var counted = Pairs(world, shown).ToList();
        Assert.True(counted.Count >= least, $"{counted.Count} numbers were counted");
        Assert.All(counted, pair =>
        {
            Assert.True(pair.Seen.Low <= pair.True && pair.True <= pair.Seen.High, $"{pair}");
            Assert.InRange(pair.Seen.Value, pair.Seen.Low, pair.Seen.High);
            Assert.True(pair.Seen.High - pair.Seen.Low < 4e-3 * pair.True, $"{pair}");
        });
    }

    /// <summary>Whatever is drawn of a number that the run has shown, forks take what was counted.</summary>
    [Fact]
    public void NumbersThatTheRunHasShown_HaveAPosteriorOfOnePoint()
    {
        var world = Scaled(ClosedForm.Read("closure"), Odd);
        var (earlier, now) = (StemOf(world, 1), StemOf(world, 2));
        var present = now.Since(earlier);

        var forks = Factors.Select(factor => present.Of(Scaled(world, factor))).ToList();

        var all = forks.ConvertAll(Numbers);
        Assert.All(all, numbers => Assert.Equal(all[0], numbers));
        Assert.All(all[0].Zip(Numbers(world)), pair => Assert.Equal(pair.Second, pair.First, 1e-4 * pair.Second));
        Assert.NotEqual(Numbers(world), all[0]);
    }

    [Theory]
    [InlineData("recipe")]
    [InlineData("lead")]
    [InlineData("equipment")]
    [InlineData("price")]
    [InlineData("delivery")]
    [InlineData("reserve")]
    public void TrueNumber_ThatTheRunNeverShowed_ChangesNoFork(string number)
    {
        var world = WithSpares();

        var found = Findings(world);
        var other = Findings(Unseen(world, number, 1.7));

        Assert.Equal(found.Past, other.Past);
        Assert.Equal(found.Findings, other.Findings);
        Assert.True(found.Spread > 0.01, $"the draws of the reserve spread growth by {found.Spread}");
    }

    [Fact]
    public void NumbersThatTheRunNeverShowed_DifferBetweenForks()
    {
        var world = WithSpares();
        var present = StemOf(world, 2).Since(null);

        var forks = Two.Select(factor => present.Of(Drawn(world, factor))).ToList();

        var (one, two) = (forks[0], forks[1]);
        Assert.Equal(2, Spare(two).Inputs[0].Amount / Spare(one).Inputs[0].Amount, 9);
        Assert.Equal(2, Spare(two).LeadYears / Spare(one).LeadYears, 9);
        Assert.Equal(2, Spare(two).Equipment[0].StockYears / Spare(one).Equipment[0].StockYears, 9);
        Assert.Equal(2, Ornament(two).Price / Ornament(one).Price, 9);
        Assert.Equal(2, Ornament(two).LeadYears / Ornament(one).LeadYears, 9);
        Assert.Equal(2, Mine(two).Reserve / Mine(one).Reserve, 9);

    }

    private static (string Past, string Findings, double Spread) Findings(WorldRecord world)
    {
        var stated = WithSpares();
        var now = StemOf(world, 2);
        var findings = new SeveranceEnsemble(
            new SeveranceCase
            {
                Now = now,
                Earlier = StemOf(world, 1),
                UncertainNumbers = 1,
                Draw = draw => Drawn(stated, 0.7 + (0.1 * draw)),
            },
            new SeveranceOptions { Seed = 3, Most = 20, Batch = 20, Draws = 8, SlacknessRuns = 2, Quarters = 8 }).Try();
        return (JsonSerializer.Serialize(now.Run.Samples.Select(sample => sample.Values), Plain),
            JsonSerializer.Serialize(findings, Plain), findings.GrowthQuantiles[^1] - findings.GrowthQuantiles[0]);
    }

    /// <summary>The closure world with a recipe that nobody follows, an import that nobody needs, stocks of chips
    /// that outlast it, and a mine that will be empty some time after the cut, nobody knows when. The recipe is
    /// not the loop's: its planner knows those, and steers by them from the first day.</summary>
    private static WorldRecord WithSpares()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "scenarios", "closed-form", "closure.yaml"))
            .Replace("processes:\n", """
                  trinket: { unit: trinket, quantum: 1e-6 trinket }
                  ornament: { unit: ornament, mass: 1 kg, quantum: 1e-6 ornament, embodied: 1 GJ }

                processes:
                  gild:
                    output: trinket
                    inputs: { metal: 0.3 t/trinket, power: 0.2 MWh/trinket }
                    equipment: { machine: { stock: 0.4 t·yr/trinket, build: 0.3 yr, wear: 5 %/yr } }
                    lead: 1.5 yr

                """, StringComparison.Ordinal)
            .Replace("  depot: { kind",
                "  gilder: { kind: works, process: gild, capacity: 0 trinket/yr }\n  depot: { kind",
                StringComparison.Ordinal)
            .Replace(", labour: 0.2 h/t", "", StringComparison.Ordinal)
            .Replace(", upkeep: 2 job/t", "", StringComparison.Ordinal)
            .Replace("chip: 9000 chip, cell: 30 cell", "chip: 9e6 chip, cell: 3e5 cell", StringComparison.Ordinal)
            .Replace("kind: mine, ", "kind: mine, reserve: 2.5e5 t, ", StringComparison.Ordinal)
            .Replace("    cell: { price",
                "    ornament: { price: 3 USD2025/ornament, limit: 10 ornament/yr, lead: 0.5 yr }\n    cell: { price",
                StringComparison.Ordinal);
        var reading = WorldFile.ReadText(text);
        var world = reading.World ?? throw new InvalidOperationException(string.Join("\n", reading.Errors));
        return world with
        {
            Sites = [.. world.Sites.Select(site => site.Id == "gilder" ? site with { Owner = Owner.Human } : site)],
        };
    }

    private static WorldRecord Drawn(WorldRecord world, double factor) =>
        Spares.Aggregate(
            world, (drawn, number) => Unseen(drawn, number, factor));

    private static WorldRecord Unseen(WorldRecord world, string number, double factor) => world with
    {
        Processes = [.. world.Processes.Select(process => process.Id != "gild" ? process : number switch
        {
            "recipe" => process with
            {
                Inputs = [.. process.Inputs.Select(input => input with { Amount = input.Amount * factor })],
            },
            "lead" => process with { LeadYears = process.LeadYears * factor },
            "equipment" => process with
            {
                Equipment = [.. process.Equipment.Select(e => e with { StockYears = e.StockYears * factor })],
            },
            _ => process,
        })],
        Sites = [.. world.Sites.Select(site => number == "reserve" && site.Reserve > 0
            ? site with { Reserve = site.Reserve * factor }
            : site)],
        Market = world.Market! with
        {
            Imports = [.. world.Market.Imports.Select(trade => trade.Good != "ornament" ? trade : number switch
            {
                "price" => trade with { Price = trade.Price * factor, LimitPerYear = trade.LimitPerYear * factor },
                "delivery" => trade with { LeadYears = trade.LeadYears * factor },
                _ => trade,
            })],
        },
    };

    private static ProcessRecord Spare(WorldRecord world) => world.Processes.First(process => process.Id == "gild");

    private static TradeRecord Ornament(WorldRecord world) =>
        world.Market!.Imports.First(trade => trade.Good == "ornament");

    private static SiteRecord Mine(WorldRecord world) => world.Sites.First(site => site.Reserve > 0);

    private static WorldRecord Read(string name)
    {
        var reading = WorldFile.Read(Path.Combine(Repository.Root, "scenarios", name + ".yaml"));
        return reading.World ?? throw new InvalidOperationException(string.Join("\n", reading.Errors));
    }

    /// <summary>Recipes and equipment of other size; outputs weigh what they did, so that nothing is made of
    /// nothing.</summary>
    private static WorldRecord Scaled(WorldRecord world, double factor) => world with
    {
        Processes = [.. world.Processes.Select(process => process with
        {
            Inputs = [.. process.Inputs.Select(input => input with { Amount = input.Amount * factor })],
            Equipment = [.. process.Equipment.Select(line => line with { StockYears = line.StockYears * factor })],
        })],
    };

    private static List<double> Numbers(WorldRecord world) =>
        [.. world.Processes.SelectMany(process => process.Inputs.Select(input => input.Amount)
            .Concat(process.Equipment.Select(line => line.StockYears)))];

    /// <summary>Each counted number beside the one that the run was assembled from; those that learning or a falling
    /// grade move are none.</summary>
    private static IEnumerable<(string Name, double True, MeasuredNumber Seen)> Pairs(
        WorldRecord world, ShownNumbers shown)
    {
        foreach (var process in world.Processes)
        {
            if (shown.Process(process.Id) is not { } seen || process.Learning is not null
                || world.Sites.Any(site => site.Process == process.Id && site.GradeAtEnd < 1)) continue;
            foreach (var input in process.Inputs.Where(input => seen.Inputs.ContainsKey(input.Good)))
                yield return ($"{process.Id}.{input.Good}", input.Amount, seen.Inputs[input.Good]);
            foreach (var good in process.Byproducts.Where(good => seen.Byproducts.ContainsKey(good.Good)))
                yield return ($"{process.Id}+{good.Good}", good.Amount, seen.Byproducts[good.Good]);
            foreach (var line in process.Equipment.Where(line => seen.Equipment.ContainsKey(line.Good)))
                yield return ($"{process.Id}/{line.Good}", line.StockYears, seen.Equipment[line.Good]);
        }
    }

    private static RunStem StemOf(WorldRecord world, double years)
    {
        var simulation = new Simulation(world);
        simulation.To((long)(years * StepClock.YearMicros));
        return new RunStem(simulation.Run, Simulation.Build);
    }
}
