namespace Twin.Macro.Decision;

/// <summary>Decides, quarter by quarter, whether money still governs prices and whether the loop still needs
/// it.</summary>
/// <remarks>
/// Two axes that do not hang on each other; every condition is entered and left at different levels and only after it
/// has held for its dwell time. Evidence that is missing moves nothing. docs/model.md has the table.
/// </remarks>
public sealed class DecisionMachine
{
    private readonly DecisionThresholds _t;
    private readonly Hysteresis _disinflation;
    private readonly Hysteresis _deflation;
    private readonly Hysteresis _closed;
    private readonly Hysteresis _decoupled;
    private readonly Hysteresis _outputOverMoney;
    private readonly HiddenRegime _prices;
    private readonly HiddenRegime _loop;

    /// <summary>Starts where money governs and the loop is open.</summary>
    /// <param name="profile">The conditions that count.</param>
    /// <param name="thresholds">Levels and dwell times; none: the defaults.</param>
    public DecisionMachine(
        DecisionProfile profile = DecisionProfile.Recommended, DecisionThresholds? thresholds = null)
    {
        Profile = profile;
        _t = thresholds ?? new DecisionThresholds();
        _disinflation = new Hysteresis(_t.DisinflationIn, _t.DisinflationOut);
        _deflation = new Hysteresis(_t.DeflationIn, _t.DeflationOut);
        _closed = new Hysteresis(_t.LoopIn, _t.LoopOut);
        _decoupled = new Hysteresis(_t.LoopIn, _t.LoopOut);
        _outputOverMoney = new Hysteresis(_t.OutputOverMoneyIn, _t.DisinflationOut);
        _prices = HiddenRegime.Prices();
        _loop = HiddenRegime.Loop();
    }

    /// <summary>The conditions that count.</summary>
    public DecisionProfile Profile { get; }

    private PriceAxis Price => _deflation.IsHeld ? PriceAxis.DeflationZlb
        : _disinflation.IsHeld ? PriceAxis.Disinflation : PriceAxis.Monetary;

    private LoopAxis Loop => _decoupled.IsHeld ? LoopAxis.Decoupled
        : _closed.IsHeld ? LoopAxis.LoopClosed : LoopAxis.Open;

    /// <summary>Whether severed forks would decide anything in this quarter: the loop is closed after it, and stocks
    /// cover their leads; or trade was really cut, so that it is tested again.</summary>
    /// <param name="evidence">The quarter without severance.</param>
    /// <remarks>An open loop is not decoupled whatever its forks do, and where the cover is gone they neither let in
    /// nor hold back the way out. A loop that is about to open does not enter.</remarks>
    public bool NeedsSeverance(QuarterEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (evidence.HasEmbargo || evidence.HasSeveranceFailed) return true;
        Condition closed = Conditions.Closed(evidence, _t);
        Hysteresis after = _closed.Copy();
        after.Step(closed.Enters, closed.Leaves);
        if (!after.IsHeld || (closed.Leaves == true && !_decoupled.IsHeld)) return false;
        return !(evidence.CriticalCover < Conditions.CoverLevel);
    }

    /// <summary>Judges a quarter.</summary>
    /// <param name="evidence">What is known at its end.</param>
    public Verdict Judge(QuarterEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Condition disinflation = Conditions.Disinflation(evidence, _t);
        Condition deflation = Conditions.Deflation(evidence, _t);
        Condition closed = Conditions.Closed(evidence, _t);
        Condition decoupled = Conditions.Decoupled(evidence, _t);
        Condition output = Conditions.OutputOverMoney(evidence, _t);
        List<string> missing = MissingIn(evidence, closed, decoupled);
        double seen = See(evidence);
        if (missing.Count == 0)
        {
            _disinflation.Step(disinflation.Enters, disinflation.Leaves);
            _deflation.Step(deflation.Enters, deflation.Leaves);
            _outputOverMoney.Step(output.Enters, output.Leaves);
            _closed.Step(closed.Enters, closed.Leaves);
            _decoupled.Step(EntersDecoupled(decoupled), decoupled.Leaves);
            if (!_closed.IsHeld) _decoupled.Drop();
        }

        ConditionReading[] readings =
        [
            Reading(disinflation, _disinflation), Reading(deflation, _deflation), Reading(closed, _closed),
            Reading(decoupled, _decoupled), Reading(output, _outputOverMoney),
        ];
        Headline headline = HeadlineOf(Price, Loop);
        double check = CrossCheck(evidence, headline, seen);
        return new Verdict(
            evidence.Quarter, Price, Loop, headline, Profile, FlagsOf(evidence, missing, check), missing, readings,
            check, Flips.Of(readings, headline, evidence.IsEconomyValid is not null))
        {
            Posterior = [_prices.Upper, _loop.Upper],
        };
    }

