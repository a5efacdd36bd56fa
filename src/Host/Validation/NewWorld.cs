namespace Twin.Host.Validation;

/// <summary>The document of <c>new --json</c>.</summary>
/// <param name="World">The world's name.</param>
/// <param name="File">Full path of the file written.</param>
internal sealed record NewWorld(string World, string File);
