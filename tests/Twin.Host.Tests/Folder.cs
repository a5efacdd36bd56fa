namespace Twin.Host.Tests;

/// <summary>A temporary folder that is the current one while a test runs; tests that use it run one by one.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string _before = Directory.GetCurrentDirectory();

    public Folder()
    {
        Path = Directory.CreateTempSubdirectory("twin host ").FullName;
        Directory.SetCurrentDirectory(Path);
    }

    public string Path { get; }

    public string Full(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        Directory.Delete(Path, recursive: true);
    }
}
