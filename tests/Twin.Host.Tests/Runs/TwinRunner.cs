using System.Text.Json;
using Twin.Host.Commands;
using Xunit;

namespace Twin.Host.Tests.Runs;

/// <summary>Runs a command line in this process and reads what it wrote.</summary>
internal static class TwinRunner
{
    public static JsonElement Json(int exitCode, params string[] arguments)
    {
        var screen = Run(exitCode, [.. arguments, "--json"]);
        using var document = JsonDocument.Parse(screen.Out.ToString());
        return document.RootElement.Clone();
    }

    public static Screen Run(int exitCode, params string[] arguments)
    {
        using var stop = new StopSignal();
        var screen = new Screen();
        var code = new TwinCommand(Verbs.All(), screen.Terminal, TimeProvider.System, stop).Run(arguments);
        Assert.True(exitCode == code, $"{string.Join(' ', arguments)}: exit code {code}: {screen.Error}");
        return screen;
    }
}
