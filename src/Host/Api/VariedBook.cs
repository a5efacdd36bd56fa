using System.Collections.Concurrent;

namespace Twin.Host.Api;

/// <summary>Which uncertain numbers a branch of a run may change: found once, for finding it takes many
/// trials.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class VariedBook
{
    /// <summary>Runs remembered; one more, and all are found anew.</summary>
    private const int KeptMax = 64;

    /// <summary>Worlds read to find them; what is undecided then is held as stated.</summary>
    private const int TrialsMax = 32;

    private readonly ConcurrentDictionary<string, IReadOnlyList<int>> _kept = new(StringComparer.Ordinal);

    /// <summary>Indices of the numbers that may change, in order.</summary>
    /// <param name="what">The run and its world in force.</param>
    /// <param name="count">How many uncertain numbers there are.</param>
    /// <param name="fits">Whether a branch may change all of these.</param>
    public IReadOnlyList<int> Of(string what, int count, Predicate<IReadOnlyList<int>> fits)
    {
        if (_kept.TryGetValue(what, out var known)) return known;
        if (_kept.Count >= KeptMax) _kept.Clear();
        return _kept[what] = Found(count, fits);
    }

    private static List<int> Found(int count, Predicate<IReadOnlyList<int>> fits)
    {
        List<int> varied = [];
        Queue<(int From, int Count)> open = new();
        if (count > 0) open.Enqueue((0, count));
        for (var trials = 0; trials < TrialsMax && open.TryDequeue(out var part); trials++)
        {
            // Together with those found before: amounts of one recipe may fit alone and break a balance together.
            if (fits([.. varied, .. Enumerable.Range(part.From, part.Count)]))
            {
                varied.AddRange(Enumerable.Range(part.From, part.Count));
            }
            else if (part.Count > 1)
            {
                var half = part.Count / 2;
                open.Enqueue((part.From, half));
                open.Enqueue((part.From + half, part.Count - half));
            }
        }

        varied.Sort();
        return varied;
    }
}
