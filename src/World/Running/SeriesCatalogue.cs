using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Running;

/// <summary>Names and order of the series of a world.</summary>
/// <remarks>Four per good in the order of the goods, then the money the loop holds and the value of its
/// capital.</remarks>
public sealed class SeriesCatalogue
{
    private const int KindsPerGood = 4;

    private static readonly string[] KindNames = ["output", "stock", "in-service", "unserved"];

    private readonly int _goods;

    /// <summary>Lists the series of a world.</summary>
    /// <param name="goods">Its goods.</param>
    /// <param name="money">Unit of its money, or null where it has none.</param>
    public SeriesCatalogue(GoodTable goods, string? money)
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
        Names = names;
    }

    /// <summary>Name and unit of each series.</summary>
    public IReadOnlyList<(string Name, string Unit)> Names { get; }

    /// <summary>Index of the series of the loop's money.</summary>
    public int Cash => _goods * KindsPerGood;

    /// <summary>Index of the series of the loop's capital at dual prices, p·K.</summary>
    public int Capital => Cash + 1;

    /// <summary>Index of a good's series.</summary>
    /// <param name="good">Index of the good.</param>
    /// <param name="kind">Which of its series.</param>
    public static int IndexOf(int good, SeriesKind kind) => (good * KindsPerGood) + (int)kind;

    /// <summary>The catalogue of an assembled world.</summary>
    /// <param name="world">The world.</param>
    public static SeriesCatalogue Of(AssembledWorld world) => new(
        world.Goods,
        world.Record.Goods.FirstOrDefault(good => good.Kind == GoodKind.Money)?.Unit);
}
