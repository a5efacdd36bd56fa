using Twin.World.Assembly;
using Twin.World.Joining;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Forking;

/// <summary>A world drawn from what is not known, held to what a run has shown of itself.</summary>
/// <remarks>
/// A number that the draws do not vary is known to everybody: it stands in the file. Of those that they vary, one that
/// the run has shown is what was measured (<see cref="ShownNumbers"/>), and one that it has not shown is drawn.
/// What work, equipment, stocks and cohorts there are is state and goes over with the run, and with it what learning, a
/// falling grade and chance have made of a coefficient: where these move a number there is no one number to measure.
/// What only time tells is always drawn: wear, lives, learning, failures and repairs, how fast the outside grows.
/// A loop whose recipes changed in an instant would starve of what it was not built to make, and no loop is cut off
/// into that.
/// </remarks>
internal sealed class PresentWorld
{
    private readonly WorldRecord _run;
    private readonly ShownNumbers _shown;
    private readonly double _step;
    private readonly HashSet<string> _labour;

    /// <summary>Takes a run.</summary>
    /// <param name="run">Its world: for what all draws share.</param>
    /// <param name="shown">What it has shown of the rest.</param>
    public PresentWorld(WorldRecord run, ShownNumbers shown)
    {
        (_run, _shown, _step) = (run, shown, StepClock.StepYears(run));
        _labour = WorldLearning.LabourOf(run).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Holds a drawn world to the run.</summary>
    /// <param name="drawn">The drawn world: the same goods, processes, sites and fleets.</param>
    /// <exception cref="ArgumentException">It has others.</exception>
    public WorldRecord Of(WorldRecord drawn) => drawn with
    {
        Goods = _run.Goods,
        Links = _run.Links,
        Processes = Held(_run.Processes, drawn.Processes, process => process.Id, Process),
        Sites = Held(_run.Sites, drawn.Sites, site => site.Id, (was, now) => was with
        {
            Reserve = Held(was.Reserve, now.Reserve, _shown.Reserve(was)),
            StorageLifeYears = now.StorageLifeYears,
        }),
        Fleets = Held(_run.Fleets, drawn.Fleets, fleet => fleet.Id, Fleet),
        Market = _run.Market is not { } market || drawn.Market is not { } other ? drawn.Market : other with
        {
            Cash = market.Cash,
            Imports = Held(market.Imports, other.Imports, trade => trade.Good, (was, now) =>
                Trade(was, now, _shown.IsBought(was.Good))),
            Exports = Held(market.Exports, other.Exports, trade => trade.Good, (was, now) =>
                Trade(was, now, _shown.IsSold(was.Good))),
        },
        Economy = _run.Economy is { } economy && drawn.Economy is { } drawnEconomy
            ? EconomyNumbers.OpenedAs(economy, drawnEconomy)
            : drawn.Economy,
        Human = _run.Human is not { } human || drawn.Human is not { } humans ? drawn.Human : humans with
        {
            Goods = Held(human.Goods, humans.Goods, good => good.Good, (was, now) => now with
            {
                OutputPerYear = was.OutputPerYear,
                InService = was.InService,
                PastGrowthPerYear = was.PastGrowthPerYear,
                ClaimPerYear = was.ClaimPerYear,
                LifeYears = was.LifeYears,
            }),
        },
    };

    private static double Held(double stated, double drawn, MeasuredNumber? measured) =>
        stated == drawn ? stated : measured?.Value ?? drawn;

    private double Held(double stated, double drawn, int steps) => stated == drawn ? stated : steps * _step;

    private ProcessRecord Process(ProcessRecord was, ProcessRecord now)
    {
        if (_shown.Process(was.Id) is not { } shown) return now;
        var byproducts = now.Byproducts.ToDictionary(good => good.Good, StringComparer.Ordinal);
        var inputs = now.Inputs.ToDictionary(good => good.Good, StringComparer.Ordinal);
        var isGraded = _run.Sites.Any(site => site.Process == was.Id && site.GradeAtEnd < 1);
        var learnsLabour = now.Learning is not null && was.Learning!.Of.Contains(LearnedPart.Labour);
        InputRecord Line(
            InputRecord stated, Dictionary<string, InputRecord> drawn, IReadOnlyDictionary<string, MeasuredNumber> seen,
            bool moves) => moves ? stated : stated with
            {
                Amount = Held(stated.Amount, drawn[stated.Good].Amount, Seen(seen, stated.Good)),
            };
        var held = Wearing(was, now);
        return held with
        {
            LeadYears = Held(was.LeadYears, now.LeadYears, shown.LeadSteps),
            Yield = MovesYield(was) ? was.Yield : Held(was.Yield, now.Yield, shown.Yield),
            Inputs = [.. was.Inputs.Select(input => Line(
                input, inputs, shown.Inputs, isGraded || (learnsLabour && _labour.Contains(input.Good))))],
            Byproducts = [.. was.Byproducts.Select(good => Line(good, byproducts, shown.Byproducts, moves: false))],
            Equipment = [.. held.Equipment.Zip(now.Equipment, (line, drawn) => line with
            {
                StockYears = Held(line.StockYears, drawn.StockYears, Seen(shown.Equipment, line.Good)),
                BuildYears = Held(line.BuildYears, drawn.BuildYears, shown.BuildSteps[line.Good]),
            })],
        };
    }

    /// <summary>The recipe as it is, under drawn wear, lives and learning.</summary>
    private static ProcessRecord Wearing(ProcessRecord was, ProcessRecord now) => was with
    {
        Learning = now.Learning,
        Equipment = Held(was.Equipment, now.Equipment, line => line.Good, (old, line) => old with
        {
            WearPerYear = line.WearPerYear,
            LifeYears = line.LifeYears,
        }),
    };

    private static MeasuredNumber? Seen(IReadOnlyDictionary<string, MeasuredNumber> seen, string good) =>
        seen.TryGetValue(good, out var number) ? number : null;

    private bool MovesYield(ProcessRecord process) =>
        process.Learning?.Of.Contains(LearnedPart.Yield) == true || _run.Shocks.Any(shock => shock.Targets.Any(
            target => target.Kind == ShockTargetKind.ProcessYield && target.Of == process.Id));

    // Single robots carry their own clocks: what they live by stays.
    private static FleetRecord Fleet(FleetRecord was, FleetRecord now) => was.Individual is not null ? was : was with
    {
        LifeYears = now.LifeYears,
        MtbfHours = now.MtbfHours,
        MttrHours = now.MttrHours,
    };

    private static TradeRecord Trade(TradeRecord was, TradeRecord now, bool isShown) =>
        isShown ? was with { LimitGrowthPerYear = now.LimitGrowthPerYear } : now;

    private static List<T> Held<T>(
        IReadOnlyList<T> run, IReadOnlyList<T> drawn, Func<T, string> id, Func<T, T, T> hold)
    {
        var known = run.ToDictionary(id, StringComparer.Ordinal);
        if (drawn.Count != known.Count) throw new ArgumentException("the drawn world has other parts than the run");
        return
        [
            .. drawn.Select(part => known.TryGetValue(id(part), out var was)
                ? hold(was, part)
                : throw new ArgumentException($"the run has no {id(part)}")),
        ];
    }
}
