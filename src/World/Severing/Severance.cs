using Twin.Domain;
using Twin.World.Assembly;
using Twin.World.Running;

namespace Twin.World.Severing;

/// <summary>Cuts a run off from money and watches whether the loop goes on.</summary>
/// <remarks>Shape: one thread; the run given is used up. Prices are frozen at the cut: those of the loop's own balanced
/// path as its world has it.</remarks>
public sealed class Severance
{
    /// <summary>Made in a quarter over the quarter before the cut, below which a good counts as no longer
    /// made.</summary>
    public const double StallShare = 1e-3;

    private readonly WorldRun _run;
    private readonly Observatory _observatory;
    private readonly LoopPrices _prices;

    private Severance(WorldRun run, LoopPrices prices)
    {
        _run = run;
        _observatory = new Observatory(run.World);
        _prices = prices;
    }

    /// <summary>Cuts a run off and watches it.</summary>
    /// <param name="run">The run at the instant of the cut; used up.</param>
    /// <param name="quarters">How long. Unit: quarters. Range: at least 5.</param>
    /// <exception cref="ArgumentException">The world has no loop.</exception>
    public static SeveranceOutcome Of(WorldRun run, int quarters) =>
        Of(run, quarters, LoopPrices.Of(run?.World), isStrict: false);

    /// <summary>Cuts a run off and watches it at given prices.</summary>
    /// <param name="run">The run at the instant of the cut; used up.</param>
    /// <param name="quarters">How long. Unit: quarters. Range: at least 5.</param>
    /// <param name="prices">The loop's goods and prices.</param>
    /// <param name="isStrict">Whether what was bought before the cut goes too: <see cref="StrictCut"/>.</param>
    internal static SeveranceOutcome Of(WorldRun run, int quarters, LoopPrices prices, bool isStrict)
    {
        ArgumentNullException.ThrowIfNull(run);
        Trade.Cut(run);
        if (isStrict) StrictCut.Of(run);
        return new Severance(run, prices).Watch(quarters, isCut: true);
    }

    /// <summary>Watches a run that goes on with its money: what a severed one is held against.</summary>
    /// <param name="run">The run; used up.</param>
    /// <param name="quarters">How long. Unit: quarters. Range: at least 5.</param>
    /// <param name="budget">Money budget over that of the world: all limits of trade times so much.</param>
    /// <exception cref="ArgumentException">The world has no loop.</exception>
    public static SeveranceOutcome WithBudget(WorldRun run, int quarters, double budget) =>
        WithBudget(run, quarters, LoopPrices.Of(run?.World), budget);

    /// <summary>The same at given prices.</summary>
    internal static SeveranceOutcome WithBudget(WorldRun run, int quarters, LoopPrices prices, double budget)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (budget != 1) Trade.Scale(run, budget);
        return new Severance(run, prices).Watch(quarters, isCut: false);
    }

    /// <summary>How much growth rises with money: [g(1.1·M) − g(M)]/(0.1·max(|g(M)|, 0.01)), the same chance in
    /// both.</summary>
    /// <param name="plain">Growth with the world's budget. Unit: 1/yr.</param>
    /// <param name="richer">Growth with a tenth more. Unit: 1/yr.</param>
    public static double Slackness(double plain, double richer) =>
        (richer - plain) / (0.1 * Math.Max(Math.Abs(plain), 0.01));

    private SeveranceOutcome Watch(int quarters, bool isCut)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(quarters, SeveranceHorizon.JudgedQuarters);
        var cut = _run.NowMicros;
        var made = _observatory.Made();
        var reference = MadeBefore(made);
        var cash = Cash();
        var growth = new double[quarters];
        var net = new double[quarters];
        var capital = new double[quarters];
        string? stalled = null;
        var stalledIn = 0;
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            var before = State();
            RunTo(cut + ((quarter + 1) * StepClock.YearMicros / StepClock.QuartersPerYear));
            capital[quarter] = before.Capital;
            net[quarter] = NetInvestment(before, State());
            growth[quarter] = StepClock.QuartersPerYear * ExactMath.Log1P(net[quarter] / before.Capital);
            var now = _observatory.Made();
            Raise(reference, made, now, quarter);
            if (stalled is null && FirstStalled(reference, made, now) is { } good)
                (stalled, stalledIn) = (good, quarter + 1);
            made = now;
        }

        var from = quarters - SeveranceHorizon.JudgedQuarters;
        var judged = ExactMath.Log1P(net.Skip(from).Sum() / capital[from]);
        return new SeveranceOutcome(quarters, judged, growth, stalled, stalledIn, isCut && Cash() != cash);
    }

    private void RunTo(long micros)
    {
        while (_run.NowMicros < micros) _run.Advance(micros);
    }

    /// <summary>What the last three whole months before the cut made, by good; from the run's own
    /// observations.</summary>
    private double[] MadeBefore(double[] made)
    {
        var recent = _run.Samples.TakeLast(3).ToList();
        var before = new double[made.Length];
        for (var good = 0; good < made.Length; good++)
        {
            var index = SeriesCatalogue.IndexOf(good, SeriesKind.Output);
            before[good] = recent.Count == 0 ? 0 : recent.Average(s => s.Values[index]) / StepClock.QuartersPerYear;
        }

        return before;
    }

    /// <summary>A run that was restored has no observations of its own: then its first quarter after the cut is what
    /// the others are held against.</summary>
    private static void Raise(double[] reference, double[] before, double[] now, int quarter)
    {
        if (quarter > 0) return;
        for (var good = 0; good < reference.Length; good++)
            reference[good] = Math.Max(reference[good], now[good] - before[good]);
    }

    private string? FirstStalled(double[] reference, double[] before, double[] now)
    {
        foreach (var good in _prices.Goods)
        {
            if (reference[good] > 0 && now[good] - before[good] < StallShare * reference[good])
                return _run.World.Goods.Records[good].Id;
        }

        return null;
    }

    private double Cash() =>
        _run.World.CashAccount < 0 ? 0 : (double)_run.World.Ledger.Balance(_run.World.CashAccount);

    private (double Capital, double[] InService, double[] Retired, double[] Wear) State()
    {
        var inService = _observatory.InService();
        var (retired, wear) = _observatory.FixedLives();
        return (_prices.ValueOf(inService), inService, retired, wear);
    }

    /// <summary>Gross investment of a quarter less its wear: what came into service is the change of what is there and
    /// what left it, and fixed lives wear by their age, not all at their end.</summary>
    private double NetInvestment(
        (double Capital, double[] InService, double[] Retired, double[] Wear) before,
        (double Capital, double[] InService, double[] Retired, double[] Wear) after)
    {
        var net = new double[before.InService.Length];
        for (var good = 0; good < net.Length; good++)
        {
            var left = after.Retired[good] - before.Retired[good];
            var worn = 0.5 * (before.Wear[good] + after.Wear[good]) / StepClock.QuartersPerYear;
            net[good] = after.InService[good] - before.InService[good] + left - worn;
        }

        return _prices.ValueOf(net);
    }
}
