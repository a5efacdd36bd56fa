using Twin.Forecasting.Combination;
using Twin.Forecasting.Naive;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Own;

public sealed class OwnModelTests
{
    private static readonly double[] History = [50, 1, 2, 3, 4, 5, 6, 7, 8, 9];

    [Fact]
    public void OwnModel_OfAPageOfCode_IsThatOfTheDocument()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Twin.sln"))) root = Path.GetDirectoryName(root)!;
        string document = File.ReadAllText(Path.Combine(root, "docs", "forecasting.md"));
        string code = File.ReadAllText(
            Path.Combine(root, "tests", "Twin.Forecasting.Tests", "Own", "MedianForecaster.cs"));

        Assert.Contains(code[code.IndexOf("/// <summary>", StringComparison.Ordinal)..], document,
            StringComparison.Ordinal);
    }

    [Fact]
    public void OwnModel_OfAShortHistory_Refuses() => Assert.Equal(
        "needs 10 values; the history has 3", new MedianForecaster().Fit(new("s", [1, 2, 3], 1)).Refusal);

    [Fact]
    public void OwnModel_AsAMember_CountsLikeAnyOther()
    {
        IFittedModel alone = Fit(new MedianForecaster(), History, 1);
        IFittedModel joined = Fit(new MeanForecaster("m", new MedianForecaster(), new NaiveForecaster()), History, 1);

        Assert.Equal([5.0, 5], Points(alone, 2));
        Assert.Equal(Math.Sqrt(60 / 9.0), Deviations(alone, 1)[0], 1e-14);
        Assert.Equal([7.0], Points(joined, 1));
    }
}
