namespace Twin.Scenario.Document;

/// <summary>A file that was read.</summary>
/// <param name="Name">Path as the user would name it, for errors.</param>
/// <param name="RootPath">Path from the root with forward slashes, for the record.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal.</param>
/// <param name="Text">Its text.</param>
internal sealed record LoadedFile(string Name, string RootPath, string Sha256, string Text);
