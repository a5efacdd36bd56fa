using System.Runtime.InteropServices;

namespace Twin.Host.Bench;

/// <summary>The machine that figures were measured on: without it they mean little.</summary>
internal static class Machine
{
    private const string ProcessorFile = "/proc/cpuinfo";
    private const string ModelKey = "model name";

    /// <summary>Processor, cores, operating system and runtime on one line.</summary>
    public static string Line() => string.Join(", ", Processor(), $"{Environment.ProcessorCount} cores",
        RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription);

    // Linux names the model in a file; elsewhere the architecture has to do.
    private static string Processor()
    {
        string architecture = RuntimeInformation.ProcessArchitecture.ToString();
        if (!File.Exists(ProcessorFile)) return architecture;
        string? model = File.ReadLines(ProcessorFile)
            .FirstOrDefault(l => l.StartsWith(ModelKey, StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
        return model ?? architecture;
    }
}
