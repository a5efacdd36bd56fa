using Twin.World.Records;

namespace Twin.World.Theory;

/// <summary>What a loop can work with in a quarter.</summary>
/// <param name="Capacity">By good made, in the order of its needs. Unit: the good's own per yr.</param>
/// <param name="Stock">Lying in depots, likewise. Unit: the good's own.</param>
/// <param name="Cash">Money it holds. Unit: money.</param>
/// <param name="Years">Time since the world began, by which limits of imports have grown. Unit: yr.</param>
internal sealed record LoopMeans(double[] Capacity, double[] Stock, double Cash, double Years)
{
    /// <summary>What a world opens with.</summary>
    /// <param name="world">The world.</param>
    /// <param name="needs">Its needs.</param>
    public static LoopMeans AtTheStart(WorldRecord world, LoopNeeds needs)
    {
        var stock = new double[needs.Made];
        foreach (var line in world.Sites.Where(site => site.Owner == Owner.Loop).SelectMany(site => site.Stock))
        {
            if (needs.IndexOf(line.Good) is >= 0 and var good && good < stock.Length) stock[good] += line.Amount;
        }

        return new LoopMeans(needs.Opening, stock, world.Market?.Cash ?? 0, 0);
    }
}
