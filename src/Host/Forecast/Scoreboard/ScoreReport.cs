namespace Twin.Host.Forecast.Scoreboard;

/// <summary>How published forecasts did: the document of <c>forecast score --json</c>.</summary>
/// <param name="Store">The file.</param>
/// <param name="Branch">Which future.</param>
/// <param name="Forecasts">Forecasts of a step published.</param>
/// <param name="Scored">Those whose truth is known.</param>
/// <param name="Pending">Those whose truth is to come.</param>
/// <param name="NewTruths">Values stored by this call.</param>
/// <param name="RevisedTruths">Values of the file that differ from what was seen first; the first ones count.</param>
/// <param name="Methods">By method, all horizons together.</param>
/// <param name="Horizons">By method and horizon.</param>
/// <param name="Series">By series and method, with the drift alarm.</param>
internal sealed record ScoreReport(
    string Store, string Branch, int Forecasts, int Scored, int Pending, int NewTruths, int RevisedTruths,
    IReadOnlyList<ScoreRow> Methods, IReadOnlyList<ScoreRow> Horizons, IReadOnlyList<ScoreRow> Series);
