using Twin.Storage;
using Twin.World.Assembly;

namespace Twin.Host.Ensembles;

/// <summary>What a member came to, in the figures that an ensemble is asked for.</summary>
/// <param name="Member">The member.</param>
/// <param name="GrowthPerYear">
/// Growth of its output index over the run, from the first quarter to the last: a log rate; null where there is no
/// index or it came to nothing. Unit: 1/yr.
/// </param>
/// <param name="Output">Output index of the last quarter by that of the first; null likewise.</param>
internal sealed record EnsembleOutcome(EnsembleMember Member, double? GrowthPerYear, double? Output)
{
    /// <summary>The series that measures output.</summary>
    public const string IndexSeries = "loop.output";

    /// <summary>The outcome of a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="index">Number of the output index among the series.</param>
    public static EnsembleOutcome Of(EnsembleMember member, int index)
    {
        if (member.Failure is not null || member.EndsAtMicros.Count < 2) return new(member, null, null);
        var output = member.Series[index];
        var (first, last) = (output[0], output[^1]);
        if (!(first > 0 && last > 0)) return new(member, null, null);
        var years = (double)(member.EndsAtMicros[^1] - member.EndsAtMicros[0]) / StepClock.YearMicros;
        return new(member, Math.Log(last / first) / years, last / first);
    }
}
