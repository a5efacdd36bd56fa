using Twin.Macro.Growth;
using Xunit;

namespace Twin.Macro.Tests.Growth;

public sealed class LambertWTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.5671432904097838)]
    [InlineData(Math.E, 1)]
    [InlineData(-0.2, -0.25917110181907375)]
    [InlineData(1e10, 20.028685413304952)]
    public void Principal_KnownArgument_GivesTheKnownValue(double z, double expected) =>
        Assert.Equal(expected, LambertW.Principal(z), 1e-14 * Math.Max(1, expected));

    [Fact]
    public void Principal_AnyArgument_SolvesItsEquation()
    {
        for (double z = -0.3678; z < 1e300; z = z < 1 ? z + 0.003 : z * 1.5)
        {
            double w = LambertW.Principal(z);

            Assert.Equal(1, w == 0 ? 1 : w * Math.Exp(w) / z, 1e-12);
        }
    }

    [Fact]
    public void Principal_AtTheBranchPoint_IsMinusOne() =>
        Assert.Equal(-1, LambertW.Principal(-0.36787944117144233), 1e-7);

    [Theory]
    [InlineData(-0.37)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Principal_OutsideItsDomain_IsRefused(double z) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LambertW.Principal(z));
}
