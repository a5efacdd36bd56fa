using Twin.Robots.Individuals;
using Twin.World.Assembly;
using Twin.World.Joining;
using Twin.World.Records;
using Twin.World.Showing;

namespace Twin.World.Running;

/// <summary>Names and order of the series of a world.</summary>
/// <remarks>Four per good in the order of the goods, then the money the loop holds, the value of its capital and of
/// its output, then eight per good of the human economy, then closure with its layers, self-sufficiency in energy
/// and the share of imports, then the slack of each equipment line on the planner's ray, then what each process has
/// learned, then the shares of the states of each fleet of single robots, then the multiplier of each shock,
/// then the economy.</remarks>
public sealed class SeriesCatalogue
{
    private const int KindsPerGood = 4;

    private static readonly string[] KindNames = ["output", "stock", "in-service", "unserved"];

    private static readonly string[] HumanNames =
        ["output", "sold", "bought", "claims", "unmet-claims", "stock-change", "other-uses", "in-service"];

    private static readonly string[] ClosureNames = ["value", "mass", "energy", "information", "parts"];

    private readonly int _goods;
    private readonly int _human;

    /// <summary>Lists the series of a world.</summary>
    /// <param name="goods">Its goods.</param>
    /// <param name="money">Unit of its money, or null where it has none.</param>
    /// <param name="human">Index of each good of its human economy, in ordinal order of their ids.</param>
    /// <param name="layers">The layers whose closure is observed, in ordinal order.</param>
    /// <param name="lines">Equipment lines on the planner's ray: <c>site.equipment</c>.</param>
    /// <param name="learning">Processes that learn.</param>
    /// <param name="robots">Fleets of single robots.</param>
    /// <param name="shocks">Shocks.</param>
    /// <param name="economy">Name and unit of what the economy beside the loop publishes.</param>
    public SeriesCatalogue(
        GoodTable goods, string? money, IReadOnlyList<int> human, IEnumerable<string> layers,
        IReadOnlyList<string> lines, IReadOnlyList<string> learning, IReadOnlyList<string> robots,
        IEnumerable<string> shocks, IEnumerable<(string Name, string Unit)> economy)
    {
        _goods = goods.Records.Count;
        var names = new List<(string Name, string Unit)>();
        foreach (var good in goods.Records)
        {
            for (var kind = 0; kind < KindsPerGood; kind++)
            {
                var isRate = (SeriesKind)kind is SeriesKind.Output or SeriesKind.Unserved;
                names.Add(($"{good.Id}.{KindNames[kind]}", isRate ? $"{good.Unit}/yr" : good.Unit));
            }
        }

        names.Add(("loop.cash", money ?? "1"));
        names.Add(("loop.capital", "1"));
        names.Add(("loop.output", "1/yr"));
        _human = names.Count;
        foreach (var good in human.Select(index => goods.Records[index]))
        {
            for (var kind = 0; kind < HumanNames.Length; kind++)
            {
                var isRate = (HumanSeriesKind)kind != HumanSeriesKind.InService;
                names.Add(($"human.{good.Id}.{HumanNames[kind]}", isRate ? $"{good.Unit}/yr" : good.Unit));
            }
        }

        Closure = names.Count;
        foreach (var kind in ClosureNames) names.Add(($"closure.{kind}", "1"));

        // A layer may be called as a ratio is: energy is both.
        foreach (var layer in layers) names.Add(($"closure.layers.{layer}", "1"));
        SelfSufficiency = names.Count;
        names.Add(("energy.self-sufficiency", "1"));
        ImportShare = names.Count;
        names.Add(("loop.import-share", "1"));
        FirstSlack = names.Count;
        foreach (var line in lines) names.Add(($"slack.{line}", "1"));
        FirstLearning = names.Count;
        foreach (var process in learning) names.Add(($"learning.{process}", "1"));
        FirstRobots = names.Count;
        foreach (var fleet in robots)
        {
            foreach (var mode in RobotWords.InService) names.Add((NameOf(fleet, mode), "1"));
        }

        FirstShock = names.Count;
        foreach (var shock in shocks) names.Add(($"shock.{shock}", "1"));
        FirstEconomy = names.Count;
        names.AddRange(economy);
        Names = names;
    }

    /// <summary>Name and unit of each series.</summary>
    public IReadOnlyList<(string Name, string Unit)> Names { get; }

    /// <summary>Index of the series of the loop's money.</summary>
    public int Cash => _goods * KindsPerGood;

    /// <summary>Index of the series of the loop's capital at dual prices, p·K.</summary>
    public int Capital => Cash + 1;

    /// <summary>Index of the series of the loop's gross output at dual prices, p·x: the output index.</summary>
    public int Output => Capital + 1;

    /// <summary>Index of the first series of closure: value, mass, energy, information, parts, then the layers. A
    /// ratio that does not exist is NaN.</summary>
    public int Closure { get; }

    /// <summary>Index of the series of self-sufficiency in energy in the worst week of the trailing year.</summary>
    public int SelfSufficiency { get; }

    /// <summary>Index of the series of what the loop bought over what it made, gross, in the trailing year, at
    /// replacement prices; NaN where some good that it makes has no price.</summary>
    public int ImportShare { get; }

    /// <summary>Index of the first series of slack; the others follow in the order of the lines.</summary>
    public int FirstSlack { get; }

    /// <summary>Index of the first series of what is left of learned coefficients; the others follow in ordinal
    /// order.</summary>
    public int FirstLearning { get; }

    /// <summary>Index of the first series of robots by state, as shares of those in service; the others follow by
    /// fleet and state.</summary>
    public int FirstRobots { get; }

    /// <summary>Index of the first series of what shocks multiply by; the others follow in ordinal order.</summary>
    public int FirstShock { get; }

    /// <summary>Index of the first series of the economy; the others follow in its order.</summary>
    public int FirstEconomy { get; }

    /// <summary>Name of the series of a state: <c>robots.FLEET.STATE</c>.</summary>
    /// <param name="fleet">A fleet of single robots.</param>
    /// <param name="mode">A state of robots in service.</param>
    public static string NameOf(string fleet, RobotMode mode) =>
        $"robots.{fleet}.{RobotWords.Of(mode).Replace(' ', '-')}";

    /// <summary>Index of a good's series.</summary>
    /// <param name="good">Index of the good.</param>
    /// <param name="kind">Which of its series.</param>
    public static int IndexOf(int good, SeriesKind kind) => (good * KindsPerGood) + (int)kind;

    /// <summary>Index of a series of the human economy.</summary>
    /// <param name="line">Which of its goods, in ordinal order of their ids.</param>
    /// <param name="kind">Which of the good's series.</param>
    public int HumanIndexOf(int line, HumanSeriesKind kind) => _human + (line * HumanNames.Length) + (int)kind;

    /// <summary>The catalogue of an assembled world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="lines">Equipment lines on the planner's ray: <c>site.equipment</c>.</param>
    /// <param name="learning">Processes that learn.</param>
    /// <param name="robots">Fleets of single robots.</param>
    public static SeriesCatalogue Of(
        AssembledWorld world, IReadOnlyList<string> lines, IReadOnlyList<string> learning,
        IReadOnlyList<string> robots) => new(
        world.Goods,
        world.Record.Goods.FirstOrDefault(good => good.Kind == GoodKind.Money)?.Unit,
        [.. (world.Record.Human?.Goods ?? []).Select(good => world.Goods[good.Good])],
        world.Closure.Report.Layers.Keys,
        lines,
        learning,
        robots,
        world.Record.Shocks.Select(shock => shock.Id),
        world.Record.Economy is null ? [] : EconomySeries.All);
}
