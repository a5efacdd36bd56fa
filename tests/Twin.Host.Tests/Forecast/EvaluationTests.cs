using Twin.Forecasting;
using Twin.Host.Forecast;
using Xunit;

namespace Twin.Host.Tests.Forecast;

public sealed class EvaluationTests
{
    [Fact]
    public void Evaluation_ToldToStop_FitsNoMore()
    {
        M4Row[] train = [.. Enumerable.Range(0, 100).Select(i => new M4Row($"s{i}", [1, 2, i], i + 2))];
        M4Row[] test = [.. train.Select(row => row with { Values = [4] })];
        Evaluation evaluation = new(train, test, period: 1, threads: 1);
        Counting counting = new();

        evaluation.Of(new MethodChoice(counting, null), done => done < 7);

        Assert.Equal(7, counting.Fits);
    }

    private sealed class Counting : IForecaster
    {
        public int Fits { get; private set; }

        public string Name => "counting";

        public Fitted Fit(Domain.TimeSeries history)
        {
            Fits++;
            return ForecastMethods.Naive2.Fit(history);
        }
    }
}
