using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Ensembles;

/// <summary>The proportions of a world's balanced path.</summary>
/// <param name="PerYear">Its growth, a log rate. Unit: 1/yr.</param>
/// <param name="Goods">Output of each good, up to a common factor, and its dual price; +∞ where it has none.</param>
public sealed record OutputMix(double PerYear, IReadOnlyDictionary<string, (double Output, double Price)> Goods)
{
    /// <summary>Solves a world.</summary>
    /// <param name="world">The world.</param>
    /// <returns>Null where it has no balanced path.</returns>
    public static OutputMix? Of(WorldRecord world)
    {
        if (WorldGrowth.Of(world).Stepped is not { } path) return null;
        var goods = new Dictionary<string, (double Output, double Price)>(StringComparer.Ordinal);
        for (var i = 0; i < path.Technology.Goods.Count; i++)
        {
            goods[path.Technology.Goods[i]] = (path.Outputs[i], path.Prices[i]);
        }

        return new OutputMix(path.PerYear, goods);
    }
}
