using System.Globalization;
using Twin.Macro.Decision;
using Twin.Storage;
using Twin.World.Assembly;

namespace Twin.Host.Ensembles;

/// <summary>When work is optional: the probability, over members, that what is paid to everybody from machines reaches
/// the median earnings of 2025.</summary>
/// <param name="Years">The probability at the end of each year.</param>
/// <param name="HalfFrom">First quarter's end at which it is a half, `yyyy-MM-dd`; null within the run: never.</param>
/// <param name="HalfEarliest">The same for its upper bound.</param>
/// <param name="HalfLatest">The same for its lower bound.</param>
internal sealed record EnsembleWorkOptional(
    IReadOnlyList<EnsembleShare> Years, string? HalfFrom, string? HalfEarliest, string? HalfLatest)
{
    /// <summary>What is paid to everybody over median earnings.</summary>
    public const string IndexSeries = "economy/work-optional";

    private const double Half = 0.5;
    private const int QuartersPerYear = 4;

    /// <summary>Works it out.</summary>
    /// <param name="info">What the ensemble is of.</param>
    /// <param name="members">Its members.</param>
    /// <returns>Null where no economy runs beside the loop.</returns>
    public static EnsembleWorkOptional? Of(EnsembleInfo info, IEnumerable<EnsembleMember> members)
    {
        var index = info.Series.ToList().FindIndex(series => series.Name == IndexSeries);
        var known = members.Where(member => member.EndsAtMicros.Count > 0).ToList();
        if (index < 0 || known.Count == 0) return null;
        List<EnsembleShare> quarters = [];
        for (var quarter = 0; quarter < known[0].EndsAtMicros.Count; quarter++)
        {
            List<double> values =
            [
                .. known.Where(member => quarter < member.EndsAtMicros.Count)
                    .Select(member => member.Series[index][quarter]).Where(double.IsFinite),
            ];
            var reached = values.Count(value => value >= 1);
            quarters.Add(new EnsembleShare(
                Day(info.From, known[0].EndsAtMicros[quarter]), values.Count,
                values.Count == 0 ? 0 : (double)reached / values.Count,
                Wilson.Lower(reached, values.Count), Wilson.Upper(reached, values.Count)));
        }

        return new EnsembleWorkOptional(
            [.. quarters.Where((_, quarter) => quarter % QuartersPerYear == QuartersPerYear - 1)],
            First(quarters, share => share.Share), First(quarters, share => share.High),
            First(quarters, share => share.Low));
    }

    private static string? First(List<EnsembleShare> quarters, Func<EnsembleShare, double> of) =>
        quarters.Find(share => share.Members > 0 && of(share) >= Half)?.Day;

    private static string Day(DateOnly from, long micros) => from
        .AddDays((int)(micros / (24 * StepClock.HourMicros))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
