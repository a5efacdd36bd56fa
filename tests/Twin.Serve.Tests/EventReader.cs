using System.Text.Json;

namespace Twin.Serve.Tests;

/// <summary>Listens to a run's events.</summary>
internal sealed class EventReader : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage _answer;
    private readonly StreamReader _reader;

    private EventReader(HttpResponseMessage answer, Stream stream) =>
        (_answer, _reader) = (answer, new StreamReader(stream));

    public static async Task<EventReader> Open(HttpClient client, string path)
    {
        var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        return new EventReader(answer, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<(string Id, string Name, JsonElement Data)?> Next()
    {
        var (id, name) = (string.Empty, string.Empty);
        while (await _reader.ReadLineAsync().WaitAsync(_patience) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            if (!line.StartsWith("data: ", StringComparison.Ordinal)) continue;
            using var document = JsonDocument.Parse(line[6..]);
            return (id, name, document.RootElement.Clone());
        }

        return null;
    }

    /// <summary>The next event of a name.</summary>
    public async Task<(string Id, JsonElement Data)> NextOf(string manifest)
    {
        while (await Next() is { } one)
        {
            var isIt = one.Data.TryGetProperty("name", out var name) && name.GetString() == manifest;
            if (isIt) return (one.Id, one.Data);
        }

        throw new InvalidOperationException($"the stream ended before {manifest}");
    }

    public void Dispose()
    {
        _reader.Dispose();
        _answer.Dispose();
    }
}
