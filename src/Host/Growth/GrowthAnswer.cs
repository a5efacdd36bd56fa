using Twin.Domain;
using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.Host.Growth;

/// <summary>Draws up the document of a world's growth.</summary>
internal static class GrowthAnswer
{
    /// <summary>The document.</summary>
    /// <param name="stem">The world file's name without folder and extension.</param>
    /// <param name="world">The world.</param>
    /// <param name="growth">Its path; there is one.</param>
    /// <param name="loopGood">A good of the loop meant, as it was asked for.</param>
    public static GrowthDocument Of(string stem, WorldRecord world, WorldGrowth growth, string? loopGood)
    {
        var path = growth.Continuous ?? growth.Stepped!;
        var rates = WorldRates.Of(world, growth, loopGood);
        var closure = WorldClosure.Of(world, growth);
        return new GrowthDocument
        {
            World = stem,
            Boundary = BoundaryReport.From(world),
            Viable = !growth.Shrinks,
            GrowthPerYear = rates.PerYear,
            DoublingYears = Doubling(rates.PerYear),
            Lower = Finite(rates.LowerPerYear),
            Upper = Finite(rates.UpperPerYear),
            Stepped = Stepped(world, growth),
            Free = rates.Free?.PerYear,
            Paid = rates.Paid?.PerYear,
            ImportBound = rates.Imports.BoundPerYear,
            OutsideShare = rates.Imports.OutsideShare,
            Goods = Goods(world, path, closure),
            Elasticities =
            [
                .. WorldBottlenecks.Of(world, growth).Select(bottleneck => new GrowthElasticity(
                    bottleneck.Parameter, bottleneck.Elasticity, bottleneck.Value, bottleneck.Unit)),
            ],
            Closure = closure.Report,
            CriticalImports = closure.CriticalImports,
            Limit = rates.Limit switch
            {
                GrowthLimit.Technology => "technology",
                GrowthLimit.Payment => "payment",
                _ => "supply",
            },
            Blocks = Blocks(world, path, rates.Imports),
            Imports = Imports(rates.Imports),
            Currency = WorldCurrency.Of(world, closure, growth),
            MoneyUnit = MoneyUnit(world),
            Energy = new GrowthEnergy(closure.EnergyReturn, closure.PowerWatts, closure.KardashevSagan, "Sagan"),
            GenerationYears = path.GenerationYears,
            Certificate = new GrowthCertificate(path.Lower, path.Upper, path.Iterations),
            Techniques = Techniques(world, growth, loopGood),
            BalancedWithClaimsPerYear = WorldClaims.PerYear(world, growth),
            NotComparable = growth.Reason,
            Errors = [],
        };
    }

    private static SteppedGrowth? Stepped(WorldRecord world, WorldGrowth growth) =>
        growth.Stepped is not { } path ? null : new SteppedGrowth(
            StepClock.StepYears(world), path.PerYear, path.Growth, Doubling(path.PerYear), Finite(path.LowerPerYear),
            Finite(path.UpperPerYear));

    private static GrowthImports Imports(WorldImports imports) => new(
        imports.PaidWith, imports.Scarcest, imports.SaturationYears,
        imports.ShareAt switch
        {
            PriceBasis.Replacement => "replacement",
            PriceBasis.Dual => "dual",
            _ => null,
        },
        imports.DualShare);

    private static string? MoneyUnit(WorldRecord world) =>
        world.Market is { } market ? world.Goods.FirstOrDefault(good => good.Id == market.Money)?.Unit : null;

    private static IReadOnlyList<GrowthGood> Goods(WorldRecord world, BalancedGrowth path, WorldClosure closure)
    {
        var units = world.Goods.ToDictionary(good => good.Id, good => good.Unit, StringComparer.Ordinal);
        var scale = WorldScale.Of(world, path);
        var contents = closure.Goods.ToDictionary(content => content.Good, StringComparer.Ordinal);
        return
        [
            .. path.Technology.Goods.Select((good, i) => new GrowthGood(
                good, path.Outputs[i], Finite(path.Prices[i]), contents.GetValueOrDefault(good)?.EmbodiedKwh,
                units[good], PlaceOf(path, i), path.Outputs[i] * scale)
            {
                Content = contents.GetValueOrDefault(good),
            }),
        ];
    }

    private static string PlaceOf(BalancedGrowth path, int good) =>
        path.Loop.Contains(good) ? "loop" : path.Sources.Contains(good) ? "source" : "drain";

    private static GrowthBlocks Blocks(WorldRecord world, BalancedGrowth path, WorldImports imports)
    {
        IReadOnlyList<string> Named(IReadOnlyList<int> goods) => [.. goods.Select(good => path.Technology.Goods[good])];
        var nature = world.Goods.Where(good => good.Kind == GoodKind.Nature).Select(good => good.Id)
            .Order(StringComparer.Ordinal);
        return new GrowthBlocks(
            Named(path.Loop), Named(path.Sources), Named(path.Drains), imports.Goods, [.. nature]);
    }

    private static GrowthTechniques Techniques(WorldRecord world, WorldGrowth growth, string? loopGood)
    {
        var techniques = WorldTechniques.Of(world, growth, loopGood);
        return new GrowthTechniques(
            growth.Continuous?.PerYear, techniques.Best?.PerYear, WorldJointGrowth.PerYear(world, growth),
            techniques.Rounds,
            [.. techniques.Choices.Select(choice => new GrowthChoice(choice.Good, choice.Best, choice.Ways))]);
    }

    private static double? Doubling(double? perYear) => perYear > 0 ? ExactMath.Log(2) / perYear : null;

    /// <summary>JSON knows no infinities.</summary>
    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
