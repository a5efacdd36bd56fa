using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Threading.Channels;

namespace Twin.Telemetry.RemoteWrite;

/// <summary>Requests on their way to a receiver of remote write, one after the other.</summary>
internal sealed class RequestQueue : IDisposable
{
    private const int FailureCharsMax = 200;

    private readonly RemoteWriteOptions _options;
    private readonly HttpClient _http;
    private readonly Channel<(byte[] Body, int Samples, long LatestMillis)> _requests;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _sending;
    private long _sent;
    private long _droppedFull;
    private long _droppedFailed;
    private long _droppedRefused;
    private volatile bool _isFailing;
    private volatile bool _isFinishing;
    private volatile string? _lastFailure;

    /// <summary>Opens the queue and begins to send.</summary>
    public RequestQueue(RemoteWriteOptions options)
    {
        _options = options;
        _http = new HttpClient(options.Handler ?? new SocketsHttpHandler(), disposeHandler: options.Handler is null)
        {
            Timeout = options.Patience,
        };
        _requests = Channel.CreateBounded<(byte[], int, long)>(
            new BoundedChannelOptions(RemoteWriteOptions.RequestsWaitingMax) { SingleReader = true });
        _sending = Task.Run(SendAllAsync);
    }

    /// <summary>Samples that the server took.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Samples given up because the queue was full and the server did not answer.</summary>
    public long DroppedFull => Interlocked.Read(ref _droppedFull);

    /// <summary>Samples given up because the server did not answer in time.</summary>
    public long DroppedFailed => Interlocked.Read(ref _droppedFailed);

    /// <summary>Samples that the server refused.</summary>
    public long DroppedRefused => Interlocked.Read(ref _droppedRefused);

    /// <summary>Why samples were last given up.</summary>
    public string? LastFailure => _lastFailure;

    /// <summary>Adds a request; waits for room while the server answers, and gives the samples up while it does
    /// not.</summary>
    public void Add(byte[] body, int samples, long latestMillis)
    {
        while (!_requests.Writer.TryWrite((body, samples, latestMillis)))
        {
            if (_isFailing)
            {
                Interlocked.Add(ref _droppedFull, samples);
                return;
            }

            // Room comes, or the request on its way begins to fail; either is soon known.
            _requests.Writer.WaitToWriteAsync().AsTask().Wait(_options.FirstPause);
        }
    }

    /// <summary>Waits until everything is sent or given up.</summary>
    public void Finish()
    {
        _isFinishing = true;
        _requests.Writer.TryComplete();
        _sending.GetAwaiter().GetResult();
    }

    /// <summary>Stops at once; what waits is given up.</summary>
    public void Dispose()
    {
        _requests.Writer.TryComplete();
        _stop.Cancel();
        _sending.GetAwaiter().GetResult();
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task SendAllAsync()
    {
        var isGivenUp = false;
        await foreach (var (body, samples, latest) in _requests.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            // After the end of a run nobody waits a whole patience for each request that is left.
            if (_stop.IsCancellationRequested || (isGivenUp && _isFinishing))
            {
                Interlocked.Add(ref _droppedFailed, samples);
                continue;
            }

            _options.Sending?.Invoke(latest);
            isGivenUp = !await SendAsync(body, samples).ConfigureAwait(false);
        }
    }

    /// <returns>Whether the server answered, be it with a refusal.</returns>
    private async Task<bool> SendAsync(byte[] body, int samples)
    {
        var began = _options.Time.GetTimestamp();
        for (var pause = _options.FirstPause; ; pause = Longer(pause))
        {
            var outcome = await TryAsync(body).ConfigureAwait(false);
            if (outcome == Outcome.Taken)
            {
                _isFailing = false;
                Interlocked.Add(ref _sent, samples);
                return true;
            }

            if (outcome == Outcome.Refused)
            {
                _isFailing = false;
                Interlocked.Add(ref _droppedRefused, samples);
                return true;
            }

            _isFailing = true;
            var isLate = _options.Time.GetElapsedTime(began) + pause > _options.Patience;
            if (isLate || _stop.IsCancellationRequested)
            {
                Interlocked.Add(ref _droppedFailed, samples);
                return false;
            }

            await Task.Delay(pause, _options.Time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Outcome> TryAsync(byte[] body)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _options.Url);
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
            request.Content.Headers.ContentEncoding.Add("snappy");
            request.Headers.Add("X-Prometheus-Remote-Write-Version", "0.1.0");
            using var answer = await _http.SendAsync(request, _stop.Token).ConfigureAwait(false);
            if (answer.IsSuccessStatusCode) return Outcome.Taken;
            var said = await answer.Content.ReadAsStringAsync(_stop.Token).ConfigureAwait(false);
            _lastFailure = string.Create(
                CultureInfo.InvariantCulture, $"HTTP {(int)answer.StatusCode}: {Short(said)}");

            // Prometheus 2.42 says 500 of a date before its out-of-order window, which no waiting mends.
            var isTooOld = said.Contains("too old sample", StringComparison.Ordinal);
            var isPassing = answer.StatusCode == HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500;
            return isPassing && !isTooOld ? Outcome.Failed : Outcome.Refused;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            _lastFailure = Short(e.Message);
            return Outcome.Failed;
        }
    }

    private TimeSpan Longer(TimeSpan pause) => pause * 2 < _options.LongestPause ? pause * 2 : _options.LongestPause;

    private static string Short(string text)
    {
        var line = text.Trim().Replace('\n', ' ');
        return line.Length <= FailureCharsMax ? line : line[..FailureCharsMax];
    }

    private enum Outcome
    {
        Taken,
        Refused,
        Failed,
    }
}
