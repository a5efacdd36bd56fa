using Twin.World.Theory;

namespace Twin.World.Measuring;

/// <summary>What theory says that the goods of the loop are worth, in money and in energy.</summary>
internal sealed class GoodMeter : Meter
{
    private const double JoulesPerKilowattHour = 3.6e6;

    private readonly double[] _values;

    /// <summary>Lists the prices of the goods.</summary>
    public GoodMeter(WorldClosure closure)
    {
        var values = new List<double>();
        foreach (var good in closure.Goods)
        {
            Add(MeasureKind.PriceInMoney, good.Good);
            Add(MeasureKind.PriceInEnergy, good.Good);
            Add(MeasureKind.EmbodiedEnergy, good.Good);
            values.Add(good.Price ?? double.NaN);
            values.Add(good.PriceKwh * JoulesPerKilowattHour ?? double.NaN);
            values.Add(good.EmbodiedKwh * JoulesPerKilowattHour ?? double.NaN);
        }

        _values = [.. values];
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values) => _values.CopyTo(values);
}
