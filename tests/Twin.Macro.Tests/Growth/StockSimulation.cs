using Twin.Macro.Growth;

namespace Twin.Macro.Tests.Growth;

/// <summary>Stocks carried forward by steps under capacity and rationing, to hold a root against.</summary>
/// <remarks>
/// Independent of the library's matrices and of the runtime. Every step: what was made in the step before is shared
/// out (maintenance, then operation, then build; in proportion inside each), work starts, work is finished within
/// capacity, equipment wears. Orders aim at the ray x·(1 + γ)^t through the line that is furthest behind, pipelines
/// counted; a line ahead of it orders less until the ray has caught up. Leads are those of whole processes: every
/// input of a process has the lead of its last.
/// </remarks>
internal sealed class StockSimulation
{
    private readonly Technology _technology;
    private readonly BalancedGrowth _path;
    private readonly double _step;
    private readonly int[] _lead;
    private readonly Line[] _lines;
    private readonly double[] _stock;
    private readonly double[][] _ready;
    private readonly double[] _carry;

    /// <summary>Work that capacity left undone in the last step alone; it is not started a second time.</summary>
    private readonly double[] _late;

    private int _now;

    public StockSimulation(Technology technology, BalancedGrowth path, SplitMix random)
    {
        _technology = technology;
        _path = path;
        _step = path.Dating.StepYears;
        int n = technology.Goods.Count;
        _lead = new int[n];
        foreach (CurrentInput input in technology.Inputs) _lead[input.Process] = Steps(input.LeadYears);
        _lines = [.. technology.Equipment.Where(e => e.StockYears > 0).Select(e => new Line(e, this, random))];
        _stock = [.. path.Outputs];
        _carry = new double[n];
        _late = new double[n];
        _ready = [.. Enumerable.Range(0, n).Select(j => Enumerable.Range(0, _lead[j] + 1)
            .Select(k => path.Outputs[j] * Math.Pow(1 + path.Growth, k + 1)).ToArray())];
    }

    /// <summary>p·K, the value of all equipment in service at the path's prices.</summary>
    public double Capital => _lines.Sum(line => _path.Prices[line.Entry.Good] * line.InService);

    public void Step()
    {
        Order();
        Share(line => line.Maintenance);
        double[] started = Start();
        Share(line => line.Build);
        foreach (Line line in _lines) line.Advance();
        Finish(started);
        _now++;
    }

    private int Steps(double years) => (int)Math.Floor((years / _step) + .5 + 1e-9);

    private void Order()
    {
        double scale = _lines.Min(line => line.Position / line.Ray);
        foreach (Line line in _lines) line.Order(scale * line.Ray * (1 + _path.Growth));
    }

    private void Share(Func<Line, double> wish)
    {
        double[] asked = new double[_stock.Length];
        foreach (Line line in _lines) asked[line.Entry.Good] += wish(line);
        foreach (Line line in _lines)
        {
            line.Granted += wish(line) * Served(line.Entry.Good, asked);
        }

        for (int i = 0; i < asked.Length; i++) _stock[i] -= Math.Min(asked[i], _stock[i]);
    }

    private double Served(int good, double[] asked) =>
        asked[good] > 0 ? Math.Clamp(_stock[good] / asked[good], 0, 1) : 1;

    private double[] Start()
    {
        int n = _stock.Length;
        double[] capacity = Capacity(), wish = new double[n], asked = new double[n], share = new double[n];
        double scale = Enumerable.Range(0, n).Min(j => capacity[j] / _path.Outputs[j]);
        for (int j = 0; j < n; j++)
        {
            // Who is far ahead of the ray idles: its surplus would take inputs from those that are short.
            double used = Math.Min(capacity[j], scale * _path.Outputs[j]);
            wish[j] = Math.Max(0, (used * Math.Pow(1 + _path.Growth, _lead[j] + 1)) - _late[j]);
        }

        foreach (CurrentInput input in _technology.Inputs) asked[input.Input] += input.Amount * wish[input.Process];
        Array.Fill(share, 1);
        foreach (CurrentInput input in _technology.Inputs)
        {
            if (input.Amount > 0)
                share[input.Process] = Math.Min(share[input.Process], Served(input.Input, asked));
        }

        for (int j = 0; j < n; j++) wish[j] *= share[j];
        foreach (CurrentInput input in _technology.Inputs) _stock[input.Input] -= input.Amount * wish[input.Process];
        return wish;
    }

    private void Finish(double[] started)
    {
        double[] capacity = Capacity();
        for (int j = 0; j < started.Length; j++)
        {
            double[] ring = _ready[j];
            ring[(_now + _lead[j]) % ring.Length] = started[j];
            double due = ring[_now % ring.Length] + _carry[j];
            double made = Math.Min(capacity[j], due);
            _late[j] = Math.Max(0, due - made - _carry[j]);
            _carry[j] = due - made;
            _stock[j] += made;
        }
    }

    private double[] Capacity()
    {
        double[] capacity = new double[_stock.Length];
        Array.Fill(capacity, double.PositiveInfinity);
        foreach (Line line in _lines)
        {
            int j = line.Entry.Process;
            capacity[j] = Math.Min(capacity[j], line.InService / (line.Entry.StockYears / _step));
        }

        return capacity;
    }

    /// <summary>One kind of equipment of one process: orders enter its position, service follows T later.</summary>
    private sealed class Line
    {
        private readonly double _wear;
        private readonly int _life;
        private readonly List<double> _deliveries = [];
        private readonly Queue<double> _positions = new();

        public Line(Equipment entry, StockSimulation world, SplitMix random)
        {
            Entry = entry;
            double growth = world._path.Growth, step = world._step;
            _life = entry.Wear.Kind == WearKind.FixedLife ? Math.Max(1, world.Steps(entry.Wear.Amount)) : 0;
            _wear = entry.Wear.Kind == WearKind.Exponential
                ? 1 - Math.Exp(-entry.Wear.Amount * step)
                : entry.Wear.Amount * step;
            int build = world.Steps(entry.BuildYears);
            Ray = world._path.Outputs[entry.Process] * entry.StockYears / step * Math.Pow(1 + growth, build);

            // Stocks and pipelines start on the ray, lines up to a third above it: a surplus has to be worked off.
            Position = Ray * random.Between(1, 1.3);
            for (int k = build - 1; k >= 0; k--) _positions.Enqueue(Position * Math.Pow(1 + growth, -k));
            double first = Position * growth / (1 + growth) / (1 - Math.Pow(1 + growth, -_life));
            for (int k = _life - 1; k >= 0; k--) _deliveries.Add(first * Math.Pow(1 + growth, -k));
            InService = Position * Math.Pow(1 + growth, -build);
        }

        public Equipment Entry { get; }

        public double Ray { get; }

        public double Position { get; private set; }

        public double InService { get; private set; }

        public double Maintenance { get; private set; }

        public double Build { get; private set; }

        public double Granted { get; set; }

        private double Left => _life == 0 ? Position * (1 - _wear) : Position - _deliveries[^_life];

        public void Order(double target)
        {
            Granted = 0;
            double order = Math.Max(0, target - Left);
            Maintenance = Math.Min(order, Position - Left);
            Build = order - Maintenance;
        }

        public void Advance()
        {
            Position = Left + Granted;
            if (_life > 0) _deliveries.Add(Granted);
            _positions.Enqueue(Position);
            InService = _positions.Dequeue();
        }
    }
}
