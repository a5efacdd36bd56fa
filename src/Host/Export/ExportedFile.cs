namespace Twin.Host.Export;

/// <summary>One file of an export.</summary>
/// <param name="File">Its name.</param>
/// <param name="Rows">Rows in it, the heading apart.</param>
internal sealed record ExportedFile(string File, long Rows);
