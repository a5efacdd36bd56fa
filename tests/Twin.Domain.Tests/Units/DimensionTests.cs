using Twin.Domain.Units;
using Xunit;

namespace Twin.Domain.Tests.Units;

public sealed class DimensionTests
{
    private static readonly Dimension Mass = Dimension.Base("kg");
    private static readonly Dimension Time = Dimension.Base("s");

    [Fact]
    public void Times_ThenPer_GivesBackTheSame()
    {
        var product = Mass.Times(Time);

        Assert.Equal(Mass, product.Per(Time));
        Assert.Equal(Mass.GetHashCode(), product.Per(Time).GetHashCode());
    }

    [Fact]
    public void Times_InEitherOrder_IsTheSame() => Assert.Equal(Mass.Times(Time), Time.Times(Mass));

    [Fact]
    public void Per_ItselfOnly_IsAPureNumber()
    {
        Assert.True(Mass.Per(Mass).IsNone);
        Assert.Equal("1", Mass.Per(Mass).ToString());
    }

    [Fact]
    public void ExponentOf_EachBase_CountsPowers()
    {
        var squared = Mass.Per(Mass).Times(Dimension.Base("m")).Times(Dimension.Base("m")).Per(Time).Per(Time);

        Assert.Equal((2, -2, 0), (squared.ExponentOf("m"), squared.ExponentOf("s"), squared.ExponentOf("kg")));
        Assert.Equal(["m", "s"], squared.Names());
        Assert.NotEqual(Mass, squared);
    }
}
