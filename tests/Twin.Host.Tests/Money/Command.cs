using System.Text.Json;
using Twin.Host.Commands;
using Xunit;

namespace Twin.Host.Tests.Money;

/// <summary>A command of a test, and what it printed.</summary>
internal static class Command
{
    /// <summary>Runs it and reads its document.</summary>
    public static JsonElement Json(params string[] args)
    {
        Screen screen = new();
        int code = Run(screen, args);
        Assert.True(code == ExitCode.Good, screen.Error.ToString());
        using JsonDocument document = JsonDocument.Parse(screen.Out.ToString());
        return document.RootElement.Clone();
    }

    /// <summary>Runs it.</summary>
    /// <returns>Its exit code.</returns>
    public static int Run(Screen screen, params string[] args)
    {
        using StopSignal stop = new();
        return new TwinCommand(Verbs.All(), screen.Terminal, TimeProvider.System, stop).Run(args);
    }
}
