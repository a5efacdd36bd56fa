using Twin.Domain;
using Twin.Forecasting.Ets;
using Twin.Forecasting.Seasonal;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Ets;

public sealed class EtsForecasterTests
{
    public static TheoryData<string> Forms => EtsForms.Names;

    [Fact]
    public void Fit_OfASimulatedModel_FindsItsFormItsForecastsAndItsWidth()
    {
        EtsModel truth = EtsForms.Model("ETS(A,A,A)");
        double[] values = Simulated(truth, 600, 21);

        EtsModel model = Fit(values[..592], 4);

        Assert.Equal(SeasonKind.Additive, model.Form.Season);
        Assert.True(model.Form.HasTrend);
        Assert.Equal(0.4, model.Weights.Alpha, 0.15);
        Assert.Equal(0.1, model.Weights.Beta, 0.05);
        Assert.Equal(0.2, model.Weights.Gamma, 0.1);

        // Those who know the parameters miss the next value by a deviation of 5; four standard errors of 592 steps.
        Assert.Equal(5, Deviations(model, 1)[0], 4 * 5 / Math.Sqrt(2 * 592));
        double[] points = Points(model, 8);
        double[] deviations = Deviations(model, 8);
        for (int h = 0; h < 8; h++) Assert.Equal(values[592 + h], points[h], 3 * deviations[h]);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Fit_OfAnySimulatedForm_IsAsSureAsItsTruth(string name)
    {
        EtsModel truth = EtsForms.Model(name, 0.02);
        double[] values = Simulated(truth, 200, 4);

        double deviation = Deviations(Fit(values, 4), 1)[0];

        // A relative error has the size of the series at the end, which moves with its season.
        double size = truth.Form.HasRelativeError ? values.AsSpan(196).ToArray().Average() : 1;
        Assert.InRange(deviation / (truth.Sigma * size), 0.7, 1.4);
    }

    [Fact]
    public void Fit_OfNoise_SeesNoSeasonAndNoTrend()
    {
        int seasons = 0;
        int trends = 0;
        for (int path = 0; path < 40; path++)
        {
            Noise noise = new(17, path);
            double[] values = new double[72];
            for (int t = 0; t < values.Length; t++) values[t] = 50 + (5 * noise.Normal());
            EtsModel model = Fit(values, 12);
            if (model.Form.HasSeason) seasons++;
            if (model.Form.HasTrend) trends++;
        }

        // Two opening states and a weight more are worth it by chance in about one of ten; eleven states never.
        Assert.Equal(0, seasons);
        Assert.InRange(trends, 0, 8);
    }

    [Fact]
    public void Fit_OfALine_GoesOnWithIt()
    {
        double[] line = [.. Enumerable.Range(1, 9).Select(t => (double)t)];

        double[] points = Points(Fit(line, 1), 5);

        Assert.Equal([10.0, 11, 12, 13, 14], points, (a, b) => Math.Abs(a - b) < 1e-4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3.5)]
    [InlineData(7)]
    public void Fit_OfOneRepeatedValue_StaysThere(double value)
    {
        double[] values = new double[30];
        Array.Fill(values, value);
        EtsModel model = Fit(values, 12);

        Assert.All(Points(model, 20), point => Assert.Equal(value, point));
        Assert.All(Deviations(model, 20), deviation => Assert.Equal(0, deviation));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Fit_OfFewerThanFiveValues_IsRefused(int count)
    {
        double[] values = [3, 1, 4, 1];

        Fitted fitted = new EtsForecaster().Fit(new TimeSeries("s", values.AsSpan(0, count), 4));

        Assert.Equal($"needs 5 values; the history has {count}", fitted.Refusal);
    }

    [Fact]
    public void Fit_OfFiveValues_IsOfTheSimplestForm()
    {
        EtsForm form = Fit([3, 1, 4, 1, 5], 4).Form;

        Assert.False(form.HasTrend || form.HasSeason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-20)]
    public void Fit_OfValuesThatAreNotPositive_AddsItsErrorsAndSeasons(double shift)
    {
        double[] values = [.. Simulated(EtsForms.Model("ETS(A,N,A)"), 60, 8).Select(v => v + shift)];
        values[7] = shift;

        EtsModel model = Fit(values, 4);

        Assert.False(model.Form.HasRelativeError);
        Assert.False(model.Form.HasFactors);
    }

    [Fact]
    public void Fit_OfASeasonLongerThanItModels_HasNone() =>
        Assert.False(Fit(Simulated(EtsForms.Model("ETS(A,N,A)", 0.01), 200, 2), 28).Form.HasSeason);

    [Fact]
    public void Fit_OfLessThanTwoSeasons_HasNone() =>
        Assert.False(Fit(Simulated(EtsForms.Model("ETS(A,N,A)", 0.01), 23, 2), 12).Form.HasSeason);

    [Theory]
    [InlineData(1e12)]
    [InlineData(1e300)]
    [InlineData(-1e9)]
    public void Fit_WithOneGiantValue_StaysFinite(double giant)
    {
        double[] values = Simulated(EtsForms.Model("ETS(M,N,M)"), 60, 6);
        values[30] = giant;

        EtsModel model = Fit(values, 4);

        Assert.All(Points(model, 100), point => Assert.True(double.IsFinite(point)));
        Assert.All(Deviations(model, 100), deviation => Assert.InRange(deviation, 0, double.MaxValue));
    }

    [Fact]
    public void Fit_InOtherUnits_ForecastsTheSame()
    {
        double[] values = Simulated(EtsForms.Model("ETS(M,A,M)"), 80, 3);
        double[] larger = [.. values.Select(v => v * 1024)];
        EtsModel model = Fit(values, 4);
        EtsModel other = Fit(larger, 4);

        Assert.Equal(model.Form, other.Form);
        Assert.Equal(Points(model, 8).Select(v => v * 1024), Points(other, 8));
        Assert.Equal(Deviations(model, 8).Select(v => v * 1024), Deviations(other, 8));
    }

    [Fact]
    public void Fit_Twice_IsTheSameToTheLastBit()
    {
        double[] values = Simulated(EtsForms.Model("ETS(M,Ad,M)"), 90, 3);

        Assert.Equal(Points(Fit(values, 4), 8), Points(Fit(values, 4), 8));
        Assert.Equal(Deviations(Fit(values, 4), 8), Deviations(Fit(values, 4), 8));
    }

    private static EtsModel Fit(double[] values, int period) =>
        (EtsModel)Fits.Fit(new EtsForecaster(), values, period);

    private static double[] Simulated(EtsModel model, int count, int path)
    {
        double[] values = new double[count];
        Noise noise = new(Noise.KeyOf(1, "ets"), path);
        model.Path(ref noise, values);
        return values;
    }
}
