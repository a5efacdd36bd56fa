using Twin.Domain;
using Twin.Host.Ensembles;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Scenario;
using Twin.Scenario.Ensembles;
using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Forking;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.Host.Api;

/// <summary>Runs a run and a branch of it on from where it stands, many times, and keeps nothing.</summary>
/// <remarks>
/// Member k is the same on both sides: the same draws from the ranges of the world file and the same news of chance, so
/// that what lies between the two bands comes of the change alone. A member depends on run, instant, changes and its
/// number; how many there is time for depends on the machine and is said.
/// </remarks>
internal sealed class WhatIfStudy
{
    /// <summary>Time after which no further member is begun: somebody waits.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    /// <summary>Time that the stated curve may take: where it takes longer the answer reaches less far, so that
    /// there is time for members.</summary>
    private static readonly TimeSpan _reach = TimeSpan.FromSeconds(2);

    /// <summary>Members after which a world in which all are alike is known to have nothing uncertain.</summary>
    private const int AlikeAfter = 3;

    private readonly string _run;
    private readonly RunCopy _copy;
    private readonly WhatIfQuery _query;
    private readonly EnsembleDraws _draws;
    private readonly IReadOnlyList<int> _varied;
    private readonly byte[] _state;
    private long _untilMicros;

    private WhatIfStudy(
        string run, RunCopy copy, WhatIfQuery query, EnsembleDraws draws, IReadOnlyList<int> varied, byte[] state) =>
        (_run, _copy, _query, _draws, _varied, _state, _untilMicros) =
            (run, copy, query, draws, varied, state, query.UntilMicros);

    /// <summary>Prepares a study.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="copy">The run as it stands.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="book">What is known of numbers that may change.</param>
    /// <returns>The study, or status and errors where the branch cannot be taken.</returns>
    public static (WhatIfStudy? Study, int Status, IReadOnlyList<InputError> Errors) Of(
        string run, RunCopy copy, WhatIfQuery query, VariedBook book)
    {
        var (resolved, state) = (copy.Resolved, copy.Run.Snapshot());
        List<string> until = query.Until is { } end ? ["until=" + end] : [];
        var (changed, errors) = resolved.With([.. until, .. query.Changes]);
        if (changed is null) return (null, 400, errors);
        if (Began(resolved.World, state, changed.World, out var refusal) is null)
            return (null, 409, [ChangeErrors.Refused(refusal!)]);
        var reading = WorldFile.ReadTexts(resolved.Texts, [.. resolved.Sets, .. until]);
        var draws = new EnsembleDraws(
            reading, query.Members, resolved.World.Seed, SamplingKind.LatinHypercube);
        var what = string.Join('\n', [run, .. resolved.Sets]);
        var varied = book.Of(what, draws.Numbers.Count, some => resolved.With(draws.SetsAt(0, some)) is (var world, _)
            && world is not null && Began(resolved.World, state, world.World, out _) is not null);
        return (new WhatIfStudy(run, copy, query, draws, varied, state), 0, []);
    }

    /// <summary>Runs both sides.</summary>
    /// <param name="time">The clock of the answer's cost.</param>
    /// <param name="stop">Whether nobody waits any more.</param>
    public WhatIfResource Answer(TimeProvider time, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        var run = Member(null, [], () => Late(time, began, _reach, stop));
        if (run is { Count: > 0 } && Late(time, began, _reach, stop)) _untilMicros = run[^1].AtMicros;
        var stated = (Run: run, Branch: Member(null, _query.Changes, () => Late(time, began, _patience, stop)));
        List<(List<Sample> Run, List<Sample> Branch)> members = [];
        var (failed, next) = (0, 0);
        while (next < _query.Members && !Late(time, began, _patience, stop)
            && !IsAlike(stated.Run, members))
        {
            if (Pair(next++, () => Late(time, began, 2 * _patience, stop)) is { } pair) members.Add(pair);
            else failed++;
        }

        var world = _copy.Resolved.World;
        var years = (double)(_untilMicros - _copy.Run.NowMicros) / StepClock.YearMicros;
        return new WhatIfResource
        {
            Run = _run, At = SimTime.Text(world.From, _copy.Run.NowMicros), AtMicros = _copy.Run.NowMicros,
            Until = SimTime.Text(world.From, _untilMicros), IsShortened = _untilMicros < _query.UntilMicros,
            Changes = _query.Changes, Members = members.Count,
            Asked = _query.Members, Failed = failed, Varied = _varied.Count,
            Held = _draws.Numbers.Count - _varied.Count, IsUncertain = !AreAlike(stated.Run, members),
            SimulatedYears = years * 2 * (members.Count + 1), Seconds = time.GetElapsedTime(began).TotalSeconds,
            Series = [.. _query.Series.Select(index => SeriesOf(index, stated, members))],
        };
    }

