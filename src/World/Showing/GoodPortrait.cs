using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.World.Showing;

/// <summary>One good of a run: how much there is of it, what it costs in three measures, and what it holds.</summary>
/// <param name="Good">Its id.</param>
/// <param name="AtMicros">When it is shown. Unit: µs of simulated time.</param>
/// <param name="State">Its figures.</param>
public sealed record GoodPortrait(string Good, long AtMicros, IReadOnlyList<ShownFigure> State)
{
    /// <summary>The portrait of a good at the time at which a run stands.</summary>
    /// <param name="run">The run.</param>
    /// <param name="good">Id of the good.</param>
    public static GoodPortrait Of(WorldRun run, string good)
    {
        ArgumentNullException.ThrowIfNull(run);
        var world = run.World;
        var (index, observatory) = (world.Goods[good], new Observatory(world));
        var unit = world.Goods.Records[index].Unit;
        List<ShownFigure> state =
        [
            ShownFigure.Of("made since the start", observatory.Made()[index], unit),
            ShownFigure.Of("in depots and grids", observatory.Stock()[index], unit),
            ShownFigure.Of("in service", observatory.InService()[index], unit),
        ];
        var path = PricePath.Of(run);
        if (path.Points.Count > 0 && path.Points[^1].Goods.FirstOrDefault(one => one.Good == good) is { } content)
            state.AddRange(Prices(content, MoneyUnit(run), path.Points[^1].Level));
        return new GoodPortrait(good, run.NowMicros, state);
    }

    private static IEnumerable<ShownFigure> Prices(GoodContent good, string money, double level)
    {
        var per = $"per {good.Unit}";
        (string Name, double? Value, string Unit)[] figures =
        [
            (good.IsPriceStated ? "price, as stated" : "price, cost of making it again", good.Price * level,
                $"{money} {per}"),
            ("price in the loop's energy", good.PriceKwh, $"kWh {per}"),
            ("price in the loop's compute", good.PricePetaflopHours, $"PFLOP·h {per}"),
            ("energy in it", good.EmbodiedKwh, $"kWh {per}"),
            ("useful compute in it", good.EmbodiedPetaflopHours, $"PFLOP·h {per}"),
            ("price over energy in it", good.EnergyMarkup, "times"),
            ("price over compute in it", good.ComputeMarkup, "times"),
            ("human work in it", good.HumanHours, $"h {per}"),
            ("robots' work in it", good.RobotHours, $"h {per}"),
        ];
        return figures.Where(figure => figure.Value is not null)
            .Select(figure => ShownFigure.Of(figure.Name, figure.Value!.Value, figure.Unit));
    }

    private static string MoneyUnit(WorldRun run) =>
        run.World.Record.Market is { } market ? run.World.Goods.Records[run.World.Goods[market.Money]].Unit : "money";
}
