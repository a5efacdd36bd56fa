namespace Twin.Host.Report;

/// <summary>What was written: the document of <c>report --json</c>.</summary>
/// <param name="Path">The page.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record ReportDocument(string Path, long Bytes);
