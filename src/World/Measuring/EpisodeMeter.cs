using Twin.Actors;
using Twin.Domain;
using Twin.Factory.Links;
using Twin.World.Assembly;

namespace Twin.World.Measuring;

/// <summary>Keeps what came to an end until somebody takes it.</summary>
internal sealed class EpisodeMeter
{
    /// <summary>Most that are kept: what nobody takes in time is dropped and counted.</summary>
    public const int EpisodesMax = 4_096;

    private const double Nano = 1e-9;

    private readonly AssembledWorld _world;
    private readonly List<Episode> _episodes = [];
    private readonly Dictionary<int, (string Id, string[] Goods)> _links = [];

    /// <summary>Reads the names of links.</summary>
    public EpisodeMeter(AssembledWorld world)
    {
        _world = world;
        foreach (var link in world.Record.Links)
        {
            _links.Add(
                world.Shard.AddressOf(Link.Kind, link.Id).Row,
                (link.Id, [.. link.Goods.Order(StringComparer.Ordinal)]));
        }
    }

    /// <summary>Whether episodes are kept at all.</summary>
    public bool IsOn { get; set; }

    /// <summary>What was dropped.</summary>
    public long Dropped { get; private set; }

    /// <summary>A load came to its depot.</summary>
    public void Unloaded(Address link, long at, in LinkEvent e)
    {
        if (!IsOn) return;
        var (id, goods) = _links[link.Row];
        ref readonly var state = ref _world.Shard.Row<LinkState>(link);
        Add(new Episode(
            EpisodeKind.Shipment, id, goods[e.Line], at - (state.LeadSteps * state.StepMicros), at, e.A));
    }

    /// <summary>The planner has a new aim.</summary>
    public void Aimed(long at, long growthNano)
    {
        if (!IsOn) return;
        var perYear = ExactMath.Log(1 + (growthNano * Nano)) / StepClock.StepYears(_world.Record);
        Add(new Episode(EpisodeKind.Planning, "planner", "", at, at, perYear));
    }

    /// <summary>Hands over what is kept, and forgets it.</summary>
    public void Take(Action<Episode> each)
    {
        foreach (var episode in _episodes) each(episode);
        _episodes.Clear();
    }

    private void Add(in Episode episode)
    {
        if (_episodes.Count < EpisodesMax) _episodes.Add(episode);
        else Dropped++;
    }
}
