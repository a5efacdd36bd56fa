namespace Twin.Telemetry.RemoteWrite;

/// <summary>How samples are sent to a Prometheus.</summary>
public sealed record RemoteWriteOptions
{
    /// <summary>Samples of a request: a megabyte of them, so that labels and the way there weigh little.</summary>
    public const int SamplesPerRequest = 50_000;

    /// <summary>Requests that wait at most: the server's short pauses are slept through in some 10 MB.</summary>
    public const int RequestsWaitingMax = 8;

    /// <summary>Where to: the receiver of remote write, <c>http://127.0.0.1:9091/api/v1/write</c>.</summary>
    public required Uri Url { get; init; }

    /// <summary>The first pause before a request is tried again; each further one is twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest pause.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one request is tried before its samples are given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The wall clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told the date of a request's latest sample before it goes out, in ms since 1970, on the thread that
    /// sends; null for nobody.</summary>
    public Action<long>? Sending { get; init; }

    /// <summary>What carries the requests; null for the network.</summary>
    public HttpMessageHandler? Handler { get; init; }
}
