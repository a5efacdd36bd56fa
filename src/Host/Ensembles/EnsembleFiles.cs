using System.Globalization;
using System.Text;
using Twin.Host.Output;
using Twin.Storage;
using Twin.World.Assembly;

namespace Twin.Host.Ensembles;

/// <summary>The files beside an ensemble's database: members, fans, the report, and last the summary.</summary>
/// <remarks>The same ensemble gives the same bytes whatever the threads, but for the times in the summary.</remarks>
internal static class EnsembleFiles
{
    private const string MembersHeader =
        "member,seed,failure,redrawn,growth_per_year,output,simulated_per_year,state_hash";

    private const string MembersName = "members.csv", FansName = "fans.csv", FanLinesName = "fans.jsonl";

    /// <summary>Writes them.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="result">The members.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="threads">Threads to work with.</param>
    /// <returns>The fans, for the terminal.</returns>
    public static IReadOnlyList<EnsembleFan> Write(
        EnsembleStore store, EnsembleResult result, EnsembleSummary summary, int threads)
    {
        store.Write(MembersName, Members(result));
        var fans = EnsembleFans.Of(result, threads);
        store.Write(FansName, Fans(result.Info, fans));
        store.Write(FanLinesName, FanLines(result.Info, fans));
        store.Write(RunFolder.ReportName, EnsemblePage.Of(result.Info, summary, fans));
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        JsonOutput.Write(text, summary, HostJson.Default.EnsembleSummary);
        store.Write(RunFolder.SummaryName, text.ToString());
        return fans;
    }

    private static string Members(EnsembleResult result)
    {
        var text = new StringBuilder(MembersHeader);
        foreach (var number in result.Info.Numbers) text.Append(',').Append(Csv(number.Path));
        text.Append("\r\n");
        foreach (var outcome in result.Outcomes)
        {
            var member = outcome.Member;
            text.Append(CultureInfo.InvariantCulture, $"{member.Number},{member.Seed},{Csv(member.Failure ?? "")},")
                .Append(CultureInfo.InvariantCulture, $"{member.Redrawn},{outcome.GrowthPerYear:R},{outcome.Output:R},")
                .Append(CultureInfo.InvariantCulture, $"{member.SimulatedPerYear:R},{member.StateHash}");
            foreach (var value in member.Values) text.Append(CultureInfo.InvariantCulture, $",{value:R}");
            text.Append("\r\n");
        }

        return text.ToString();
    }

    private static string Fans(EnsembleInfo info, IReadOnlyList<EnsembleFan> fans)
    {
        var text = new StringBuilder("series,unit,day,years,members,q05,q10,q25,q50,q75,q90,q95\r\n");
        foreach (var fan in fans)
        {
            foreach (var point in fan.Points)
            {
                text.Append(Csv(fan.Name)).Append(',').Append(Csv(fan.Unit)).Append(',')
                    .Append(Instant.Text(info.From, point.AtMicros)).Append(',')
                    .Append(Years(point.AtMicros)).Append(',').Append(point.Members);
                foreach (var value in point.Quantiles.ToArray()) text.Append(',').Append(Number(value));
                text.Append("\r\n");
            }
        }

        return text.ToString();
    }

    private static string FanLines(EnsembleInfo info, IReadOnlyList<EnsembleFan> fans)
    {
        var text = new StringBuilder();
        foreach (var fan in fans)
        {
            foreach (var point in fan.Points)
            {
                var q = point.Quantiles.ToArray();
                text.Append("{\"series\":\"").Append(fan.Name).Append("\",\"unit\":\"").Append(fan.Unit)
                    .Append("\",\"day\":\"").Append(Instant.Text(info.From, point.AtMicros))
                    .Append("\",\"years\":").Append(Years(point.AtMicros))
                    .Append(",\"members\":").Append(point.Members).Append(",\"quantiles\":{");
                for (var i = 0; i < q.Length; i++)
                {
                    text.Append(i == 0 ? "\"" : ",\"")
                        .Append(EnsembleQuantiles.Levels[i].ToString(CultureInfo.InvariantCulture)).Append("\":")
                        .Append(Number(q[i]));
                }

                text.Append("}}\n");
            }
        }

        return text.ToString();
    }

    private static string Years(long micros) => Number((double)micros / StepClock.YearMicros);

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Csv(string field) => field.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : field;
}
