using System.Globalization;
using Twin.World.Running;

namespace Twin.Host.Export;

/// <summary>What was written: the document of <c>export --json</c>.</summary>
/// <param name="RunDirectory">The run.</param>
/// <param name="Directory">Where the files are.</param>
/// <param name="Boundary">Whose numbers they hold; null where this build cannot read the world of another.</param>
/// <param name="Files">The files.</param>
internal sealed record ExportReport(
    string RunDirectory, string Directory, BoundaryReport? Boundary, IReadOnlyList<ExportedFile> Files)
{
    /// <summary>The same for a person.</summary>
    public void WriteTo(TextWriter writer)
    {
        writer.WriteLine(Directory);
        if (Boundary is not null) writer.WriteLine($"  boundary {Boundary.Text()}");
        foreach (ExportedFile file in Files)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {file.File,-16} {file.Rows,12:N0} rows"));
    }
}
