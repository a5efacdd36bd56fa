using System.IO.Compression;
using System.Security.Cryptography;

namespace Twin.Host.Page;

/// <summary>The files of the page, read once.</summary>
internal sealed class PageFiles
{
    /// <summary>The first file that a browser asks for.</summary>
    public const string Index = "index.html";

    // Where npm was not there at build: the page asks for them and draws by the server's pictures instead.
    private static readonly string[] _optional = ["uplot.js", "uplot.css"];

    private readonly Dictionary<string, PageFile> _files = new(StringComparer.Ordinal);

    private PageFiles()
    {
    }

    /// <summary>Reads the page that lies beside the program.</summary>
    /// <exception cref="DirectoryNotFoundException">The build left no page there.</exception>
    public static PageFiles Load() => Load(Path.Combine(AppContext.BaseDirectory, "page"));

    /// <summary>Reads a page.</summary>
    /// <param name="folder">Where it lies.</param>
    public static PageFiles Load(string folder)
    {
        var files = new PageFiles();
        foreach (var name in _optional) files.Add(name, []);
        foreach (var path in Directory.EnumerateFiles(folder))
            files.Add(Path.GetFileName(path), File.ReadAllBytes(path));
        return files;
    }

    /// <summary>Whether plots are drawn in the browser.</summary>
    public bool HasPlots => _files[_optional[0]].Body.Length > 0;

    /// <summary>Bytes that a browser loads for the whole page, zipped.</summary>
    public long ZippedBytes => _files.Values.Sum(file => (long)file.Zipped.Length);

    /// <summary>A file by its name, or null.</summary>
    public PageFile? Find(string name) => _files.GetValueOrDefault(name);

    private void Add(string name, byte[] body)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal)) gzip.Write(body);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"";
        _files[name] = new PageFile(body, zipped.ToArray(), TypeOf(name), tag);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/json; charset=utf-8",
    };
}
