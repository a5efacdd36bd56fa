using Twin.Domain.Units;
using Xunit;

namespace Twin.Domain.Tests.Units;

public sealed class UnitParserTests
{
    [Theory]
    [InlineData("kg", "kg", 1, 1)]
    [InlineData("t", "kg", 1_000, 1)]
    [InlineData("Mt", "kg", 1_000_000_000, 1)]
    [InlineData("ug", "kg", 1, 1_000_000_000)]
    [InlineData("\u00B5g", "kg", 1, 1_000_000_000)]
    [InlineData("\u03BCg", "kg", 1, 1_000_000_000)]
    [InlineData("dam", "m", 10, 1)]
    [InlineData("dm", "m", 1, 10)]
    [InlineData("ha", "m^2", 10_000, 1)]
    [InlineData("mL", "m^3", 1, 1_000_000)]
    [InlineData("min", "s", 60, 1)]
    [InlineData("d", "s", 86_400, 1)]
    [InlineData("mo", "s", 2_629_800, 1)]
    [InlineData("yr", "s", 31_557_600, 1)]
    [InlineData("kWh", "kg·m^2·s^-2", 3_600_000, 1)]
    [InlineData("MW", "kg·m^2·s^-3", 1_000_000, 1)]
    [InlineData("V", "A^-1·kg·m^2·s^-3", 1, 1)]
    [InlineData("%", "1", 1, 100)]
    [InlineData("%/yr", "s^-1", 1, 3_155_760_000)]
    [InlineData("1/yr", "s^-1", 1, 31_557_600)]
    [InlineData("/yr", "s^-1", 1, 31_557_600)]
    [InlineData("1", "1", 1, 1)]
    [InlineData("kWh/kg", "m^2·s^-2", 3_600_000, 1)]
    [InlineData("MWh/t", "m^2·s^-2", 3_600_000, 1)]
    [InlineData("kWh/t·km", "m·s^-2", 18, 5)]
    [InlineData("kg*m^2/s^2", "kg·m^2·s^-2", 1, 1)]
    [InlineData("m^-1", "m^-1", 1, 1)]
    [InlineData("kB", "bit", 8_000, 1)]
    [InlineData("PFLOP", "FLOP", 1_000_000_000_000_000, 1)]
    [InlineData("MWp", "Wp", 1_000_000, 1)]
    [InlineData("USD2025/kg", "USD2025·kg^-1", 1, 1)]
    public void Parse_OfAUnit_KnowsItsDimensionAndSize(string text, string dimension, long numerator, long denominator)
    {
        var parsed = UnitParser.Parse(text, new UnitTable());

        Assert.Equal(UnitFault.None, parsed.Fault);
        Assert.Equal(dimension, parsed.Unit.Dimension.ToString());
        var scale = parsed.Unit.Scale;
        Assert.Equal((numerator, denominator), ((long)scale.Numerator, (long)scale.Denominator));
    }

    [Theory]
    [InlineData("MWhh", UnitFault.Unknown, 0, "MWhh")]
    [InlineData("MWh/tt", UnitFault.Unknown, 4, "tt")]
    [InlineData("mt", UnitFault.Unknown, 0, "mt")]
    [InlineData("kyr", UnitFault.Unknown, 0, "kyr")]
    [InlineData("k", UnitFault.Unknown, 0, "k")]
    [InlineData("kkg", UnitFault.Unknown, 0, "kkg")]
    [InlineData("robot", UnitFault.Unknown, 0, "robot")]
    [InlineData("USD", UnitFault.YearMissing, 0, "USD")]
    [InlineData("USD25", UnitFault.Unknown, 0, "USD25")]
    [InlineData("ABC2025", UnitFault.Unknown, 0, "ABC2025")]
    [InlineData("kg/m/s", UnitFault.Malformed, 4, "kg/m/s")]
    [InlineData("kg//m", UnitFault.Malformed, 3, "kg//m")]
    [InlineData("kg··m", UnitFault.Malformed, 3, "")]
    [InlineData("kg/", UnitFault.Malformed, 3, "")]
    [InlineData("", UnitFault.Malformed, 0, "")]
    [InlineData("/", UnitFault.Malformed, 1, "")]
    [InlineData("kg m", UnitFault.Malformed, 0, "kg m")]
    [InlineData("m^", UnitFault.Malformed, 1, "m^")]
    [InlineData("m^0", UnitFault.Malformed, 1, "m^0")]
    [InlineData("m^1.5", UnitFault.Malformed, 1, "m^1.5")]
    [InlineData("m^99999999999", UnitFault.Malformed, 1, "m^99999999999")]
    [InlineData("m^-2147483648", UnitFault.Malformed, 1, "m^-2147483648")]
    public void Parse_OfNoUnit_NamesTheFaultAndItsPlace(string text, UnitFault fault, int offset, string factor)
    {
        var parsed = UnitParser.Parse(text, new UnitTable());

        Assert.Equal((fault, offset, factor), (parsed.Fault, parsed.Offset, parsed.Factor));
    }

    [Theory]
    [InlineData(UnitParser.ExponentMax, UnitFault.None)]
    [InlineData(UnitParser.ExponentMax + 1, UnitFault.Malformed)]
    [InlineData(-UnitParser.ExponentMax, UnitFault.None)]
    [InlineData(-UnitParser.ExponentMax - 1, UnitFault.Malformed)]
    public void Parse_AtTheExponentLimit_RefusesTheNext(int exponent, UnitFault fault) =>
        Assert.Equal(fault, UnitParser.Parse($"m^{exponent}", new UnitTable()).Fault);

    [Theory]
    [InlineData(UnitParser.FactorsMax, UnitFault.None)]
    [InlineData(UnitParser.FactorsMax + 1, UnitFault.Malformed)]
    public void Parse_AtTheLimitOfFactors_RefusesTheNext(int factors, UnitFault fault) =>
        Assert.Equal(fault, UnitParser.Parse(string.Join('·', Enumerable.Repeat("m", factors)), new UnitTable()).Fault);
}
