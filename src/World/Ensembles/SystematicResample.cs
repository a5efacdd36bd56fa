using Twin.Actors;
using Twin.Domain;

namespace Twin.World.Ensembles;

/// <summary>Draws members by weight with a comb of equal teeth, then deals them in an order without pattern.</summary>
/// <remarks>
/// A draw of weight w comes ⌊N·w⌋ or ⌈N·w⌉ times, so the comb adds next to no noise of its own; the order makes every
/// beginning of the list a fair sample, for tests that stop early. Pure in (weights, count, seed).
/// Source: J. Carpenter, P. Clifford, P. Fearnhead, IEE Proceedings 146(1), 1999.
/// </remarks>
public static class SystematicResample
{
    private const string Kind = "ensemble", Name = "resample";
    private const double Fraction52 = 1.0 / (1L << 52);

    /// <summary>Draws.</summary>
    /// <param name="weights">Not negative, of a sum above 0.</param>
    /// <param name="count">How many. Range: at least 1.</param>
    /// <param name="seed">Seed of the tooth and of the order.</param>
    /// <returns>Indices into <paramref name="weights"/>.</returns>
    public static int[] Of(IReadOnlyList<double> weights, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var key = ActorKey.StreamKey(seed, ActorKey.Of(Kind, Name));
        var tooth = ((Philox.Word(0, 0, key) >> 12) + 0.5) * Fraction52;
        var total = weights.Sum();
        if (!(total > 0)) throw new ArgumentException("weights sum to nothing", nameof(weights));
        var drawn = new int[count];
        var (below, index) = (weights[0], 0);
        for (var i = 0; i < count; i++)
        {
            var place = (i + tooth) / count * total;
            while (place >= below && index < weights.Count - 1) below += weights[++index];
            drawn[i] = index;
        }

        return
        [
            .. drawn.Select((draw, i) => (draw, Order: Philox.Word((ulong)i, 1, key), i))
                .OrderBy(entry => entry.Order).ThenBy(entry => entry.i).Select(entry => entry.draw),
        ];
    }
}
