using System.Globalization;
using Twin.Forecasting.Growth;
using Twin.Storage;
using Twin.World.Ensembles;

namespace Twin.Host.Forecast.Growth;

/// <summary>Histories of growth from members of ensembles.</summary>
internal static class GrowthHistories
{
    /// <summary>The series that is forecast: the output index of a loop.</summary>
    public const string Output = "loop.output";

    // What a loop holds of money says nothing of what it makes, and many worlds have none.
    private const string Cash = "loop.cash";

    /// <summary>The history of a member in memory.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="member">What it did.</param>
    /// <returns>The history; none where its output is not above 0 throughout.</returns>
    public static GrowthHistory? Of(string id, MemberHistory member) => Of(id, member.Series, member.Values);

    /// <summary>The histories of an ensemble's members that came to an end.</summary>
    /// <param name="folder">The ensemble's folder.</param>
    public static IReadOnlyList<GrowthHistory> Read(string folder)
    {
        (EnsembleInfo info, IReadOnlyList<EnsembleMember> members) = EnsembleStore.Read(folder);
        return
        [
            .. members.Where(member => member.Failure is null)
                .Select(member => Of(NameOf(info.World, member.Number), info.Series, member.Series))
                .OfType<GrowthHistory>(),
        ];
    }

    /// <summary>Name of a member.</summary>
    public static string NameOf(string world, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{world}/{number:00000}");

    private static GrowthHistory? Of(
        string id, IReadOnlyList<(string Name, string Unit)> series, IReadOnlyList<double[]> values)
    {
        double[]? output = null;
        Dictionary<string, double[]> measured = new(StringComparer.Ordinal);
        for (int i = 0; i < series.Count; i++)
        {
            string name = series[i].Name;
            if (name == Output) output = values[i];
            else if (name != Cash && !GrowthFeatures.IsBanned(name)) measured[name] = values[i];
        }

        return output is null || output.Length == 0 || output.Any(v => !(v > 0) || !double.IsFinite(v))
            ? null
            : new GrowthHistory(id, output, measured);
    }
}
