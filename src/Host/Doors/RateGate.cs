using System.Collections.Concurrent;

namespace Twin.Host.Doors;

/// <summary>How many requests a second each principal may make, with a second's worth saved up.</summary>
/// <remarks>Shape: thread-safe. Principals are keys, so their number is that of the keys.</remarks>
/// <param name="perSecond">Requests a second.</param>
/// <param name="time">The wall clock.</param>
internal sealed class RateGate(int perSecond, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes one request.</summary>
    /// <param name="principal">Whose it is.</param>
    /// <returns>Whether it may pass.</returns>
    public bool Pass(string principal) =>
        _buckets.GetOrAdd(principal, _ => new Bucket(perSecond, time.GetTimestamp())).Take(perSecond, time);

    private sealed class Bucket(double full, long filledAt)
    {
        private readonly Lock _gate = new();
        private double _left = full;
        private long _filledAt = filledAt;

        public bool Take(int perSecond, TimeProvider time)
        {
            lock (_gate)
            {
                var now = time.GetTimestamp();
                _left = Math.Min(perSecond, _left + (time.GetElapsedTime(_filledAt, now).TotalSeconds * perSecond));
                _filledAt = now;
                if (_left < 1) return false;
                _left--;
                return true;
            }
        }
    }
}
