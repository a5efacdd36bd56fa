using Twin.Forecasting.Gates;
using Twin.Macro.Money;
using Twin.World.Ensembles;
using Twin.World.Joining;
using Twin.World.Records;

namespace Twin.World.Judging;

/// <summary>Whether what is foretold of prices may decide anything, by what came in held-out economies.</summary>
/// <param name="Inflation">Forecasts of inflation over a year.</param>
/// <param name="OutputLessMoney">Forecasts of output less money over a year.</param>
/// <param name="Disinflation">P(inflation under 1.5 %).</param>
/// <param name="Deflation">P(prices fall).</param>
/// <param name="OutputOverMoney">P(output grows faster than money).</param>
/// <remarks>
/// Held-out economies are drawn from the same ranges by another seed, open as the run did, are told what the run told
/// and live through news of their own. Each is foretold as the run is, by draws that know nothing of it, at origins
/// four quarters apart. Climatology is what the others did at the same origin, drift what its own past years did.
/// </remarks>
public sealed record PriceGate(
    ForecastGate Inflation, ForecastGate OutputLessMoney, EventGate Disinflation, EventGate Deflation,
    EventGate OutputOverMoney)
{
    /// <summary>Draws that a held-out economy is foretold with.</summary>
    public const int Draws = 150;

    private const string Truths = "held-out prices";
    private const int Horizon = PriceOutlook.Horizon;

    /// <summary>Whether forecasts of inflation passed.</summary>
    public bool IsOpen => Inflation.State == GateState.Open;

    /// <summary>Whether a probability of inflation may decide.</summary>
    /// <param name="gate">Its own gate.</param>
    public bool Counts(EventGate gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        var forecasts = ReferenceEquals(gate, OutputOverMoney) ? OutputLessMoney : Inflation;
        return forecasts.State == GateState.Open && gate.State == GateState.Open;
    }

    /// <summary>Tries the forecaster of a run.</summary>
    /// <param name="record">The economy of the world.</param>
    /// <param name="ranges">What its calibration says of each number.</param>
    /// <param name="moments">The quarters of the run.</param>
    /// <param name="seed">Of everything in it.</param>
    /// <param name="parallel">Runs a body for every number below a count, in any order, on any threads.</param>
    public static PriceGate Of(
        EconomyRecord record, IReadOnlyList<EconomyRange> ranges, IReadOnlyList<EconomyMoment> moments, ulong seed,
        Action<int, Action<int>> parallel)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(moments);
        ArgumentNullException.ThrowIfNull(parallel);
        var origins = Math.Max(0, moments.Count / Horizon - 1);
        if (origins == 0 || moments[0].Before is null) return Nothing();
        var members = Math.Max(
            ForecastGate.LeastMembers, (ForecastGate.LeastPairs + origins - 1) / origins);
        var key = MemberSeed.OfNumber(seed, Truths);
        var truths = PriceOutlook.DrawsOf(record, ranges, key);
        var news = new DemandShocks(key, record.NewsSigma(), record.DemandPersistence);
        var tried = new List<HeldOutYear>[members];
        parallel(members, member =>
        {
            var outlook = new PriceOutlook(record, ranges, Draws, MemberSeed.Of(key, member), InTurn);
            tried[member] = Try(member, truths.Of(member), news.Path(member, moments.Count), moments, outlook);
        });
        var years = tried.SelectMany(years => years).ToList();
        return years.Count == 0 ? Nothing() : new PriceGate(
            Gate(years, year => year.Inflation, sample => sample.Inflation),
            Gate(years, year => year.Output - year.Money, sample => sample.Output - sample.Money),
            Events(years, f => f.Disinflation.Value, year => year.Inflation < PriceOutlook.FadingInflation),
            Events(years, f => f.Deflation.Value, year => year.Inflation < 0),
            Events(years, f => f.OutputOverMoney.Value, year => year.Output > year.Money));
    }

    private sealed record HeldOutYear(
        int Member, int Origin, PriceForecast Forecast, (double Inflation, double Output, double Money) Came,
        IReadOnlyList<(double Inflation, double Output, double Money)> Past);

    private static PriceGate Nothing() => new(
        ForecastGate.Of([]), ForecastGate.Of([]), EventGate.Of([]), EventGate.Of([]), EventGate.Of([]));

    private static void InTurn(int count, Action<int> body)
    {
        for (var i = 0; i < count; i++) body(i);
    }

    /// <summary>Lives a held-out economy through, and foretells it at every origin.</summary>
    private static List<HeldOutYear> Try(
        int member, EconomySetting setting, double[] news, IReadOnlyList<EconomyMoment> moments, PriceOutlook outlook)
    {
        var truth = new Economy(setting.Parameters, setting.Opening);
        truth.Restore(moments[0].Before!);
        List<EconomyMoment> lived = [];
        List<(int Origin, PriceForecast Forecast)> foretold = [];
        for (var quarter = 0; quarter < moments.Count; quarter++)
        {
            if (Step(truth, moments[quarter].Told, news[quarter]) is not { } moment) break;
            lived.Add(moment);
            var isOrigin = (quarter + 1) % Horizon == 0;
            if (outlook.After(lived, isOrigin) is { } forecast) foretold.Add((quarter, forecast));
        }

        return
        [
            .. foretold.Where(f => f.Origin + Horizon < lived.Count).Select(f => new HeldOutYear(
                member, f.Origin, f.Forecast, YearEnding(lived, f.Origin + Horizon),
                [.. Enumerable.Range(Horizon - 1, f.Origin - Horizon + 2).Select(end => YearEnding(lived, end))])),
        ];
    }

    private static EconomyMoment? Step(Economy truth, JointQuarter told, double shock)
    {
        var before = truth.State();
        try
        {
            var quarter = truth.Step(shock, told.Loop);
            return new EconomyMoment(
                told with { Shock = shock, Economy = quarter }, before, truth.State(), FlowMatrix.Empty);
        }
        catch (EconomyStoppedException)
        {
            return null;
        }
    }

    private static (double Inflation, double Output, double Money) YearEnding(List<EconomyMoment> lived, int quarter)
    {
        double inflation = 0, output = 0, money = 0;
        for (var q = quarter - Horizon + 1; q <= quarter; q++)
        {
            var published = lived[q].Told.Economy!;
            inflation += published.Inflation;
            output += published.OutputGrowth;
            money += published.MoneyGrowth;
        }

        return (inflation, output, money);
    }

    private static ForecastGate Gate(
        List<HeldOutYear> years, Func<(double Inflation, double Output, double Money), double> came,
        Func<(double Inflation, double Output, double Money), double> sample)
    {
        var byOrigin = years.ToLookup(year => year.Origin);
        List<HeldOutForecast> scored = [];
        foreach (var year in years)
        {
            double[] others =
                [.. byOrigin[year.Origin].Where(o => o.Member != year.Member).Select(o => came(o.Came)).Order()];
            if (others.Length == 0 || year.Forecast.Years.Count == 0) continue;
            scored.Add(HeldOutForecast.Of(
                year.Member, [.. year.Forecast.Years.Select(sample).Order()], others,
                [.. year.Past.Select(came).Order()], came(year.Came)));
        }

        return ForecastGate.Of(scored);
    }

    private static EventGate Events(
        List<HeldOutYear> years, Func<PriceForecast, double> probability,
        Func<(double Inflation, double Output, double Money), bool> came) => EventGate.Of(
        [.. years.Select(year => new HeldOutEvent(year.Member, probability(year.Forecast), came(year.Came)))]);
}
