using Twin.Macro.Decision;
using Twin.World.Judging;

namespace Twin.Host.Decide;

/// <summary>In which quarters of a run severed forks are due.</summary>
/// <remarks>
/// The four last ones, and of those before them every quarter in which forks decide something: the loop is closed by
/// all that costs little, and its stocks cover their leads. Which these are hangs on no fork, so it is known before any
/// is cut off. Where there are more than the option allows, the earliest come first and the rest is skipped.
/// </remarks>
/// <param name="Early">Those before the last four, by place in the run's table from 0, in order.</param>
/// <param name="Skipped">Those that the option left out, likewise.</param>
internal sealed record SeveranceQuarters(IReadOnlyList<int> Early, IReadOnlyList<int> Skipped)
{
    /// <summary>Finds them.</summary>
    /// <param name="table">The quarters of the run.</param>
    /// <param name="ends">What the run showed at their ends; null for those before a fork began.</param>
    /// <param name="spread">How far closure may be off.</param>
    /// <param name="loops">The loop by quarter.</param>
    /// <param name="options">How the run is judged.</param>
    public static SeveranceQuarters Of(
        QuarterTable table, IReadOnlyList<QuarterEnd?> ends, ClosureSpread spread, QuarterLoops loops,
        DecideOptions options)
    {
        if (options.Severance == SeveranceMode.Never) return new([], []);
        DecisionMachine machine = new();
        List<int> needed = [];
        for (var index = 0; index < table.Count - DecideCase.DwellQuarters; index++)
        {
            var evidence = Judge.OfLoop(table, spread, Judge.NetEnergy(ends, spread, loops, index), index) with
            {
                CriticalCover = ends[index]?.LeastCover,
                IsSeveranceDue = false,
            };
            if (ends[index] is not null && machine.NeedsSeverance(evidence)) needed.Add(index);
            machine.Judge(evidence);
        }

        return new(
            [.. needed.Take(options.SeveranceQuarters)], [.. needed.Skip(options.SeveranceQuarters)]);
    }
}
