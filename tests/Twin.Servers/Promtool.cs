using System.Diagnostics;

namespace Twin.Servers;

/// <summary>Prometheus's own checker.</summary>
public static class Promtool
{
    /// <summary>Runs it.</summary>
    /// <param name="input">What it reads.</param>
    /// <param name="arguments">Its command line.</param>
    /// <returns>Its exit code, and all that it wrote.</returns>
    public static (int ExitCode, string Said) Run(ReadOnlyMemory<byte> input, params string[] arguments)
    {
        ProcessStartInfo start = new(PrometheusServer.Installed.Beside("promtool"), arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> said = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input.Span);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, said.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
