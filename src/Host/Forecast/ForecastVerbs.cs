using Twin.Host.Commands;
using Twin.Host.Forecast.Backtest;
using Twin.Host.Forecast.Growth;
using Twin.Host.Forecast.Predict;
using Twin.Host.Forecast.Scoreboard;
using Twin.Host.Forecast.Train;

namespace Twin.Host.Forecast;

/// <summary>The verbs of <c>twin forecast</c>, in the order of the help.</summary>
internal static class ForecastVerbs
{
    /// <summary>Makes the group anew: a parser keeps state in it.</summary>
    public static VerbGroup Group() => new(
        "forecast", "Forecast series, and keep score of forecasts",
        [
            new EvaluateVerb(), new PredictVerb(), new BacktestVerb(), new ScoreVerb(), new SkillVerb(),
            new TrainVerb(),
        ]);
}
