using Microsoft.AspNetCore.Http;
using Twin.Host.Serve;

namespace Twin.Host.Api;

/// <summary>Where questions are answered that take a replay or a copy of a world: a few at a time, off the threads
/// that serve requests.</summary>
internal sealed class StudyDesk : IDisposable
{
    /// <summary>Questions answered at once.</summary>
    private const int AtOnceMax = 2;

    /// <summary>How long a question may wait for its turn.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turns = new(AtOnceMax);

    /// <summary>Answers a question, or puts it off.</summary>
    public async Task<IResult> Study(Func<IResult> question)
    {
        if (!await _turns.WaitAsync(_patience).ConfigureAwait(false))
        {
            return Problems.Of(429, ServeErrors.TooMany("questions"));
        }

        try
        {
            return await Task.Run(question).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
