using System.Text.Json.Serialization;
using Twin.Benchmarks;
using Twin.Host.Compare;
using Twin.Host.Decide;
using Twin.Host.Doors;
using Twin.Host.Ensembles;
using Twin.Host.Explain;
using Twin.Host.Export;
using Twin.Host.Finance;
using Twin.Host.Forecast;
using Twin.Host.Forecast.Backtest;
using Twin.Host.Forecast.Growth;
using Twin.Host.Forecast.Predict;
using Twin.Host.Forecast.RunOutput;
using Twin.Host.Forecast.Scoreboard;
using Twin.Host.Forecast.Train;
using Twin.Host.Growth;
using Twin.Host.Money;
using Twin.Host.Money.Calibrate;
using Twin.Host.Money.Flips;
using Twin.Host.Money.Hindcast;
using Twin.Host.Money.Odds;
using Twin.Host.Money.PriceHistory;
using Twin.Host.Report;
using Twin.Host.Runs;
using Twin.Host.Show;
using Twin.Host.Telemetry;
using Twin.Host.Validation;

namespace Twin.Host.Output;

/// <summary>Generated descriptions of every document the host writes: a start without reflection is 0.1 s
/// shorter.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AuditReport))]
[JsonSerializable(typeof(BacktestReport))]
[JsonSerializable(typeof(BackupReport))]
[JsonSerializable(typeof(DeleteReport))]
[JsonSerializable(typeof(RunSummary))]
[JsonSerializable(typeof(RemoteWriteSummary))]
[JsonSerializable(typeof(IReadOnlyList<BenchResult>))]
[JsonSerializable(typeof(CalibrationReport))]
[JsonSerializable(typeof(IReadOnlyList<KeyReport>))]
[JsonSerializable(typeof(CompareReport))]
[JsonSerializable(typeof(DecideReport))]
[JsonSerializable(typeof(EnsembleSummary))]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(EvaluationTable))]
[JsonSerializable(typeof(ExplainReport))]
[JsonSerializable(typeof(ExportAbout))]
[JsonSerializable(typeof(ExportReport))]
[JsonSerializable(typeof(FinanceReport))]
[JsonSerializable(typeof(FlipsReport))]
[JsonSerializable(typeof(ForecastSummary))]
[JsonSerializable(typeof(GrowthDocument))]
[JsonSerializable(typeof(GrowthTrainReport))]
[JsonSerializable(typeof(HindcastReport))]
[JsonSerializable(typeof(KeyReport))]
[JsonSerializable(typeof(MacroReport))]
[JsonSerializable(typeof(NewWorld))]
[JsonSerializable(typeof(PredictReport))]
[JsonSerializable(typeof(OddsReport))]
[JsonSerializable(typeof(OwnersReport))]
[JsonSerializable(typeof(PriceHistoryReport))]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(ScoreReport))]
[JsonSerializable(typeof(ShowReport))]
[JsonSerializable(typeof(SkillReport))]
[JsonSerializable(typeof(TextbookReport))]
[JsonSerializable(typeof(TrainReport))]
[JsonSerializable(typeof(ValidationReport))]
[JsonSerializable(typeof(VerifyReport))]
internal sealed partial class HostJson : JsonSerializerContext;
