using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Twin.Telemetry.Push;

/// <summary>Writes log records as JSON, one a line.</summary>
/// <remarks>Thread safe: a line is written whole.</remarks>
/// <param name="to">Where to.</param>
/// <param name="time">The wall clock.</param>
internal sealed class LogLines(TextWriter to, TimeProvider time) : ILoggerProvider
{
    private const string Template = "{OriginalFormat}";

    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Lines(this);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void Write<TState>(LogLevel level, EventId id, TState state, Exception? exception, string message)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("time", time.GetUtcNow());
            json.WriteString("level", level.ToString());
            json.WriteNumber("id", id.Id);
            json.WriteString("event", id.Name);
            json.WriteString("message", message);
            foreach (var (name, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                if (name != Template) json.WriteString(name, Prometheus.LabelMaker.TextOf(value));
            }

            if (Activity.Current is { } span)
            {
                json.WriteString("trace_id", span.TraceId.ToHexString());
                json.WriteString("span_id", span.SpanId.ToHexString());
            }

            if (exception is not null) json.WriteString("exception", exception.ToString());
            json.WriteEndObject();
        }

        var line = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        lock (_lock)
        {
            // What waits in memory is lost with the process, and a log is read when something went wrong.
            to.WriteLine(line);
            to.Flush();
        }
    }

    private sealed class Lines(LogLines owner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) owner.Write(logLevel, eventId, state, exception, formatter(state, exception));
        }
    }
}
