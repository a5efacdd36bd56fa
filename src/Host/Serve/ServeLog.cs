using System.Text.Json;
using Twin.Host.Commands;
using Twin.Host.Output;

namespace Twin.Host.Serve;

/// <summary>What a server tells its terminal: where it is, and what its runs do.</summary>
internal sealed class ServeLog(VerbContext context, RunHost host)
{
    private readonly Dictionary<string, (RunState State, string? Trouble)> _told = new(StringComparer.Ordinal);

    /// <summary>Says where the server is.</summary>
    public void Began(string address)
    {
        var line = new ServeLine($"{address}/", $"{address}/v1", $"{address}/metrics");
        if (context.Json) Write(JsonSerializer.Serialize(line, ServeJson.Default.ServeLine));
        else
        {
            context.Terminal.Out.WriteLine($"page     {line.Page}");
            context.Terminal.Out.WriteLine($"api      {line.Api}");
            context.Terminal.Out.WriteLine($"metrics  {line.Metrics}");
            context.Terminal.Out.Flush();
        }
    }

    /// <summary>Says what changed since it was last asked.</summary>
    public void Runs()
    {
        foreach (var run in host.Served)
        {
            var now = (run.State, run.Trouble);
            if (_told.TryGetValue(run.Id, out var before) && before == now) continue;
            _told[run.Id] = now;
            Tell(run);
        }
    }

    private void Tell(ServedRun run)
    {
        var at = run.Status() is { } status ? SimTime.Text(run.Info.From, status.AtMicros) : null;
        var line = new RunLine(run.Id, ServeErrors.Word(run.State), at, run.Trouble);
        if (context.Json) Write(JsonSerializer.Serialize(line, ServeJson.Default.RunLine));
        else if (run.Trouble is not null) context.Terminal.Error.WriteLine($"twin: {run.Id}: {run.Trouble}");
        else context.Note($"{run.Id}  {line.State}{(at is null ? string.Empty : "  " + at)}");
    }

    private void Write(string line)
    {
        context.Terminal.Out.Write(line + "\n");
        context.Terminal.Out.Flush();
    }
}
