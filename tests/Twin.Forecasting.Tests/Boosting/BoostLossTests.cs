using Twin.Forecasting.Boosting;
using Xunit;

namespace Twin.Forecasting.Tests.Boosting;

public sealed class BoostLossTests
{
    [Theory]
    [InlineData(-3)]
    [InlineData(-0.2)]
    [InlineData(0.4)]
    [InlineData(7)]
    public void Derivatives_OfASmoothLoss_AreItsDifferences(double error)
    {
        const double Small = 1e-4;
        foreach (BoostLoss loss in new[] { BoostLoss.Squared, BoostLoss.PseudoHuber(1.5) })
        {
            (double slope, double curvature) = loss.Derivatives(error);
            double up = loss.Of(error + Small);
            double down = loss.Of(error - Small);

            Assert.Equal((up - down) / (2 * Small), slope, 1e-6);
            Assert.Equal((up - (2 * loss.Of(error)) + down) / (Small * Small), curvature, 1e-5);
        }
    }

    [Fact]
    public void Pinball_OnEachSide_WeighsByItsFraction()
    {
        BoostLoss loss = BoostLoss.Pinball(0.9);

        Assert.Equal(0.2, loss.Of(2), 1e-15);
        Assert.Equal(1.8, loss.Of(-2), 1e-15);
        Assert.Equal(0, loss.Of(0));
    }

    [Fact]
    public void BestConstant_OfEachLoss_IsMeanQuantileOrBetween()
    {
        double[] targets = [0, 1, 2, 3, 94];

        Assert.Equal(20, BoostLoss.Squared.BestConstant([.. targets]), 1e-12);
        Assert.Equal(3, BoostLoss.Pinball(0.75).BestConstant([.. targets]), 1e-12);
        Assert.InRange(BoostLoss.PseudoHuber().BestConstant([.. targets]), 2, 3);
        Assert.Equal(20, BoostLoss.PseudoHuber(1e6).BestConstant([.. targets]), 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Pinball_OutsideItsRange_IsRefused(double fraction) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BoostLoss.Pinball(fraction));

    [Theory]
    [InlineData(0)]
    [InlineData(double.PositiveInfinity)]
    public void PseudoHuber_OutsideItsRange_IsRefused(double delta) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BoostLoss.PseudoHuber(delta));
}
