using Twin.Domain;
using Twin.Forecasting;
using Twin.Macro.Decision;
using Twin.Macro.Money;
using Twin.World.Ensembles;
using Twin.World.Joining;
using Twin.World.Records;
using Twin.World.Severing;

namespace Twin.World.Judging;

/// <summary>What is to be expected of prices, output and money, quarter by quarter of a run.</summary>
/// <remarks>
/// Economies drawn from the ranges of the calibration, weighed by how well each foretells the run's last twenty
/// quarters one quarter ahead from the run's own state, then dealt by weight and led four quarters on from that state
/// with fresh news of spending. The loop is taken to go on: services grow as in the mean of the last year, paid hours
/// per unit of output by their change over it, and purchases with services. Opening stocks are the run's own; the true
/// behaviour of the run's economy is never used. Shape: pure in (moments, ranges, members, seed), whatever the threads.
/// </remarks>
public sealed class PriceOutlook
{
    /// <summary>Quarters ahead.</summary>
    public const int Horizon = Economy.QuartersPerYear;

    /// <summary>Quarters of the past that draws are weighed by.</summary>
    public const int Window = 20;

    /// <summary>Inflation that counts as fading. Unit: 1/yr.</summary>
    public const double FadingInflation = 0.015;

    private const string Weighing = "prices", Futures = "futures";
    private static readonly double[] _levels = [0.05, 0.25, 0.5, 0.75, 0.95];

    private readonly EconomyRecord _record;
    private readonly Economy[] _economies;
    private readonly DemandShocks _news;
    private readonly ulong _seed;
    private readonly Action<int, Action<int>> _parallel;

    // What each draw foretold of each quarter: inflation, growth of output, growth of money; by draw, then quarter.
    private readonly List<double[][]> _foretold = [];

    /// <summary>Draws the economies.</summary>
    /// <param name="record">The economy of the world.</param>
    /// <param name="ranges">What its calibration says of each number.</param>
    /// <param name="members">How many. Range: at least 2.</param>
    /// <param name="seed">Of draws and news.</param>
    /// <param name="parallel">Runs a body for every number below a count, in any order, on any threads.</param>
    /// <param name="closure">What all draws share of what nobody knows; null: as the record has it, and drawn where the
    /// ranges say so.</param>
    public PriceOutlook(
        EconomyRecord record, IReadOnlyList<EconomyRange> ranges, int members, ulong seed,
        Action<int, Action<int>> parallel, EconomyClosure? closure = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(ranges);
        ArgumentNullException.ThrowIfNull(parallel);
        (_record, _seed, _parallel) = (record, seed, parallel);
        var draws = DrawsOf(record, ranges, MemberSeed.OfNumber(seed, Weighing), closure);
        Drawn = [.. draws.Drawn.Select(range => range.Value.Key)];
        _economies = new Economy[members];
        parallel(members, member =>
        {
            var drawn = draws.Of(member);
            _economies[member] = new Economy(drawn.Parameters, drawn.Opening);
        });
        _news = new DemandShocks(
            MemberSeed.OfNumber(seed, Futures), record.NewsSigma(), record.DemandPersistence);
    }

    /// <summary>Keys of the numbers that differ between draws.</summary>
    public IReadOnlyList<string> Drawn { get; }

    /// <summary>What is to be expected after a quarter; quarters must be asked for in order, none left out.</summary>
    /// <param name="moments">The quarters so far, the one in question last.</param>
    /// <param name="isWanted">Whether it is asked for; else the quarter is only taken note of.</param>
    /// <returns>Null where it is not wanted, the economy has no state that could go on, or fewer than four quarters are
    /// known.</returns>
    public PriceForecast? After(IReadOnlyList<EconomyMoment> moments, bool isWanted = true)
    {
        ArgumentNullException.ThrowIfNull(moments);
        Foretell(moments[^1]);
        if (!isWanted || moments[^1].Told.Economy is null || moments.Count < Horizon) return null;
        var (weights, quarters) = Weigh(moments);
        return Of(Years(moments, weights), Likelihood.EffectiveSize(weights), quarters);
    }

    /// <summary>Economies that differ in their behaviour; their openings are the run's.</summary>
    internal static EconomyDraws DrawsOf(
        EconomyRecord record, IReadOnlyList<EconomyRange> ranges, ulong seed, EconomyClosure? closure = null)
    {
        var setting = EconomyNumbers.SettingOf(record);
        var isSet = closure is not null;
        if (closure is { } chosen) setting = chosen.Of(setting);
        return new EconomyDraws(
            setting,
            [
                .. ranges.Where(range => IsBehaviour(range, setting)
                    && !(isSet && range.Value.Key == EconomyClosure.SubstitutionKey)),
            ],
            seed);
    }

    /// <summary>The years that economies dealt by weight live through.</summary>
    private (double Inflation, double Output, double Money)[] Years(
        IReadOnlyList<EconomyMoment> moments, double[] weights)
    {
        var now = moments[^1];
        var dealt = SystematicResample.Of(weights, _economies.Length, MemberSeed.OfNumber(_seed, Weighing));
        var loop = GoingOn(moments);
        var years = new (double Inflation, double Output, double Money)?[_economies.Length];
        var first = now.Told.Number;

        // A draw is dealt more than once, and its economy is one object: all its futures run in one body.
        var futures = Enumerable.Range(0, dealt.Length).ToLookup(member => dealt[member]);
        _parallel(_economies.Length, draw =>
        {
            foreach (var member in futures[draw]) years[member] = Year(draw, member, now, loop, first);
        });
        return [.. years.OfType<(double, double, double)>()];
    }

