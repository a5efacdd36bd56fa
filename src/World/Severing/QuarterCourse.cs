using Twin.Domain;
using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Severing;

/// <summary>The stocks of a severed loop on their way through the quarters: the arithmetic of
/// <see cref="QuarterModel"/>.</summary>
internal sealed class QuarterCourse
{
    private const double Quarter = 1.0 / StepClock.QuartersPerYear;

    private readonly LoopNeeds _needs;
    private readonly double _growth;
    private readonly List<LoopNeed> _inputs = [];
    private readonly List<Line> _lines = [];
    private readonly double[] _stock;
    private readonly double[] _output;

    /// <summary>Lists what a loop takes.</summary>
    /// <param name="needs">Its needs.</param>
    /// <param name="growth">Growth that the planner aims at. Unit: per quarter.</param>
    public QuarterCourse(LoopNeeds needs, double growth)
    {
        (_needs, _growth) = (needs, growth);
        (_stock, _output) = (new double[needs.Goods.Count], new double[needs.Made]);
        foreach (var need in needs.Needs.Where(need => need.Amount > 0))
        {
            if (need.Wear is not { } wear)
            {
                _inputs.Add(need);
                continue;
            }

            var line = _lines.Find(line => line.Good == need.Good && line.Made == need.Made);
            if (line is null) _lines.Add(line = new Line(need.Good, need.Made, wear, need.LeadYears));
            line.PerOutput += need.Amount;
        }
    }

    /// <summary>How many goods there are.</summary>
    public int Goods => _stock.Length;

    /// <summary>Index of a good; −1 where the loop does not know it.</summary>
    public int IndexOf(string good) => _needs.IndexOf(good);

    /// <summary>Puts the stocks where a run has them.</summary>
    public void Open(
        Func<string, double> stock, Func<(string Good, string Made), QuarterStock> equipment)
    {
        for (var good = 0; good < _stock.Length; good++) _stock[good] = stock(_needs.Goods[good]);
        foreach (var line in _lines)
        {
            line.Open(equipment((_needs.Goods[line.Good], _needs.Goods[line.Made])));
        }
    }

    /// <summary>Runs through the quarters.</summary>
    public SeveranceOutcome Run(double[] prices, int quarters, int sweeps)
    {
        var growth = new double[quarters];
        double net = 0, judged = 0;
        double[]? before = null;
        string? stalled = null;
        var stalledIn = 0;
        for (var quarter = 0; quarter < quarters; quarter++)
        {
            Produce(sweeps);
            before ??= [.. _output];
            if (stalled is null && FirstStalled(prices, before) is { } good) (stalled, stalledIn) = (good, quarter + 1);
            var capital = _lines.Sum(line => prices[line.Good] * line.InService);
            var invested = Invest(prices);
            growth[quarter] = capital > 0
                ? StepClock.QuartersPerYear * ExactMath.Log1P(Math.Max(-1 + 1e-9, invested / capital))
                : 0;
            if (quarter == quarters - SeveranceHorizon.JudgedQuarters) judged = capital;
            if (quarter >= quarters - SeveranceHorizon.JudgedQuarters) net += invested;
        }

        var year = judged > 0 ? ExactMath.Log1P(Math.Max(-1 + 1e-9, net / judged)) : 0;
        return new SeveranceOutcome(quarters, year, growth, stalled, stalledIn, MoneyMoved: false);
    }

    /// <summary>Outputs by capacity, lowered until no good is short.</summary>
    private void Produce(int sweeps)
    {
        Array.Fill(_output, double.PositiveInfinity);
        foreach (var line in _lines) _output[line.Made] = Math.Min(_output[line.Made], line.InService / line.PerOutput);
        for (var made = 0; made < _output.Length; made++)
        {
            // What takes no equipment is made at its opening capacity.
            if (double.IsInfinity(_output[made])) _output[made] = _needs.Opening[made];
        }

        var capacity = _output.ToArray();
        var need = new double[_stock.Length];
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            Array.Clear(need);
            foreach (var input in _inputs) need[input.Good] += input.Amount * _output[input.Made] * Quarter;
            var isShort = false;
            var least = new double[_output.Length];
            Array.Fill(least, 1);
            foreach (var input in _inputs)
            {
                var available = _stock[input.Good] + Made(input.Good);
                if (need[input.Good] <= available * (1 + 1e-9)) continue;
                least[input.Made] = Math.Min(least[input.Made], available / need[input.Good]);
                isShort = true;
            }

            if (!isShort) break;
            for (var made = 0; made < _output.Length; made++) _output[made] *= least[made];
        }

