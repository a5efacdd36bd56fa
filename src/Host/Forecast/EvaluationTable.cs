namespace Twin.Host.Forecast;

/// <summary>Several methods on the same series: the document of <c>forecast evaluate --method A,B --json</c>.</summary>
/// <param name="Methods">One each, in the order named.</param>
internal sealed record EvaluationTable(IReadOnlyList<EvaluationReport> Methods);
