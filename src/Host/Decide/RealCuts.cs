using Twin.World.Severing;

namespace Twin.Host.Decide;

/// <summary>Trade of a run that was really cut off, by embargo or by command, and what became of the loop.</summary>
internal sealed class RealCuts
{
    private readonly DecideCase _case;
    private readonly List<(long From, long Until)> _times;
    private readonly List<(long From, long Until)> _exports;
    private readonly double[] _growth;

    /// <summary>The cuts of a run.</summary>
    /// <param name="case">The run.</param>
    public RealCuts(DecideCase @case)
    {
        _case = @case;
        _times =
        [
            .. from trade in @case.Run.World.Record.Market?.Imports ?? []
               let embargo = trade.Embargo
               where embargo is not null && embargo.Comes()
               select (embargo.FromMicros, embargo.UntilMicros ?? long.MaxValue),
            .. from change in @case.Stored.Inputs.Changes
               where change.Resolved is null
               select (change.AtMicros, long.MaxValue),
        ];
        _exports =
        [
            .. from trade in @case.Run.World.Record.Market?.Exports ?? []
               let embargo = trade.Embargo
               where embargo is not null && embargo.Comes()
               select (embargo.FromMicros, embargo.UntilMicros ?? long.MaxValue),
        ];
        _growth = _times.Count > 0 && LoopPrices.TryOf(@case.Run.World) is { } prices
            ? PastGrowth.Of(@case.Run, prices, @case.Table.Count - 1)[1]
            : [];
    }

    /// <summary>Whether some trade, of either side, was cut off in a part of a quarter.</summary>
    /// <param name="index">Place of the quarter in the run's table, from 0.</param>
    public bool Touch(int index)
    {
        var (begins, ends) = Span(index);
        return _times.Concat(_exports).Any(cut => cut.From < ends && cut.Until > begins);
    }

    /// <summary>Whether some import was cut off for the whole of a quarter, and the loop's capital was less at its end
    /// than at its beginning, at the prices of the loop's balanced path.</summary>
    /// <remarks>Exports cut off alone are no severance: the loop may still buy, with what it has.</remarks>
    /// <param name="index">Place of the quarter in the run's table, from 0.</param>
    public bool Failed(int index)
    {
        // Growth begins with the second quarter of the table.
        if (index == 0 || index > _growth.Length || !(_growth[index - 1] < 0)) return false;
        var (begins, ends) = Span(index);
        return _times.Exists(cut => cut.From <= begins && cut.Until >= ends);
    }

    private (long Begins, long Ends) Span(int index) =>
        (index == 0 ? 0 : _case.Table.EndsAtMicros[index - 1], _case.Table.EndsAtMicros[index]);
}
