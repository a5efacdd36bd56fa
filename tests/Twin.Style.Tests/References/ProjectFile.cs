using System.Xml.Linq;

namespace Twin.Style.Tests.References;

/// <summary>What a project file says about what it uses.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument _xml;

    /// <summary>Reads project XML.</summary>
    /// <param name="path">From the root.</param>
    /// <param name="xml">The file's text.</param>
    public ProjectFile(string path, string xml)
    {
        Path = path;
        _xml = XDocument.Parse(xml);
    }

    /// <summary>From the root.</summary>
    public string Path { get; }

    /// <summary>File name without its ending: the room.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Names of the projects it refers to.</summary>
    public IEnumerable<string> Projects =>
        Includes("ProjectReference").Select(p => System.IO.Path.GetFileNameWithoutExtension(p.Replace('\\', '/')));

    /// <summary>Ids of the packages it names.</summary>
    public IEnumerable<string> Packages => Includes("PackageReference");

    /// <summary>The value of a property, or an empty string.</summary>
    public string Property(string name) => _xml.Descendants(name).LastOrDefault()?.Value ?? "";

    /// <summary>Every project of the tree.</summary>
    public static IEnumerable<ProjectFile> All() =>
        Checkout.Files(".csproj").Select(f => new ProjectFile(f, Checkout.Read(f)));

    private IEnumerable<string> Includes(string element) =>
        _xml.Descendants(element).Select(e => e.Attribute("Include")?.Value ?? "").Where(v => v.Length > 0);
}
