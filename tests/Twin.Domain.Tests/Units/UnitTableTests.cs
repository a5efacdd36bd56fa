using Twin.Domain.Units;
using Xunit;

namespace Twin.Domain.Tests.Units;

public sealed class UnitTableTests
{
    [Theory]
    [InlineData("robot", true)]
    [InlineData("GPU-rack_2", true)]
    [InlineData("kg", true)]
    [InlineData("USD2025", true)]
    [InlineData("USD", false)]
    [InlineData("3t", false)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    public void Declare_OfAGoodsUnit_TakesWordsOnly(string symbol, bool taken) =>
        Assert.Equal(taken, new UnitTable().Declare(symbol));

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void Declare_AtTheLengthLimit_RefusesTheNext(int length, bool taken) =>
        Assert.Equal(taken, new UnitTable().Declare(new string('x', length)));

    [Fact]
    public void Find_OfADeclaredUnit_HasADimensionOfItsOwn()
    {
        var units = new UnitTable();
        units.Declare("robot");
        units.Declare("rack");

        var robot = units.Find("robot")!;

        Assert.False(robot.ConvertsTo(units.Find("rack")!));
        Assert.False(robot.ConvertsTo(Unit.None));
        Assert.True(robot.ConvertsTo(units.Find("robot")!));
    }

    [Fact]
    public void Find_OfMoneyOfTwoYears_DoesNotMix()
    {
        var units = new UnitTable();

        Assert.False(units.Find("USD2024")!.ConvertsTo(units.Find("USD2025")!));
        Assert.False(units.Find("EUR2025")!.ConvertsTo(units.Find("USD2025")!));
    }

    [Fact]
    public void Find_OfAPhysicalUnit_IsNotChangedByADeclaration()
    {
        var units = new UnitTable();

        units.Declare("t");

        Assert.Equal("kg", units.Find("t")!.Dimension.ToString());
    }
}
