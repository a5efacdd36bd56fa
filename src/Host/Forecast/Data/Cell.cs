namespace Twin.Host.Forecast.Data;

/// <summary>One cell of a table, and where it stands.</summary>
/// <param name="Text">Trimmed, without its quotes.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">Of its first character, from 1.</param>
internal readonly record struct Cell(string Text, int Line, int Column);
