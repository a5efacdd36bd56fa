using Twin.Macro.Closure;
using Xunit;

namespace Twin.Macro.Tests.Closure;

/// <summary>Case G10 of docs/model.md, and the same loop with labour, imported equipment and services.</summary>
public sealed class ClosureCaseTests
{
    private const int Goods = 3;
    private const double Growth = .25;

    private static readonly double[] A = [.05, .10, .15, .20, .05, .05, .02, .03, .05];
    private static readonly double[] B = [.4, .9, .3, .6, .1, .2, .5, .3, .4];
    private static readonly double[] Wear = [.05, .04, .15];
    private static readonly double[] Outputs = [1, .8, .7];

    [Fact]
    public void Loop_OfCaseG10_IsClosedToThePrintedDegrees()
    {
        double[] investment = Investment();
        double[] gross = LeontiefInverse.TryOf(A)!.GrossOutput(investment);
        double[] imported = [.5, .6, 4], own = [8, 1, 2], bought = [.4, 0, .1];

        double? value = ClosureRatios.Of(Dot([.02, .05, 1.2], gross), Dot([3, 5, 40], investment));
        double? mass = ClosureRatios.Of(Dot([.002, .001, .004], gross), Dot([1, .2, .5], investment));
        double outside = Dot(imported, gross) + Dot(bought, gross);
        double? energy = ClosureRatios.Of(outside, outside + Dot(own, gross));

        Assert.Equal(.9693468, value!.Value, 5e-8);
        Assert.Equal(.9949859, mass!.Value, 5e-8);
        Assert.Equal(.6836823, energy!.Value, 5e-8);
        ClosureRatios ratios = new(value, mass, energy, 1, 1, new Dictionary<string, double?>());
        Assert.Equal(energy, ratios.Effective);
    }

    [Fact]
    public void Loop_WithLabourEquipmentAndServices_IsFarLessClosed()
    {
        // Checked against an independent elimination of the same system: kappa_V = 0.2933094.
        const double interest = .08, wage = 25, importWear = .1;
        double[] importPrices = [2, 30];
        double[] imports = [.01, .02, .3, 0, .001, .02], importedEquipment = [.02, .01, .05];
        double[] hours = [.02, .03, .5], services = [.01, 0, .4];
        double[] current = new double[Goods], direct = new double[Goods];
        double delivered = 0;
        for (int j = 0; j < Goods; j++)
        {
            current[j] = importPrices[0] * imports[j] + importPrices[1] * imports[Goods + j]
                + wage * hours[j] + services[j];
            direct[j] = current[j] + (interest + importWear) * importPrices[1] * importedEquipment[j];
            delivered += importPrices[1] * (Growth + importWear) * importedEquipment[j] * Outputs[j];
        }

        double[] prices = ReplacementPrices.Of(Embodied.WithEquipment(A, B, Rates(interest)), direct)!;
        double[] investment = Investment();
        double outside = Dot(current, LeontiefInverse.TryOf(A)!.GrossOutput(investment)) + delivered;
        double? value = ClosureRatios.Of(outside, Dot(prices, investment) + delivered);

        Assert.Equal([4.6162863, 3.9103088, 18.1023787], prices.Select(price => Math.Round(price, 7)));
        Assert.Equal(.2933094, value!.Value, 5e-8);
    }

    [Fact]
    public void Price_ThatIsStated_IsKeptAndPassedOn()
    {
        double[] prices = ReplacementPrices.Of([.1, .5, 0, 0], [1, 2], [4, double.NaN])!;

        Assert.Equal(4, prices[0]);
        Assert.Equal(2 + .5 * 4, prices[1], 1e-12);
    }

    [Fact]
    public void Price_AtMoreInterestThanTheLoopCanGrow_DoesNotExist()
    {
        Assert.Null(ReplacementPrices.Of(Embodied.WithEquipment(A, B, Rates(.9)), [1, 1, 1]));
    }

    [Theory]
    [InlineData(0, 0, 1.0)]
    [InlineData(0, 5, 1.0)]
    [InlineData(2, 8, .75)]
    [InlineData(9, 8, 0.0)]
    [InlineData(1, 0, null)]
    public void Ratio_OfOutsideToTotal_StaysInItsRange(double outside, double total, double? expected)
    {
        Assert.Equal(expected, ClosureRatios.Of(outside, total));
    }

    private static double[] Rates(double growth)
    {
        double[] rates = new double[Goods * Goods];
        for (int k = 0; k < rates.Length; k++) rates[k] = growth + Wear[k / Goods];
        return rates;
    }

    private static double[] Investment()
    {
        double[] investment = new double[Goods], rates = Rates(Growth);
        for (int k = 0; k < rates.Length; k++) investment[k / Goods] += rates[k] * B[k] * Outputs[k % Goods];
        return investment;
    }

    private static double Dot(double[] left, double[] right) => left.Zip(right, (l, r) => l * r).Sum();
}
