using Twin.World.Records;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests;

/// <summary>What closure must be whatever the world.</summary>
public sealed class ClosureLawTests
{
    private const ulong Seed = 20_251_125;
    private const int Worlds = 25;

    [Fact]
    public void Ratios_OfRandomWorlds_LieBetweenZeroAndOne()
    {
        foreach (var world in Open().Append(RichWorld.Record))
        {
            var run = Simulation.Finished(world).Run;

            foreach (var report in (ClosureReport[])[run.Closure, run.World.Closure.Report])
            {
                Assert.All(All(report), ratio => Assert.InRange(ratio ?? 0, 0, 1));
            }

            Assert.InRange(run.Samples[^1].Values[run.Catalogue.SelfSufficiency], 0, 1);
        }
    }

    [Fact]
    public void Ratios_WithoutImports_AreOne()
    {
        foreach (var name in (string[])["ring", "g1", "g2b", "g4b", "g5-a"])
        {
            var run = Simulation.Finished(ClosedForms.ClosedForm.Read(name, "until=3 yr")).Run;

            Assert.All(All(run.Closure), ratio => Assert.Equal(1, ratio));
            Assert.All(All(run.World.Closure.Report), ratio => Assert.Equal(1, ratio));
        }
    }

    [Fact]
    public void Ratios_OfRenamedGoodsAndSites_AreTheSame()
    {
        foreach (var world in Open().Take(8))
        {
            var (was, now) = (Simulation.Finished(world).Run, Simulation.Finished(Renamed(world)).Run);

            AssertClose(was.World.Closure.Report, now.World.Closure.Report, 1e-9);
            AssertClose(was.Closure, now.Closure, 1e-5);
        }
    }

    [Fact]
    public void Ratios_InOtherUnits_AreTheSame()
    {
        foreach (var world in Open().Take(8))
        {
            var (was, now) = (Simulation.Finished(world).Run, Simulation.Finished(Scaled(world, "metal", 1000)).Run);

            AssertClose(was.World.Closure.Report, now.World.Closure.Report, 1e-9);
            AssertClose(was.Closure, now.Closure, 1e-5);
        }
    }

    private static IEnumerable<WorldRecord> Open()
    {
        var random = new SplitMix(Seed);
        var closure = ClosedForms.ClosedForm.Read("closure", "until=2 yr");
        for (var i = 0; i < Worlds; i++)
        {
            yield return closure with
            {
                Processes =
                [
                    .. closure.Processes.Select(process => process with
                    {
                        Inputs = [.. process.Inputs.Select(input => input with { Amount = Near(input.Amount) })],
                        Equipment =
                        [
                            .. process.Equipment.Select(line => line with { StockYears = Near(line.StockYears) }),
                        ],
                    }),
                ],
                Sites =
                [
                    .. closure.Sites.Select(site => site with { CapacityPerYear = Near(site.CapacityPerYear) }),
                ],
            };
        }

        // Rounded, so that scaling units and quanta gives the same counts.
        double Near(double value) => Math.Round(value * random.Between(1, 1.3), 5);
    }

    private static List<double?> All(ClosureReport report) =>
        [report.Value, report.Mass, report.Energy, report.Information, report.Parts, .. report.Layers.Values];

    private static void AssertClose(ClosureReport expected, ClosureReport actual, double tolerance)
    {
        foreach (var (left, right) in All(expected).Zip(All(actual)))
        {
            Assert.Equal(left!.Value, right!.Value, tolerance);
        }
    }

    private static WorldRecord Renamed(WorldRecord world)
    {
        // z… turns the ordinal order of all goods around: chip comes last, usd first.
        string New(string id) => "z" + (char)('a' + ('z' - id[0])) + "-" + id;
        InputRecord Of(InputRecord input) => input with { Good = New(input.Good) };
        TradeRecord OfTrade(TradeRecord trade) => trade with { Good = New(trade.Good) };
        return world with
        {
            Goods = [.. world.Goods.Select(good => good with { Id = New(good.Id) })],
            Processes =
            [
                .. world.Processes.Select(process => process with
                {
                    Output = New(process.Output),
                    Inputs = [.. process.Inputs.Select(Of)],
                    Equipment = [.. process.Equipment.Select(line => line with { Good = New(line.Good) })],
                }),
            ],
            Sites =
            [
                .. world.Sites.Select(site => site with
                {
                    Id = site.Kind is SiteKind.Depot or SiteKind.Grid ? site.Id : New(site.Id),
                    Stock = [.. site.Stock.Select(Of)],
                }),
            ],
            Fleets =
            [
                .. world.Fleets.Select(fleet => fleet with
                {
                    Robot = New(fleet.Robot), Hours = New(fleet.Hours),
                }),
            ],
            Market = world.Market! with
            {
                Money = New(world.Market.Money),
                Imports = [.. world.Market.Imports.Select(OfTrade)],
                Exports = [.. world.Market.Exports.Select(OfTrade)],
            },
        };
    }

    /// <summary>The same world with a good counted in units smaller by a factor.</summary>
    private static WorldRecord Scaled(WorldRecord world, string id, double factor)
    {
        InputRecord Of(InputRecord input) =>
            input.Good == id ? input with { Amount = input.Amount * factor } : input;
        TradeRecord OfTrade(TradeRecord trade) =>
            trade.Good == id ? trade with { Price = trade.Price / factor } : trade;
        var makers = world.Processes.Where(process => process.Output == id).Select(process => process.Id).ToHashSet();
        return world with
        {
            Goods =
            [
                .. world.Goods.Select(good => good.Id == id
                    ? good with { Quantum = good.Quantum * factor, MassKg = good.MassKg / factor }
                    : good),
            ],
            Processes =
            [
                .. world.Processes.Select(process => process.Output == id
                    ? process with
                    {
                        Inputs = [.. process.Inputs.Select(input => input with { Amount = input.Amount / factor })],
                        Equipment =
                        [
                            .. process.Equipment.Select(
                                line => line with { StockYears = line.StockYears / factor }),
                        ],
                    }
                    : process with { Inputs = [.. process.Inputs.Select(Of)] }),
            ],
            Sites =
            [
                .. world.Sites.Select(site => site with
                {
                    CapacityPerYear = makers.Contains(site.Process ?? "")
                        ? site.CapacityPerYear * factor
                        : site.CapacityPerYear,
                    Stock = [.. site.Stock.Select(Of)],
                }),
            ],
            Market = world.Market! with
            {
                Imports = [.. world.Market.Imports.Select(OfTrade)],
                Exports = [.. world.Market.Exports.Select(OfTrade)],
            },
        };
    }
}
