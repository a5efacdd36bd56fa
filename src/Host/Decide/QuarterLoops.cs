using Twin.Macro.Decision;
using Twin.World.Judging;
using Twin.World.Records;

namespace Twin.Host.Decide;

/// <summary>What theory says of a run's loop as it stood at the end of each of its quarters, as stated and in other
/// draws of its world.</summary>
/// <remarks>
/// Draws have made what the run made and hold what it holds, and have learned from it by their own laws. Where a
/// quarter stands as the world opened, draws are asked once for all such quarters. Shape: quarters may be solved, then
/// draws asked, side by side.
/// </remarks>
internal sealed class QuarterLoops
{
    private readonly WorldRecord _world;
    private readonly string? _loopGood;
    private readonly IReadOnlyList<LoopStanding?> _standings;
    private readonly int[] _asked;
    private readonly QuarterLoop?[] _loops;
    private readonly bool?[][] _left;

    /// <summary>Takes the quarters.</summary>
    /// <param name="world">The run's world.</param>
    /// <param name="loopGood">A good of the loop meant.</param>
    /// <param name="standings">How the loop stood; null where that is not known.</param>
    /// <param name="draws">How many draws there are.</param>
    public QuarterLoops(WorldRecord world, string? loopGood, IReadOnlyList<LoopStanding?> standings, int draws)
    {
        (_world, _loopGood, _standings) = (world, loopGood, standings);
        _loops = new QuarterLoop?[standings.Count];
        _left = new bool?[draws][];
        _asked = new int[standings.Count];
        var opened = -1;
        for (var i = 0; i < _asked.Length; i++)
        {
            var isAsOpened = standings[i]?.IsAsOpened(world) == true;
            _asked[i] = isAsOpened && opened >= 0 ? opened : i;
            if (isAsOpened && opened < 0) opened = i;
        }
    }

    /// <summary>The loop of a quarter; null where it is not known, or has no balanced path.</summary>
    /// <param name="index">Place of the quarter in the run's table, from 0.</param>
    public QuarterLoop? this[int index] => _loops[index];

    /// <summary>Solves the loop of a quarter.</summary>
    /// <param name="index">Place of the quarter in the run's table, from 0.</param>
    public void Solve(int index)
    {
        if (_standings[index] is { } standing) _loops[index] = QuarterLoop.Of(standing.Of(_world), _loopGood);
    }

    /// <summary>Asks a draw about every quarter whose loop is solved.</summary>
    /// <param name="draw">Its number, from 0.</param>
    /// <param name="drawn">Its world.</param>
    public void Draw(int draw, WorldRecord drawn)
    {
        var left = new bool?[_loops.Length];
        for (var i = 0; i < left.Length; i++)
        {
            if (_loops[i] is null) continue;
            left[i] = _asked[i] < i ? left[_asked[i]] : ClosureDraw.EnergyLeftIn(_standings[i]!.In(drawn), null);
        }

        _left[draw] = left;
    }

    /// <summary>P(energy is left over at the growth of the balanced path) by the matrices of a quarter.</summary>
    /// <param name="index">Place of the quarter in the run's table, from 0.</param>
    /// <returns>Null where the loop of the quarter has no path.</returns>
    public Estimate? NetEnergy(int index) =>
        _loops[index]?.NetEnergy([.. _left.Where(draw => draw is not null).Select(draw => draw[index]).OfType<bool>()]);
}