    private (List<Sample> Run, List<Sample> Branch)? Pair(int number, Func<bool> isLate)
    {
        try
        {
            return Member(number, [], isLate) is { } run && Member(number, _query.Changes, isLate) is { } branch
                ? (run, branch)
                : null;
        }
        catch (Exception fault) when (fault is Actors.RunFaultException or InvariantException)
        {
            return null;
        }
    }

    /// <summary>Whether more time has passed than may; nobody waits any more where the client has gone.</summary>
    private static bool Late(TimeProvider time, long began, TimeSpan limit, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return time.GetElapsedTime(began) > limit;
    }

    /// <summary>What is observed of a member ahead; null where its numbers make no branch.</summary>
    private List<Sample>? Member(int? number, IReadOnlyList<string> changes, Func<bool> isLate)
    {
        List<string> sets = _query.Until is { } until ? ["until=" + until] : [];
        if (number is { } drawn) sets.AddRange(_draws.SetsAt(drawn, _varied));

        // What is asked comes last: a change of a number that varies holds in every member.
        if (_copy.Resolved.With([.. sets, .. changes]).World is not { } changed) return null;
        if (Began(_copy.Resolved.World, _state, changed.World, out _) is not { } run) return null;
        if (number is { } of) run.World.Shard.Reseed(MemberSeed.Of(_draws.Seed, of));
        var before = run.Samples.Count;
        while (run.NowMicros < _untilMicros && !(run.Samples.Count > before && isLate()))
            run.Advance(_untilMicros);

        return [.. run.Samples.Skip(before)];
    }

    private static WorldRun? Began(WorldRecord parent, byte[] state, WorldRecord changed, out ForkRefusal? refusal)
    {
        var run = new WorldRun(WorldAssembly.Assemble(parent, BuildIdentity.Current));
        run.Restore(state, acceptBuild: true);
        refusal = WorldFork.Change(run, changed, BuildIdentity.Current);
        return refusal is null ? run : null;
    }

    private bool IsAlike(List<Sample>? stated, List<(List<Sample> Run, List<Sample> Branch)> members) =>
        members.Count >= AlikeAfter && _varied.Count == 0 && AreAlike(stated, members);

    private static bool AreAlike(List<Sample>? stated, List<(List<Sample> Run, List<Sample> Branch)> members) =>
        members.TrueForAll(member => stated is not null && member.Run.Zip(stated).All(pair =>
            pair.First.Values.AsSpan().SequenceEqual(pair.Second.Values)));

    private WhatIfSeries SeriesOf(
        int index, (List<Sample>? Run, List<Sample>? Branch) stated,
        List<(List<Sample> Run, List<Sample> Branch)> members)
    {
        var (name, unit) = _copy.Run.Catalogue.Names[index];
        return new WhatIfSeries(
            name, unit, [.. (stated.Run ?? []).Select(sample => sample.AtMicros)],
            Curve(index, stated.Run, [.. members.Select(member => member.Run)]),
            Curve(index, stated.Branch, [.. members.Select(member => member.Branch)]));
    }

    private static WhatIfCurve Curve(int index, List<Sample>? stated, List<List<Sample>> members)
    {
        var count = stated?.Count ?? 0;
        var bands = Enumerable.Range(0, count).Select(at => EnsembleQuantiles.Of(
        [
            .. members.Where(member => at < member.Count).Select(member => member[at].Values[index])
                .Where(double.IsFinite),
        ])).ToList();
        return new WhatIfCurve(
            [.. (stated ?? []).Select(sample => Finite(sample.Values[index]))], [.. bands.Select(band => band?.Q10)],
            [.. bands.Select(band => band?.Q50)], [.. bands.Select(band => band?.Q90)]);
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
