using System.Globalization;

namespace Twin.Host.Export;

/// <summary>What was written: the document of <c>export --json</c>.</summary>
/// <param name="RunDirectory">The run.</param>
/// <param name="Directory">Where the files are.</param>
/// <param name="Files">The files.</param>
internal sealed record ExportReport(string RunDirectory, string Directory, IReadOnlyList<ExportedFile> Files)
{
    /// <summary>The same for a person.</summary>
    public void WriteTo(TextWriter writer)
    {
        writer.WriteLine(Directory);
        foreach (ExportedFile file in Files)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {file.File,-16} {file.Rows,12:N0} rows"));
    }
}