    /// <summary>Whether a number is behaviour: those of the opening are in the run's state already.</summary>
    private static bool IsBehaviour(EconomyRange range, EconomySetting setting)
    {
        var moved = range.Value.With(setting, range.Low);
        return moved.Opening == setting.Opening && moved.Parameters.Abroad == setting.Parameters.Abroad;
    }

    /// <summary>What each draw would have said of the quarter from the run's state before it.</summary>
    private void Foretell(EconomyMoment now)
    {
        var foretold = new double[_economies.Length][];
        _parallel(_economies.Length, draw => foretold[draw] = now.Before is { } before
            ? Figures(Step(draw, before, now.Told.Shock, now.Told.Loop))
            : [double.NaN, double.NaN, double.NaN]);
        _foretold.Add(foretold);
    }

    private EconomyQuarter? Step(int draw, double[]? from, double shock, LoopQuarter? loop)
    {
        try
        {
            if (from is not null) _economies[draw].Restore(from);
            return _economies[draw].Step(shock, loop);
        }
        catch (EconomyStoppedException)
        {
            return null;
        }
    }

    private static double[] Figures(EconomyQuarter? quarter) => quarter is null
        ? [double.NaN, double.NaN, double.NaN]
        : [quarter.Inflation, quarter.OutputGrowth, quarter.MoneyGrowth];

    private (double[] Weights, int Quarters) Weigh(IReadOnlyList<EconomyMoment> moments)
    {
        var from = Math.Max(moments[0].Before is null ? 1 : 0, moments.Count - Window);
        var run = Enumerable.Range(0, 3).Select(k => Enumerable.Range(from, moments.Count - from)
            .Select(q => Figures(moments[q].Told.Economy)[k]).ToArray()).ToArray();
        var draws = Enumerable.Range(0, _economies.Length).Select(draw => Enumerable.Range(0, 3)
            .Select(k => Enumerable.Range(from, moments.Count - from)
                .Select(q => _foretold[q + _foretold.Count - moments.Count][draw][k]).ToArray()).ToArray()).ToArray();
        var (weights, _, used) = Likelihood.Of(run, draws);
        return (weights, used.Count == 0 ? 0 : moments.Count - from);
    }

    /// <summary>What the loop goes on telling: the mean of the last year; null where it tells nothing.</summary>
    private static (double Growth, double HoursFactor, LoopQuarter Last)? GoingOn(IReadOnlyList<EconomyMoment> moments)
    {
        var year = moments.Skip(moments.Count - Horizon).Select(moment => moment.Told.Loop).OfType<LoopQuarter>()
            .ToList();
        if (year.Count < Horizon) return null;
        var growth = year.Average(quarter => quarter.ServiceGrowth);
        var (first, last) = (year[0].HumanHoursRatio, year[^1].HumanHoursRatio);
        var factor = first > 0 && last > 0 ? ExactMath.Pow(last / first, 1.0 / (Horizon - 1)) : 1;
        return (growth, factor, year[^1]);
    }

    private (double Inflation, double Output, double Money)? Year(
        int draw, int member, EconomyMoment now, (double Growth, double HoursFactor, LoopQuarter Last)? loop, int first)
    {
        var news = (_news with { Seed = MemberSeed.Of(_news.Seed, first) }).Path(member, Horizon);
        var (growth, factor, last) = loop ?? default;
        var (hours, imports, shock) = (last.HumanHoursRatio, last.Imports, now.Told.Shock);
        double inflation = 0, output = 0, money = 0;
        for (var quarter = 0; quarter < Horizon; quarter++)
        {
            shock *= _record.DemandPersistence;
            hours *= factor;
            imports *= ExactMath.Exp(growth);
            LoopQuarter? told = loop is null ? null : new LoopQuarter(growth, hours, imports);
            if (Step(draw, quarter == 0 ? now.After : null, shock + news[quarter], told) is not { } done) return null;
            inflation += done.Inflation;
            output += done.OutputGrowth;
            money += done.MoneyGrowth;
        }

        return (inflation, output, money);
    }

    private static PriceForecast Of((double Inflation, double Output, double Money)[] years, double size, int quarters)
    {
        Estimate Share(Func<(double Inflation, double Output, double Money), bool> claim) =>
            years.Length == 0 ? new Estimate(0.5, 0, 1) : Estimate.Share(years.Count(claim), years.Length);
        IReadOnlyList<double> Quantiles(Func<(double Inflation, double Output, double Money), double> of)
        {
            double[] sorted = [.. years.Select(of).Order()];
            return sorted.Length == 0 ? [] : [.. _levels.Select(level => Quantile.Of(sorted, level))];
        }

        return new PriceForecast(
            years, Share(year => year.Inflation < FadingInflation), Share(year => year.Inflation < 0),
            Share(year => year.Output > year.Money), Quantiles(year => year.Inflation), Quantiles(year => year.Output),
            Quantiles(year => year.Money), size, quarters);
    }
}
