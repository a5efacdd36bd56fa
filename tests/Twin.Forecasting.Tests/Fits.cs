using Twin.Domain;
using Xunit;

namespace Twin.Forecasting.Tests;

/// <summary>What a fitted model says, as arrays.</summary>
internal static class Fits
{
    public static IFittedModel Fit(IForecaster forecaster, double[] values, int period)
    {
        Fitted fitted = forecaster.Fit(new TimeSeries("s", values, period));
        Assert.True(fitted.HasModel, fitted.Refusal);
        return fitted.Model;
    }

    public static double[] Points(IFittedModel model, int horizon)
    {
        double[] points = new double[horizon];
        model.Points(points);
        return points;
    }

    public static double[] Deviations(IFittedModel model, int horizon)
    {
        double[] deviations = new double[horizon];
        model.Deviations(deviations);
        return deviations;
    }
}
