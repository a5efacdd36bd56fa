using Twin.World.Assembly;
using Twin.World.Joining;

namespace Twin.World.Running;

/// <summary>A world in motion: it runs its shard and observes it at the beginning of each month.</summary>
/// <remarks>
/// Observation reads between two instants and changes nothing: the shard's hash is the same however often one looks.
/// </remarks>
public sealed partial class WorldRun
{
    private readonly List<Sample> _samples = [];
    private Observatory _observatory;
    private HumanObservatory _human;
    private RobotObservatory _robots;
    private FlowBook _flows;
    private readonly Queue<(long AtMicros, Action<WorldRun> Change)> _ahead = new();
    private double[] _made;
    private double[] _unserved;
    private long _month;
    private long _week;

    /// <summary>Takes a world at time zero.</summary>
    /// <param name="world">The world.</param>
    public WorldRun(AssembledWorld world)
    {
        Watch(world);
        _made = _observatory.Made();
        _unserved = _observatory.Unserved();
        NextSampleMicros = NextBoundary();
    }

    /// <summary>The world.</summary>
    public AssembledWorld World { get; private set; }

    /// <summary>The economy beside the loop; null where the world has none.</summary>
    public JointEconomy? Economy { get; private set; }

    /// <summary>Names and order of the series.</summary>
    public SeriesCatalogue Catalogue { get; private set; }

    /// <summary>Everything that was observed so far, in order of time.</summary>
    public IReadOnlyList<Sample> Samples => _samples;

    /// <summary>Simulated time. Unit: µs.</summary>
    public long NowMicros { get; private set; }

    /// <summary>When the world is observed next. Unit: µs of simulated time.</summary>
    public long NextSampleMicros { get; private set; }

    /// <summary>The equipment line that holds the loop back; null where nobody plans.</summary>
    public string? Bottleneck => _observatory.Bottleneck();

    /// <summary>Closure of the loop by the flows of the trailing year; opening stocks hold what the matrices
    /// say.</summary>
    public ClosureReport Closure => _flows.Closure(NowMicros);

    /// <summary>What finished work has taken from an account of inputs in work since the run began.</summary>
    /// <param name="account">The account, as the ledger numbers it.</param>
    /// <returns>Unit: quanta.</returns>
    internal double Worked(int account) => _flows.Worked(account);

    /// <summary>Runs until a time or until the next observation, whichever comes first.</summary>
    /// <param name="untilMicros">Where to stop. Unit: µs of simulated time.</param>
    /// <returns>The sample taken, or null where none was due.</returns>
    /// <exception cref="Actors.RunFaultException">An actor failed: a bug.</exception>
    public Sample? Advance(long untilMicros)
    {
        var target = Math.Min(untilMicros, NextSampleMicros);
        RunTo(target);
        if (target < NextSampleMicros) return null;
        var sample = Observe();
        _samples.Add(sample);
        NextSampleMicros = NextBoundary();
        return sample;
    }

    /// <summary>Says what is to change on the way: an input that a replay applies again.</summary>
    /// <param name="atMicros">When: everything before it is delivered. Unit: µs of simulated time; not before the one
    /// said last.</param>
    /// <param name="change">What it does to the run's shard.</param>
    public void ChangeAt(long atMicros, Action<WorldRun> change) => _ahead.Enqueue((atMicros, change));

    /// <summary>Runs on, and applies the changes that lie on the way.</summary>
    private void RunTo(long target)
    {
        while (_ahead.TryPeek(out var next) && next.AtMicros <= target)
        {
            RunWithoutChange(Math.Max(next.AtMicros, NowMicros));
            _ahead.Dequeue().Change(this);
        }

        RunWithoutChange(target);
    }

    /// <summary>Runs on, and looks at the energy of each week that ends on the way.</summary>
    private void RunWithoutChange(long target)
    {
        while (_flows.IsNeeded)
        {
            var end = WeekEnds(_week + 1);
            if (end > target) break;
            World.Shard.RunTo(end);
            _week++;
            _flows.EndWeek(end, _observatory.Unserved(), World.Goods);
        }

        World.Shard.RunTo(target);
        NowMicros = target;
    }

