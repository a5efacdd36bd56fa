using System.Globalization;
using System.Text;
using Twin.Host.Output;
using Twin.World.Explaining;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.Host.Explain;

/// <summary>Why something in a run is as it is: the document of <c>explain --json</c>.</summary>
/// <param name="Run">The run's folder.</param>
/// <param name="Boundary">Whose numbers these are.</param>
/// <param name="What">What is explained.</param>
/// <param name="Kind">What it is: good, plant, fleet, equipment, …</param>
/// <param name="At">The step that is looked at.</param>
/// <param name="WindowDays">How far back figures are summed up. Unit: d.</param>
/// <param name="State">Its figures over that time, by name.</param>
/// <param name="Chain">From it on; each link is caused by the next.</param>
/// <param name="Root">What binds.</param>
/// <param name="Verdict">The chain as one sentence.</param>
internal sealed record ExplainReport(
    string Run, BoundaryReport Boundary, string What, string Kind, string At, double WindowDays,
    IReadOnlyDictionary<string, ExplainFigure> State, IReadOnlyList<ExplainLink> Chain, ExplainRoot Root,
    string Verdict)
{
    private const double DayMicros = 24.0 * World.Assembly.StepClock.HourMicros;

    /// <summary>Draws up the document.</summary>
    /// <param name="run">The run's folder.</param>
    /// <param name="world">The run's world.</param>
    /// <param name="e">The explanation.</param>
    public static ExplainReport Of(string run, WorldRecord world, Explanation e)
    {
        var from = world.From;
        var chain = e.Chain.Select((link, i) => new ExplainLink(
            link.Event, Instant.Text(from, link.AtMicros), link.Actor, link.What, link.Share,
            i + 1 < e.Chain.Count ? e.Chain[i + 1].What : e.Root.Text, link.Beside)).ToList();
        var root = new ExplainRoot(
            Words(e.Root.Kind.ToString()), e.Root.Name, e.Root.Text, e.Root.Event,
            e.Root.Event is null ? null : Instant.Text(from, e.Root.AtMicros));
        var at = Instant.Text(from, e.AtMicros);
        return new ExplainReport(
            run, BoundaryReport.From(world), e.Subject.Name, Words(e.Subject.Kind.ToString()), at,
            e.WindowMicros / DayMicros,
            e.State.ToDictionary(figure => figure.Name, figure => new ExplainFigure(figure.Value, figure.Unit)), chain,
            root, Sentence(at, chain, root));
    }

    /// <summary>A name of several words as the world file would write it.</summary>
    private static string Words(string pascal)
    {
        var words = new StringBuilder();
        foreach (var letter in pascal)
        {
            if (char.IsUpper(letter) && words.Length > 0) words.Append('-');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    private static string Sentence(string at, List<ExplainLink> chain, ExplainRoot root)
    {
        var sentence = new StringBuilder();
        var joint = "";
        foreach (var link in chain)
        {
            sentence.Append(joint).Append(link.What);
            if (joint.Length == 0) sentence.Append(" at ").Append(at);
            sentence.Append(Number(link.Event));
            joint = " because ";
        }

        if (joint.Length > 0) sentence.Append(root.Kind == "slack" ? "; " : joint);
        return sentence.Append(root.What).Append(Number(root.Event)).ToString();
    }

    private static string Number(long? number) =>
        number is null ? "" : string.Create(CultureInfo.InvariantCulture, $" (event {number:N0})");
}
