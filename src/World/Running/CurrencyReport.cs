using Twin.Macro.Closure;
using Twin.World.Theory;

namespace Twin.World.Running;

/// <summary>What could be money at the end of a run.</summary>
/// <param name="Energy">ln price on ln energy embodied.</param>
/// <param name="Compute">ln price on ln useful compute embodied.</param>
/// <param name="EnergyOfMarket">The same of energy, over the goods whose price the world file states.</param>
/// <param name="ComputeOfMarket">The same of compute.</param>
/// <param name="KwhPerMoney">Energy embodied in what the loop invests, by its value. Unit: kWh per money.</param>
/// <param name="Rents">Rents of scarce factors, as shares.</param>
/// <param name="Scarcest">The factor that earns most of those that could be a currency.</param>
/// <param name="Volatility">How much a fixed basket moves in each measure.</param>
/// <param name="Prices">Every good at the end: its price in each measure, and what it holds.</param>
public sealed record CurrencyReport(
    ContentFit? Energy,
    ContentFit? Compute,
    ContentFit? EnergyOfMarket,
    ContentFit? ComputeOfMarket,
    double? KwhPerMoney,
    IReadOnlyList<FactorRent> Rents,
    string? Scarcest,
    BasketVolatility? Volatility,
    IReadOnlyList<GoodContent> Prices)
{
    /// <summary>The report of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="path">Its prices.</param>
    /// <returns>Null where the loop makes nothing.</returns>
    public static CurrencyReport? Of(WorldRun run, PricePath path)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(path);
        var (world, closure) = (run.World.Record, run.World.Closure);
        if (path.Points.Count == 0 || closure.Contents is not { } contents) return null;
        var prices = path.Points[^1].Goods;
        var found = WorldCurrency.Of(
            world, closure, run.World.Growth, prices, RunMeans.Of(run, contents.Needs));
        return new CurrencyReport(
            found.Energy, found.Compute, found.EnergyOfMarket, found.ComputeOfMarket, found.KwhPerMoney, found.Rents,
            found.Scarcest, path.Volatility, prices);
    }
}
