using System.Globalization;
using Microsoft.AspNetCore.Http;
using Twin.Domain;
using Twin.Host.Output;
using Twin.Host.Serve;

namespace Twin.Host.Api;

/// <summary>What a client asks of a what-if.</summary>
/// <param name="Changes">As <c>path=value</c>, in order.</param>
/// <param name="Until">The end as it was written; null for the world's own.</param>
/// <param name="UntilMicros">The end. Unit: µs of simulated time.</param>
/// <param name="Members">Members on each side. Range: [1, 64].</param>
/// <param name="Series">Indices of the series that are wanted.</param>
internal sealed record WhatIfQuery(
    IReadOnlyList<string> Changes, string? Until, long UntilMicros, int Members, IReadOnlyList<int> Series)
{
    /// <summary>Most members on a side: a question is answered while somebody waits.</summary>
    public const int MembersMax = 64;

    private const int MembersDefault = 20, ChangesMax = 20, SeriesMax = 12;

    /// <summary>Reads a query.</summary>
    /// <param name="query">What the client wrote.</param>
    /// <param name="copy">The run that it is about.</param>
    public static (WhatIfQuery? Query, InputError? Error) Of(IQueryCollection query, RunCopy copy)
    {
        List<string> changes = [.. query["set"].OfType<string>().Where(change => change.Length > 0)];
        if (changes.Count > ChangesMax)
            return (null, ServeErrors.BadQuery("set", $"at most {ChangesMax} changes", $"{changes.Count}"));
        var members = MembersDefault;
        if (query["members"].ToString() is { Length: > 0 } count
            && (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out members)
                || members is < 1 or > MembersMax))
        {
            return (null, ServeErrors.BadQuery("members", $"a whole number from 1 to {MembersMax}", count));
        }

        var (now, end) = (copy.Run.NowMicros, copy.Resolved.World.UntilMicros);
        var until = query["until"].ToString() is { Length: > 0 } text ? text : null;
        var micros = until is null ? end : SimTime.Parse(copy.Resolved.World.From, until);
        if (micros is not { } last || last <= now)
        {
            var ahead = "a day or an instant after " + SimTime.Text(copy.Resolved.World.From, now);
            return (null, ServeErrors.BadQuery("until", ahead, until ?? "the world's own end"));
        }

        var (series, error) = SeriesOf(query, copy);
        return error is null ? (new WhatIfQuery(changes, until, last, members, series), null) : (null, error);
    }

    private static (List<int> Series, InputError? Error) SeriesOf(IQueryCollection query, RunCopy copy)
    {
        var known = copy.Run.Catalogue.Names;
        List<int> chosen = [];
        foreach (var name in query["name"].OfType<string>().SelectMany(names => names.Split(',')).Take(SeriesMax))
        {
            var index = Enumerable.Range(0, known.Count).FirstOrDefault(i => known[i].Name == name, -1);
            if (index < 0) return ([], SeriesEndpoints.Unknown(name));
            chosen.Add(index);
        }

        return chosen.Count > 0
            ? (chosen, null)
            : ([], ServeErrors.BadQuery("name", "at least one series of the run", "none"));
    }
}
