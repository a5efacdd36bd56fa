using System.Globalization;
using Twin.Domain.Units;
using Xunit;

namespace Twin.Domain.Tests.Units;

public sealed class QuantityTests
{
    private const int SeedFirst = 41;
    private const int Cases = 2_000;

    private static readonly string[] Symbols =
        ["kg", "t", "MWh", "yr", "h", "km", "%", "robot", "USD2025", "GW", "ug", "PFLOP", "mol", "1", "bit"];

    [Theory]
    [InlineData("5 t", 5, "t")]
    [InlineData("5  t", 5, "t")]
    [InlineData("-1.5 kg", -1.5, "kg")]
    [InlineData("+.5 kg", 0.5, "kg")]
    [InlineData("5. kg", 5, "kg")]
    [InlineData("1.6e3 t/yr", 1_600, "t/yr")]
    [InlineData("1E-6 t", 1e-6, "t")]
    [InlineData("0.92", 0.92, "")]
    [InlineData("0", 0, "")]
    [InlineData("1e-400 t", 0, "t")]
    public void Parse_OfAQuantity_TakesNumberAndUnit(string text, double value, string unit)
    {
        var parsed = Quantity.Parse(text, new UnitTable());

        Assert.Equal(UnitFault.None, parsed.Fault);
        Assert.Equal((value, unit), (parsed.Quantity.Value, parsed.Quantity.Unit.Text));
    }

    [Theory]
    [InlineData("", UnitFault.NotANumber, 0)]
    [InlineData("t", UnitFault.NotANumber, 0)]
    [InlineData(".", UnitFault.NotANumber, 0)]
    [InlineData("-", UnitFault.NotANumber, 0)]
    [InlineData("--5 t", UnitFault.NotANumber, 0)]
    [InlineData("NaN", UnitFault.NotANumber, 0)]
    [InlineData("Infinity t", UnitFault.NotANumber, 0)]
    [InlineData("0x10 t", UnitFault.SpaceMissing, 1)]
    [InlineData("1e999 t", UnitFault.NotFinite, 0)]
    [InlineData("-1e999 t", UnitFault.NotFinite, 0)]
    [InlineData("5t", UnitFault.SpaceMissing, 1)]
    [InlineData("92%", UnitFault.SpaceMissing, 2)]
    [InlineData("0,5 t", UnitFault.SpaceMissing, 1)]
    [InlineData("1e t", UnitFault.SpaceMissing, 1)]
    [InlineData("5 ", UnitFault.Malformed, 2)]
    [InlineData("5 lbs", UnitFault.Unknown, 2)]
    [InlineData("5  t/lbs", UnitFault.Unknown, 5)]
    [InlineData("5 USD", UnitFault.YearMissing, 2)]
    public void Parse_OfNoQuantity_NamesTheFaultAndItsPlace(string text, UnitFault fault, int offset)
    {
        var parsed = Quantity.Parse(text, new UnitTable());

        Assert.Equal((fault, offset), (parsed.Fault, parsed.Offset));
    }

    [Theory]
    [InlineData(Quantity.LengthMax, UnitFault.None)]
    [InlineData(Quantity.LengthMax + 1, UnitFault.NotANumber)]
    public void Parse_AtTheLengthLimit_RefusesTheNext(int length, UnitFault fault) =>
        Assert.Equal(fault, Quantity.Parse(new string('0', length), new UnitTable()).Fault);

    [Theory]
    [InlineData("0.5 kWh/kg", "MWh/t", 0.5)]
    [InlineData("0.1 kWh/kg", "MWh/t", 0.1)]
    [InlineData("100 MW", "MWh/yr", 876_600)]
    [InlineData("12 mo", "yr", 1)]
    [InlineData("1 yr", "h", 8_766)]
    [InlineData("80 kg", "t", 0.08)]
    [InlineData("92 %", "1", 0.92)]
    [InlineData("3.6 GJ", "MWh", 1)]
    [InlineData("1 GW", "J/s", 1e9)]
    public void In_AnotherUnit_IsExactToTheLastBit(string text, string unit, double expected)
    {
        var units = new UnitTable();
        var quantity = Quantity.Parse(text, units).Quantity;

        var value = quantity.In(UnitParser.Parse(unit, units).Unit);

        Assert.Equal(expected, value);
    }

    [Fact]
    public void In_AUnitOfAnotherDimension_IsABug()
    {
        var units = new UnitTable();
        var mass = Quantity.Parse("5 t", units).Quantity;

        Assert.Throws<InvariantException>(() => mass.In(units.Find("yr")!));
    }

    [Fact]
    public void ToString_OfAnyQuantity_ParsesBackToTheSame()
    {
        for (var i = 0; i < Cases; i++)
        {
            var random = new Random(SeedFirst + i);
            var units = Units();
            var bits = BitConverter.Int64BitsToDouble(random.NextInt64());
            var value = double.IsFinite(bits) ? bits : random.NextDouble();
            var quantity = new Quantity(value, UnitParser.Parse(RandomUnit(random, 4), units).Unit);

            var back = Quantity.Parse(quantity.ToString(), units);

            var seen = string.Create(CultureInfo.InvariantCulture, $"seed {SeedFirst + i}: {quantity} → {back.Fault}");
            Assert.True(back.Quantity.Value.Equals(value) && back.Quantity.Unit == quantity.Unit, seen);
        }
    }

    [Fact]
    public void Per_OfAnyTwoUnits_HasATextThatParsesBackToTheSame()
    {
        for (var i = 0; i < Cases; i++)
        {
            var random = new Random(SeedFirst + i);
            var units = Units();
            var left = UnitParser.Parse(RandomUnit(random, 3), units).Unit;
            var right = UnitParser.Parse(RandomUnit(random, 3), units).Unit;

            var ratio = left.Per(right);

            var back = UnitParser.Parse(ratio.ToString(), units);
            var seen = $"seed {SeedFirst + i}: ({left})/({right}) = {ratio}: {back.Fault}";
            Assert.True(back.Unit.Dimension.Equals(ratio.Dimension) && back.Unit.Scale == ratio.Scale, seen);
        }
    }

    [Fact]
    public void Convert_ThereAndBack_KeepsFifteenDigits()
    {
        for (var i = 0; i < Cases; i++)
        {
            var random = new Random(SeedFirst + i);
            var units = Units();
            string[] masses = ["kg", "t", "ug", "Gt", "g"];
            var (from, to) = (units.Find(masses[random.Next(5)])!, units.Find(masses[random.Next(5)])!);
            var value = random.NextDouble();

            var back = to.Convert(from.Convert(value, to), from);

            Assert.True(Math.Abs(back - value) <= 1e-15 * value, $"seed {SeedFirst + i}");
        }
    }

    private static UnitTable Units()
    {
        var units = new UnitTable();
        units.Declare("robot");
        return units;
    }

    private static string RandomUnit(Random random, int factorsMax)
    {
        string Factor()
        {
            var symbol = Symbols[random.Next(Symbols.Length)];
            var exponent = random.Next(-3, 4);
            return exponent is 0 or 1 || symbol == "1" ? symbol : $"{symbol}^{exponent}";
        }

        string Product(int count)
        {
            var factors = Enumerable.Range(0, count).Select(_ => Factor());
            return string.Join(random.Next(2) == 0 ? '·' : '*', factors);
        }

        var over = Product(random.Next(1, factorsMax));
        return random.Next(2) == 0 ? over : over + "/" + Product(random.Next(1, factorsMax));
    }
}
