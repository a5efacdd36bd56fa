using Twin.Actors;
using Twin.Actors.Chance;

namespace Twin.Benchmarks.SingleServer;

/// <summary>The single server as a bare loop over its two next instants: the same streams, no heap, no
/// actors.</summary>
internal sealed class BareServer
{
    private readonly long[] _queue = new long[SingleServerBench.QueueCapacity];
    private readonly ulong _sourceKey;
    private readonly ulong _serverKey;
    private ulong _sourceDecisions;
    private ulong _serverDecisions = 1;
    private long _arrivalAt;
    private long _departureAt = long.MaxValue;
    private long _head;
    private long _tail;
    private BatchMeans _waits;

    public BareServer(ulong seed)
    {
        _sourceKey = ActorKey.StreamKey(seed, ActorKey.Of(SingleServerBench.SourceKind, SingleServerBench.Only));
        _serverKey = ActorKey.StreamKey(seed, ActorKey.Of(SingleServerBench.ServerKind, SingleServerBench.Only));
        _arrivalAt = DrawGap();
    }

    public BatchMeans Waits => _waits;

    /// <summary>Runs until so many customers more have come.</summary>
    public long Run(long customers)
    {
        long left = customers;
        while (left > 0)
        {
            if (_arrivalAt <= _departureAt)
            {
                left--;
                Arrive(_arrivalAt);
            }
            else
            {
                Depart(_departureAt);
            }
        }

        return customers;
    }

    private void Arrive(long now)
    {
        _arrivalAt = now + DrawGap();
        ulong decision = _serverDecisions++;
        if (_departureAt == long.MaxValue)
        {
            _waits.Add(0);
            _departureAt = now + DrawService(decision);
        }
        else
        {
            _queue[(int)(_tail++ % _queue.Length)] = now;
        }
    }

    private void Depart(long now)
    {
        ulong decision = _serverDecisions++;
        if (_head < _tail)
        {
            _waits.Add(now - _queue[(int)(_head++ % _queue.Length)]);
            _departureAt = now + DrawService(decision);
        }
        else
        {
            _departureAt = long.MaxValue;
        }
    }

    private long DrawGap()
    {
        Draws draws = new(_sourceKey, _sourceDecisions++);
        return (long)new Exponential(Source.MeanGapUs).Draw(ref draws, Source.GapPurpose);
    }

    private long DrawService(ulong decision)
    {
        Draws draws = new(_serverKey, decision);
        return (long)new Exponential(Server.MeanServiceUs).Draw(ref draws, Server.ServicePurpose);
    }
}
