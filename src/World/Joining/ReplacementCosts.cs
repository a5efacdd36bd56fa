using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.World.Joining;

/// <summary>What it costs the loop to make a good again, over what that cost at the opening.</summary>
/// <remarks>
/// Costs are replacement prices with the recipes as experience has left them, at the prices of the opening for what is
/// bought and at the interest of the balanced path at the start; a price that the file states stays. So they fall only
/// by what the loop has learned, never by what the economy does.
/// </remarks>
internal sealed class ReplacementCosts
{
    private static readonly SortedDictionary<string, double> None = new(StringComparer.Ordinal);

    private readonly AssembledWorld _world;
    private readonly Observatory _observatory;
    private readonly IReadOnlyList<string> _sold;
    private readonly Dictionary<string, double>? _opening;

    /// <summary>Notes the costs of the opening.</summary>
    /// <param name="world">The world.</param>
    /// <param name="observatory">Reads its rows.</param>
    /// <param name="sold">Goods that the loop sells.</param>
    public ReplacementCosts(AssembledWorld world, Observatory observatory, IReadOnlyList<string> sold)
    {
        (_world, _observatory, _sold) = (world, observatory, sold);
        if (observatory.Learning.Count > 0) _opening = CostsAt(Shares());
    }

    /// <summary>The costs now over those of the opening, of goods for which they differ, in ordinal order.</summary>
    public IReadOnlyDictionary<string, double> Relative()
    {
        if (_opening is null || CostsAt(Shares()) is not { } now) return None;
        var relative = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (good, cost) in now)
        {
            var before = _opening.GetValueOrDefault(good);
            if (before > 0 && cost > 0 && cost != before) relative.Add(good, cost / before);
        }

        return relative;
    }

    private Dictionary<string, double>? CostsAt(Dictionary<string, double> shares)
    {
        var record = _world.Record;
        var needs = new LoopNeeds(LearnedWorld.At(record, shares));
        var dating = Dating.Steps(StepClock.StepYears(record), WorldGrowth.BufferSteps);
        var interest = _world.Growth.Stepped?.Growth ?? 0;
        if (needs.Made == 0 || LoopContents.Of(record, needs, dating, interest)?.Prices is not { } prices) return null;
        return _sold.Where(good => needs.IndexOf(good) is >= 0 and var at && at < needs.Made)
            .ToDictionary(good => good, good => prices[needs.IndexOf(good)], StringComparer.Ordinal);
    }

    private Dictionary<string, double> Shares()
    {
        var left = new double[_observatory.Learning.Count];
        _observatory.WriteLearning(left);
        return _observatory.Learning.Zip(left).ToDictionary(StringComparer.Ordinal);
    }
}