        foreach (var input in _inputs) _stock[input.Good] -= input.Amount * _output[input.Made] * Quarter;
        for (var good = 0; good < _stock.Length; good++)
        {
            _stock[good] = Math.Max(0, _stock[good] + Made(good));
        }
    }

    private double Made(int good) => good < _output.Length ? _output[good] * Quarter : 0;

    /// <summary>Replaces wear, then grows, with what is left of every good.</summary>
    /// <returns>What came into service less wear, at prices.</returns>
    private double Invest(double[] prices)
    {
        var (wear, growth) = (new double[_stock.Length], new double[_stock.Length]);
        var scale = _lines.Where(line => line.Asked > 0).Select(line => line.Position / line.Asked)
            .DefaultIfEmpty(0).Min();
        foreach (var line in _lines)
        {
            line.Order(scale * (1 + _growth));
            wear[line.Good] += line.Replacement;
            growth[line.Good] += line.Growth;
        }

        double net = 0;
        foreach (var line in _lines)
        {
            var maintained = wear[line.Good] > 0 ? Math.Min(1, _stock[line.Good] / wear[line.Good]) : 1;
            var left = Math.Max(0, _stock[line.Good] - wear[line.Good]);
            var grown = growth[line.Good] > 0 ? Math.Min(1, left / growth[line.Good]) : 0;
            var granted = (line.Replacement * maintained) + (line.Growth * grown);
            line.Granted = granted;
            net += prices[line.Good] * line.Net(granted);
        }

        foreach (var line in _lines)
        {
            _stock[line.Good] = Math.Max(0, _stock[line.Good] - line.Granted);
            line.End();
        }

        for (var good = 0; good < _stock.Length; good++)
        {
            if (_needs.RecordOf(good).Kind == GoodKind.Flow) _stock[good] = 0;
        }

        return net;
    }

    private string? FirstStalled(double[] prices, double[] before)
    {
        for (var made = 0; made < _output.Length; made++)
        {
            if (prices[made] > 0 && before[made] > 0 && _output[made] < Severance.StallShare * before[made])
                return _needs.Goods[made];
        }

        return null;
    }

    private sealed class Line(int good, int made, Wear wear, double leadYears)
    {
        private readonly double[] _ring = new double[(int)Math.Ceiling(leadYears / Quarter)];
        private int _now;

        public int Good => good;

        public int Made => made;

        public double PerOutput { get; set; }

        public double InService { get; private set; }

        public double Granted { get; set; }

        public double Worn => InService * (wear.Kind == Macro.Growth.WearKind.FixedLife
            ? Math.Min(1, Quarter / wear.Amount)
            : Math.Min(1, wear.Amount * Quarter));

        public double Asked { get; private set; }

        public double Position => InService + _ring.Sum();

        public double Replacement { get; private set; }

        public double Growth { get; private set; }

        /// <summary>What is under construction arrives evenly over its lead.</summary>
        public void Open(QuarterStock stock)
        {
            (InService, Asked) = (stock.InService, stock.Asked);
            if (_ring.Length > 0) Array.Fill(_ring, stock.Waiting / _ring.Length);
            else InService += stock.Waiting;
        }

        public void Order(double ray)
        {
            var order = Math.Max(0, (ray * Asked) - (Position - Worn));
            Replacement = Math.Min(order, Worn);
            Growth = order - Replacement;
        }

        public double Net(double granted) => (_ring.Length > 0 ? _ring[_now] : granted) - Worn;

        public void End()
        {
            InService = Math.Max(0, InService + Net(Granted));
            if (_ring.Length == 0) return;
            _ring[_now] = Granted;
            _now = (_now + 1) % _ring.Length;
        }
    }
}
