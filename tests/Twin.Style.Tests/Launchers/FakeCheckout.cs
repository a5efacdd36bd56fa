using System.Diagnostics;

namespace Twin.Style.Tests.Launchers;

/// <summary>A copy of the launchers in a folder with a space in its name, and an SDK that only pretends to
/// build.</summary>
internal sealed class FakeCheckout : IDisposable
{
    /// <summary>No launcher takes longer here unless it hangs. Unit: ms.</summary>
    public const int PatienceMilliseconds = 60_000;

    private readonly string _top = Directory.CreateTempSubdirectory("twin launcher ").FullName;

    /// <summary>Lays out the copy.</summary>
    public FakeCheckout()
    {
        foreach (string file in new[] { "twin", "test", "eng/launch.sh", "global.json", ".editorconfig" })
            Copy(file, "checkout/" + file);
        Copy("tests/Twin.Style.Tests/Launchers/fake-dotnet.sh", "bin/dotnet");
        Write("checkout/Directory.Build.props", "<Project />");
        Write("checkout/Twin.sln", "");
        Write("checkout/src/Host/Program.cs", "program 1");
        Write("checkout/bench/a.cs", "");
        Write("fake/version", "10.0.305");
    }

    /// <summary>Command lines and environment of every build so far.</summary>
    public string Builds => Exists("fake/builds") ? Read("fake/builds") : "";

    /// <summary>How often the SDK was asked to build.</summary>
    public int BuildCount => Builds.Split('\n').Count(l => l.StartsWith("build ", StringComparison.Ordinal));

    /// <summary>A full path in the temporary folder: `checkout/…`, `fake/…` or anything else.</summary>
    public string Full(string path) => Path.Combine([_top, .. path.Split('/')]);

    /// <summary>Whether a file or folder is there.</summary>
    public bool Exists(string path) => Path.Exists(Full(path));

    /// <summary>The text of a file.</summary>
    public string Read(string path) => File.ReadAllText(Full(path));

    /// <summary>Writes a file, with the folders above it.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }

    /// <summary>A description of `./twin` with arguments, to be changed before it is run.</summary>
    public ProcessStartInfo Twin(params string[] args) => Script("checkout/twin", args);

    /// <summary>A description of a script with arguments and the pretended SDK first on the PATH.</summary>
    public ProcessStartInfo Script(string script, params string[] args)
    {
        ProcessStartInfo start = new(Full(script), args)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
        start.Environment["FAKE"] = Full("fake");
        start.Environment["PATH"] = Full("bin") + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment["HOME"] = Full("home");
        return start;
    }

    /// <summary>A PATH that holds only what the launchers may need, and the pretended SDK when asked for.</summary>
    public string BarePath(bool withDotnet, params string[] tools)
    {
        string folder = Full("bare");
        Directory.CreateDirectory(folder);
        foreach (string tool in tools)
            File.CreateSymbolicLink(Path.Combine(folder, tool), Tool(tool));
        return withDotnet ? folder + ":" + Full("bin") : folder;
    }

    /// <summary>Runs to the end.</summary>
    public static Outcome Run(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        return Finish(process);
    }

    /// <summary>Waits for the end and collects what was written.</summary>
    public static Outcome Finish(Process process)
    {
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(PatienceMilliseconds)) process.Kill(entireProcessTree: true);
        return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_top, recursive: true);

    // A copy keeps the permission to execute.
    private void Copy(string file, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.Copy(Checkout.Full(file), Full(path));
    }

    private static string Tool(string name) => Environment.GetEnvironmentVariable("PATH")!.Split(':')
        .Select(folder => Path.Combine(folder, name)).First(File.Exists);
}
