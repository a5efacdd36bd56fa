using System.Globalization;
using Twin.Domain;
using Twin.World.Ensembles;
using Twin.World.Records;

namespace Twin.Scenario.Ensembles;

/// <summary>The members of an ensemble of a world file: who gets which numbers.</summary>
/// <remarks>Thread-safe: a member depends on its number alone, not on who was drawn before. Pure in (file, members,
/// seed, sampling); with Sobol sampling a member does not depend on how many there are either.</remarks>
public sealed class EnsembleDraws
{
    private const double MilligramsPerKg = 1e6;

    // Its paths name ranges, which a draw replaces by numbers.
    private const string NoEnsemble = "ensemble={}";

    private readonly WorldReading _reading;
    private readonly double[][] _shares;
    private readonly double[] _grains;
    private readonly ConservationRedraw _redraw;
    private readonly BalancedOpening? _opening;

    /// <summary>Deals the numbers.</summary>
    /// <param name="reading">A reading without errors.</param>
    /// <param name="members">How many members there are. Range: at least 1.</param>
    /// <param name="seed">The seed of the ensemble.</param>
    /// <param name="sampling">How they are spread.</param>
    public EnsembleDraws(WorldReading reading, int members, ulong seed, SamplingKind sampling)
    {
        ArgumentNullException.ThrowIfNull(reading);
        (_reading, Members, Seed) = (reading, members, seed);
        _grains = [.. Numbers.Select(number => GrainOf(number, reading.World))];
        _redraw = new ConservationRedraw(Numbers, seed);
        var isBalanced = reading.World?.Ensemble?.Opening == OpeningKind.Balanced;
        _opening = isBalanced ? new BalancedOpening(reading.World!) : null;
        _shares = UnitSample.Of(
            [.. Numbers.Select(number => number.Path)], reading.World?.Ensemble?.Correlations ?? [], members, seed,
            sampling);
    }

    /// <summary>How many members there are.</summary>
    public int Members { get; }

    /// <summary>The seed of the ensemble.</summary>
    public ulong Seed { get; }

    /// <summary>What varies, in ordinal order of the paths.</summary>
    public IReadOnlyList<UncertainNumber> Numbers => _reading.Uncertain;

    /// <summary>A member.</summary>
    /// <param name="member">Its number, from 0.</param>
    public MemberDraw At(int member) => Of(member, ValuesAt(member));

    /// <summary>The overrides that make a member of some of the numbers; the others stay as the file states
    /// them.</summary>
    /// <param name="member">Its number, from 0.</param>
    /// <param name="varied">Indices of the numbers that vary, in <see cref="Numbers"/>.</param>
    /// <returns>As <c>path=value</c>; never empty.</returns>
    public IReadOnlyList<string> SetsAt(int member, IEnumerable<int> varied)
    {
        ArgumentNullException.ThrowIfNull(varied);
        var values = ValuesAt(member);
        return [NoEnsemble, .. varied.Select(i => SetOf(Numbers[i], Whole(values[i], _grains[i])))];
    }

    /// <summary>A member with given numbers, for designs of one's own.</summary>
    /// <param name="member">Its number, from 0: its seed follows from it.</param>
    /// <param name="values">One for each of <see cref="Numbers"/>.</param>
    public MemberDraw Of(int member, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var seed = MemberSeed.Of(Seed, member);
        var drawn = values.Select((value, i) => Whole(value, _grains[i])).ToArray();
        var reading = _reading.With(SetsOf(drawn));
        var redrawn = 0;
        if (reading.World is null && reading.Unchecked is { } asDrawn)
        {
            redrawn = _redraw.Mend(asDrawn, member, drawn);
            if (redrawn > 0) reading = _reading.With(SetsOf(drawn));
        }

        if (reading.World is not { } world)
        {
            var error = reading.Errors[0];
            return new MemberDraw(member, seed, drawn, redrawn, null, $"{error.Code} {error.What}");
        }

        if (OpeningOf(world, out var why) is { Count: > 0 } opening)
        {
            reading = _reading.With([.. SetsOf(drawn), .. opening]);
            if (reading.World is null)
            {
                return new MemberDraw(member, seed, drawn, redrawn, null, reading.Errors[0].What);
            }
        }

        return why is null
            ? new MemberDraw(member, seed, drawn, redrawn, reading.World! with { Seed = seed }, null)
            : new MemberDraw(member, seed, drawn, redrawn, null, why);
    }

    private double[] ValuesAt(int member)
    {
        var values = new double[Numbers.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = PriorLaw.ValueAt(Numbers[i].Prior, _shares[i][member], Numbers[i].Least, Numbers[i].Most);
        }

        return values;
    }

    /// <summary>What a member opens with; a corner of the ranges whose balanced path cannot be certified has no
    /// opening.</summary>
    private IReadOnlyList<string>? OpeningOf(WorldRecord world, out string? why)
    {
        why = null;
        try
        {
            return _opening?.Of(world);
        }
        catch (InvariantException e)
        {
            why = $"no opening in proportion: not so that {e.Message}";
            return null;
        }
    }

    /// <summary>What a number must be a multiple of: a quantum weighs whole milligrams and holds whole
    /// joules.</summary>
    private static double GrainOf(UncertainNumber number, WorldRecord? world)
    {
        if (number.Path.Split('.') is not ["goods", var id, var key and ("mass" or "energy")]) return 0;
        var quantum = world?.Goods.FirstOrDefault(good => good.Id == id)?.Quantum ?? 0;
        return quantum == 0 ? 0 : 1 / (key == "mass" ? quantum * MilligramsPerKg : quantum);
    }

    /// <summary>The nearest multiple of a grain, at least one; the number itself without a grain.</summary>
    internal static double Whole(double value, double grain) =>
        grain == 0 ? value : Math.Max(1, Math.Round(value / grain)) * grain;

    /// <summary>The overrides that make a member; what an ensemble varies is no part of one of its worlds.</summary>
    private List<string> SetsOf(double[] values) =>
        [NoEnsemble, .. Numbers.Select((number, i) => SetOf(number, values[i]))];

    private static string SetOf(UncertainNumber number, double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{number.Path}={value:R} {number.Unit}").TrimEnd();
}
