using Twin.Domain;
using Twin.Macro.Money;

namespace Twin.World.Joining;

/// <summary>Turns what a ledger counted into what an economy is told of its loop.</summary>
/// <remarks>
/// Services: Laspeyres, the quantities of each year at the prices of the opening. Hours: those of paid humans per unit
/// of gross output, trailing year over the first whole year. Imports: at the prices of the opening. The loop of the run
/// stands for the whole machine sector of the economy: so many of it, as the sector's rents at the opening are what
/// crosses its market, in the direction that is the larger, in the first quarter that sees any trade.
/// </remarks>
internal sealed class LoopMeter
{
    /// <summary>T$ of one unit of money.</summary>
    public const double Trillion = 1e-12;

    // A loop that stops selling is not gone in a quarter: its services fall to a tenth at most, and rise tenfold.
    private const double LargestGrowth = 2.302585092994046;

    // With no task left to people the labour share is 0 and no price follows from it; and what a loop that starts up
    // needs of people beyond its first year gives them no task back that machines of the economy do.
    private const double LeastHours = 0.01;

    // Tasks pass between people and machines at most as fast as in the fastest automation that the economy was judged
    // with, 12 % a year: a loop that is starting up may need a fifth more hours in one quarter, an economy does not.
    private const double LargestShift = 0.03;

    private const int ScaleAt = 0, HoursBaseAt = 1, ServicesAt = 2, QuartersAt = 3, RatioAt = 4;

    private readonly Trailing _services = new(), _hours = new(), _output = new();
    private readonly double[] _own = new double[5];

    /// <summary>Everything it holds.</summary>
    public IEnumerable<double[]> State => [_services.State, _hours.State, _output.State, _own];

    /// <summary>How many loops of the run make up the machine sector; 0 before it traded.</summary>
    public double Scale => _own[ScaleAt];

    /// <summary>What a quarter's exchange tells.</summary>
    /// <param name="exchange">The quarter's.</param>
    /// <param name="rents">Rents of the machine sector at the opening. Unit: T$/quarter.</param>
    /// <param name="imports">Its imports at the opening, told until the loop's own are known. Unit: T$/quarter.</param>
    public LoopQuarter Told(in Exchange exchange, double rents, double imports)
    {
        var trade = Math.Max(exchange.Services + exchange.Goods, exchange.Imports);
        if (Scale == 0 && trade > 0) _own[ScaleAt] = rents / (trade * Trillion);
        if (Scale == 0) return new LoopQuarter(0, 1, imports);

        // The opening stocks of the first quarter of trade are no measure: it sets the scale and nothing else.
        var isFirst = _own[QuartersAt]++ == 0;
        var bought = exchange.Imports * Trillion * Scale;
        if (isFirst) return new LoopQuarter(0, 1, bought);
        _services.Add(exchange.Services);
        _hours.Add(exchange.Hours);
        _output.Add(exchange.Output);
        return new LoopQuarter(Growth(), Shifted(Math.Clamp(Hours(), LeastHours, 1)), bought);
    }

    private double Growth()
    {
        var (before, now) = (_own[ServicesAt], _services.Mean);
        _own[ServicesAt] = now;
        if (before == 0) return 0;
        return now > 0
            ? Math.Clamp(ExactMath.Log(now / before), -LargestGrowth, LargestGrowth)
            : -LargestGrowth;
    }

    /// <summary>The ratio that tasks have changed hands to by now.</summary>
    private double Shifted(double aim)
    {
        var before = _own[RatioAt] == 0 ? 1 : _own[RatioAt];
        return _own[RatioAt] = Math.Clamp(aim, before * (1 - LargestShift), before * (1 + LargestShift));
    }

    private double Hours()
    {
        if (!_hours.IsFull || _output.Mean <= 0 || _hours.Mean <= 0) return 1;
        var now = _hours.Mean / _output.Mean;
        if (_own[HoursBaseAt] == 0) _own[HoursBaseAt] = now;
        return now / _own[HoursBaseAt];
    }
}