    /// <summary>The same state in another object.</summary>
    public DecisionMachine Copy() => new(this);

    private DecisionMachine(DecisionMachine other)
    {
        (Profile, _t) = (other.Profile, other._t);
        _disinflation = other._disinflation.Copy();
        _deflation = other._deflation.Copy();
        _closed = other._closed.Copy();
        _decoupled = other._decoupled.Copy();
        _outputOverMoney = other._outputOverMoney.Copy();
        _prices = other._prices.Copy();
        _loop = other._loop.Copy();
    }

    /// <summary>The highest of both axes.</summary>
    /// <param name="price">The price axis.</param>
    /// <param name="loop">The loop axis.</param>
    public static Headline HeadlineOf(PriceAxis price, LoopAxis loop) => loop switch
    {
        LoopAxis.Decoupled => Headline.Decoupled,
        LoopAxis.LoopClosed => Headline.LoopClosed,
        _ => (Headline)price,
    };

    private bool? EntersDecoupled(Condition decoupled)
    {
        if (!_closed.IsHeld) return false;
        if (Profile == DecisionProfile.Strict && !_outputOverMoney.IsHeld) return false;
        return decoupled.Enters;
    }

    /// <summary>What the loop axis needs and does not have; the price axis may be empty where no economy
    /// runs.</summary>
    private List<string> MissingIn(QuarterEvidence evidence, Condition closed, Condition decoupled)
    {
        List<string> missing = [.. closed.Gauges.Where(g => g.Reading is null).Select(g => g.Name)];
        if (evidence.IsEconomyValid is not null && evidence.PolicyRate is null) missing.Add("policy rate");
        if (missing.Count > 0 || !evidence.IsSeveranceDue || !NeedsSeverance(evidence)) return missing;
        missing.AddRange(
            decoupled.Gauges.Where(g => g.Reading is null && !IsUntested(evidence, g)).Select(g => g.Name));
        return missing;
    }

    private static bool IsUntested(QuarterEvidence evidence, Gauge gauge) =>
        gauge.Name == Conditions.Severance && evidence.SeveranceProbability is not null;

    private double See(QuarterEvidence e)
    {
        _prices.See([e.InflationOverYear, e.OutputLessMoney, e.PolicyRate]);
        _loop.See([e.ClosureByValue?.Value, e.ImportShare]);
        return _loop.Upper;
    }

    private double CrossCheck(QuarterEvidence e, Headline headline, double closed) => headline switch
    {
        Headline.Decoupled or Headline.LoopClosed => closed,
        Headline.DeflationZlb => _prices.Upper,

        // Where no economy runs, only what the loop buys says that money governs.
        _ => e.IsEconomyValid is null ? 1 - closed : 1 - _prices.Upper,
    };

    private DecisionFlags FlagsOf(QuarterEvidence e, List<string> missing, double check)
    {
        DecisionFlags flags = DecisionFlags.None;
        if (e.IsCaptured == true) flags |= DecisionFlags.Captured;
        if (e.IsEconomyValid == false) flags |= DecisionFlags.ModelInvalid;
        if (!(check > _t.CrossCheck)) flags |= DecisionFlags.Contested;
        if (e.IsEconomyValid is not null && !e.IsForecastTrusted) flags |= DecisionFlags.ForecastUntested;
        if (e.SeveranceProbability is not null && !e.IsSeveranceTrusted) flags |= DecisionFlags.SeveranceUntested;
        if (e.HasEmbargo || e.HasSeveranceFailed) flags |= DecisionFlags.Retest;
        if (missing.Count > 0) flags |= DecisionFlags.Incomplete;
        return flags;
    }

    private static ConditionReading Reading(Condition condition, Hysteresis state) =>
        new(condition, state.IsHeld, state.Count, state.Missing);
}
