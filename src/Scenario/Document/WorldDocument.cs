namespace Twin.Scenario.Document;

/// <summary>The merged document of a world: the top file, its includes and the overrides.</summary>
/// <param name="Root">The merged map.</param>
/// <param name="Files">The files that made it.</param>
internal sealed record WorldDocument(MapNode Root, IReadOnlyList<LoadedFile> Files);