    /// <summary>The first step boundary at or after the end of a week. Unit: µs of simulated time.</summary>
    private long WeekEnds(long week)
    {
        var step = World.Record.StepMicros;
        return ((week * EnergyWeeks.WeekMicros) + step - 1) / step * step;
    }

    private long NextBoundary()
    {
        // With steps longer than a month several months begin at the same boundary.
        long boundary;
        do boundary = StepClock.MonthBegins(World.Record, ++_month);
        while (boundary <= NowMicros);
        return boundary;
    }

    private Sample Observe()
    {
        var values = new double[Catalogue.Names.Count];
        var (made, unserved) = (_observatory.Made(), _observatory.Unserved());
        var (stock, inService) = (_observatory.Stock(), _observatory.InService());
        var since = _samples.Count == 0 ? 0 : _samples[^1].AtMicros;
        var years = (double)(NowMicros - since) / StepClock.YearMicros;
        for (var good = 0; good < made.Length; good++)
        {
            values[SeriesCatalogue.IndexOf(good, SeriesKind.Output)] = (made[good] - _made[good]) / years;
            values[SeriesCatalogue.IndexOf(good, SeriesKind.Unserved)] = (unserved[good] - _unserved[good]) / years;
            values[SeriesCatalogue.IndexOf(good, SeriesKind.Stock)] = stock[good];
            values[SeriesCatalogue.IndexOf(good, SeriesKind.InService)] = inService[good];
        }

        (_made, _unserved) = (made, unserved);
        if (World.CashAccount >= 0) values[Catalogue.Cash] = Cash();
        values[Catalogue.Capital] = ByDualPrices(inService);
        values[Catalogue.Output] = ByDualPrices(Outputs(values));
        _human.Observe(
            values.AsSpan(Catalogue.HumanIndexOf(0, HumanSeriesKind.Output), _human.Before.Length), years);
        _flows.EndPeriod(NowMicros);
        ObserveEconomy(values.AsSpan(Catalogue.FirstEconomy));
        ObserveClosure(values);
        _observatory.WriteLearning(values.AsSpan(Catalogue.FirstLearning, _observatory.Learning.Count));
        _observatory.WriteSlack(values.AsSpan(Catalogue.FirstSlack, _observatory.LinesOnTheRay.Count));
        _robots.Write(values.AsSpan(Catalogue.FirstRobots, Catalogue.FirstShock - Catalogue.FirstRobots));
        _observatory.WriteShocks(
            values.AsSpan(Catalogue.FirstShock, Catalogue.FirstEconomy - Catalogue.FirstShock));
        return new Sample(NowMicros, values);
    }

    private void ObserveClosure(double[] values)
    {
        var closure = Closure;
        var at = Catalogue.Closure;
        double?[] ratios = [closure.Value, closure.Mass, closure.Energy, closure.Information, closure.Parts];
        foreach (var ratio in ratios.Concat(closure.Layers.Values)) values[at++] = ratio ?? double.NaN;
        values[Catalogue.SelfSufficiency] = _flows.WorstWeek(NowMicros);
        values[Catalogue.ImportShare] = _flows.ImportShare(NowMicros) ?? double.NaN;
    }

    private void ObserveEconomy(Span<double> values)
    {
        if (Economy is not { } economy) return;
        if (economy.IsDue(NowMicros))
            _flows.Owe(economy.EndQuarter(NowMicros, _flows.OwnInvestmentPerYear(NowMicros)).Owed);
        economy.Write(NowMicros, values);
    }

    private double Cash() =>
        World.Goods.Amount(World.Ledger.GoodOf(World.CashAccount), World.Ledger.Balance(World.CashAccount));

    private double[] Outputs(double[] values)
    {
        var outputs = new double[_made.Length];
        for (var good = 0; good < outputs.Length; good++)
        {
            outputs[good] = values[SeriesCatalogue.IndexOf(good, SeriesKind.Output)];
        }

        return outputs;
    }

    /// <summary>Amounts at the dual prices of the world's own balanced path: p·K, p·x; 0 where there is
    /// none.</summary>
    private double ByDualPrices(double[] amounts)
    {
        if (World.Growth.Stepped is not { } path) return 0;
        double value = 0;
        foreach (var loop in path.Loop)
        {
            value += path.Prices[loop] * amounts[World.Goods[path.Technology.Goods[loop]]];
        }

        return value;
    }
}
