using Twin.Host.Growth;
using Twin.Macro.Closure;
using Twin.World.Running;
using Twin.World.Theory;
using Xunit;

namespace Twin.Host.Tests.Growth;

public sealed class CurrencyTextTests
{
    [Fact]
    public void Rents_OnTheScreen_AreNamedFromTheGreatestDown()
    {
        FactorRent[] rents =
        [
            new("energy", .1667, true), new("import-money", .8328, true), new("land", 0, false),
            new("stocks", .0005, true),
        ];

        Assert.Equal("83.3 % import money, 16.7 % energy", CurrencyText.Rents(rents));
        Assert.Equal("nothing is scarce", CurrencyText.Rents([new("land", 0, false)]));
        Assert.Equal("of what could be a currency, import money is the scarcest", CurrencyText.Verdict("import-money"));
        Assert.Equal("no factor that could be a currency is scarce", CurrencyText.Verdict(null));
    }

    [Fact]
    public void Fits_OnTheScreen_StandBesideEachOther()
    {
        ContentFit energy = new(1, .875, .25), compute = new(1, .5, 1.5);

        Assert.Equal("energy R² 0.88 ±0.25; compute R² 0.50 ±1.50", CurrencyText.Fits(energy, compute));
        Assert.Equal("compute R² 0.50 ±1.50", CurrencyText.Fits(null, compute));
        Assert.Null(CurrencyText.Fits(null, null));
    }

    [Fact]
    public void Basket_OnTheScreen_NamesTheMeasuresThatThereAre()
    {
        Assert.Equal(
            "0.0125 % in money, 2.00 % in kWh a quarter", CurrencyText.Of(new BasketVolatility(8, .000125, .02, null)));
        Assert.Equal("–", CurrencyText.Of(new BasketVolatility(8, null, null, null)));
    }
}
