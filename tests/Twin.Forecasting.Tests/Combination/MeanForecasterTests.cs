using Twin.Domain;
using Twin.Forecasting.Combination;
using Twin.Forecasting.Naive;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Combination;

public sealed class MeanForecasterTests
{
    [Fact]
    public void Mean_OfTwo_LiesBetween()
    {
        IFittedModel model = Fit(
            new MeanForecaster("m", new NaiveForecaster(), new DriftForecaster()), [1, 3, 4, 10], 1);

        Assert.Equal([11.5, 13], Points(model, 2), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Mean_WithAMemberThatRefuses_IsThatOfTheOthers()
    {
        IFittedModel model = Fit(new MeanForecaster("m", new NaiveForecaster(), new DriftForecaster()), [1, 3], 1);

        Assert.Equal([3.0, 3], Points(model, 2));
    }

    [Fact]
    public void Mean_WithoutAMemberThatFits_IsRefused()
    {
        Fitted fitted = new MeanForecaster("m", new NaiveForecaster(), new DriftForecaster())
            .Fit(new TimeSeries("s", [1], 1));

        Assert.False(fitted.HasModel);
        Assert.Contains("needs", fitted.Refusal, StringComparison.Ordinal);
    }
}
