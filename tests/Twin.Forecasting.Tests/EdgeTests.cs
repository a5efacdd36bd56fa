using Twin.Forecasting.Combination;
using Twin.Forecasting.ModelFiles;
using Xunit;

namespace Twin.Forecasting.Tests;

/// <summary>Every registered method, and every one that needs the shipped model file, on every series at the edge: a
/// forecast of finite numbers, or a refusal that says why.</summary>
public sealed class EdgeTests
{
    private const int Horizon = 60;
    private const int PathCount = 3;

    private static readonly IReadOnlyList<IForecaster> Methods = [.. ForecastMethods.All, .. Trained()];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            TheoryData<string, string> pairs = [];
            foreach (IForecaster method in Methods)
                foreach (string series in EdgeSeries.All.Keys) pairs.Add(method.Name, series);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Method_OnASeriesAtTheEdge_ForecastsNumbersOrRefuses(string method, string series) =>
        AssertNumbersOrRefusal(Methods.Single(m => m.Name == method), series);

    /// <summary>Fits a method to a series at the edge and checks every number it tells.</summary>
    private static void AssertNumbersOrRefusal(IForecaster method, string series)
    {
        GuardedFit fit = new Guarded(method, ForecastMethods.Naive2).Fit(EdgeSeries.Named(series));
        if (!fit.Result.HasModel)
        {
            Assert.Contains(series, (string[])["a single value", "gaps alone", "infinite"]);
            Assert.False(string.IsNullOrWhiteSpace(fit.Result.Refusal));
            return;
        }

        double[] told = Told(fit);

        Assert.All(
            told, value => Assert.True(double.IsFinite(value), $"{method.Name} by {fit.By} on {series}: {value}"));
        Assert.All(told.AsSpan(Horizon, Horizon).ToArray(), deviation => Assert.True(deviation >= 0));
        for (int i = 2 * Horizon; i < 3 * Horizon; i++)
        {
            double upper = told[i + Horizon];
            Assert.True(told[i] <= upper, $"{method.Name} on {series}: {told[i]} above {upper}");
        }
    }

    [Theory]
    [InlineData("gaps")]
    [InlineData("one giant outlier")]
    [InlineData("six values")]
    public void Method_FittedTwice_TellsTheSame(string series) => Assert.All(Methods, method =>
        Assert.Equal(Told(Fit(method.Name, series)), Told(Fit(method.Name, series))));

    [Fact]
    public void Methods_HaveNamesOfTheirOwn() =>
        Assert.Equal(Methods.Count, Methods.Select(method => method.Name).Distinct().Count());

    private static GuardedFit Fit(string method, string series) =>
        new Guarded(Methods.Single(m => m.Name == method), ForecastMethods.Naive2).Fit(EdgeSeries.Named(series));

    private static IEnumerable<IForecaster> Trained()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Twin.sln"))) root = Path.GetDirectoryName(root)!;
        string path = Path.Combine(root, "data", "models", "series.json");
        CombinedMethods combined = CombinedMethods.Of(ModelFile.Read(File.ReadAllBytes(path)));
        return [.. CombinedMethods.Names.Select(name => combined.Named(name)!)];
    }

    // Points, deviations, lower and upper ends, then paths.
    private static double[] Told(GuardedFit fit)
    {
        double[] told = new double[(4 + PathCount) * Horizon];
        Assert.True(fit.Result.HasModel, fit.Result.Refusal);
        IFittedModel model = fit.Result.Model;
        model.Points(told.AsSpan(0, Horizon));
        model.Deviations(told.AsSpan(Horizon, Horizon));
        Intervals.Of(model, 0.95, told.AsSpan(2 * Horizon, Horizon), told.AsSpan(3 * Horizon, Horizon));
        Paths paths = Paths.Of(model, Horizon, PathCount, 5);
        for (int i = 0; i < PathCount; i++) paths[i].CopyTo(told.AsSpan((4 + i) * Horizon));
        return told;
    }
}
