using System.Globalization;
using Spectre.Console;
using Twin.Host.Output;
using Twin.Macro.Estimation;

namespace Twin.Host.Money.Calibrate;

/// <summary>Shows a calibration: what the data hold, what they know only together, what they do not.</summary>
internal static class CalibrationView
{
    /// <summary>Writes it on standard output.</summary>
    public static void Write(Terminal terminal, CalibrationReport report)
    {
        IAnsiConsole console = terminal.OutConsole();
        console.MarkupLineInterpolated(
            $"[bold]{report.Boundary}[/]  {report.From} to {report.To}; judged: {report.Base}");
        FittedTable.Write(console, Numbers(report));
        Facts facts = new(terminal);
        foreach (JointBelief pair in report.Joint)
        {
            facts.Add("together", string.Create(
                CultureInfo.InvariantCulture,
                $"{pair.First} and {pair.Second}: correlation {pair.Correlation:+0.00;-0.00}"));
        }

        if (report.Joint.Count == 0)
            facts.Add(
                "together", $"no two correlate above {Identification.NamedCorrelation} after the data");
        foreach (AnswerSensitivity answer in report.Sensitivity)
        {
            string drivers = string.Join(", ", answer.Drivers.Select(Driver));
            facts.Add("moved", string.Create(
                CultureInfo.InvariantCulture,
                $"{answer.Answer} ({answer.Mean:0.000} ± {answer.Deviation:0.000}): {drivers}"));
        }

        facts.Add("left out", report.LeftOut);
        facts.Add("judgement", $"{report.NotIdentified.Count} of {report.Values.Count}: the data say nothing about "
            + string.Join(", ", report.NotIdentified));
        if (report.Out is { } file) facts.AddWhole("written", file);
        facts.Write();
        terminal.Out.Flush();
    }

    private static Table Numbers(CalibrationReport report)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string name in (string[])["number", "judged", "range", "data alone", "after", "width", "verdict"])
            table.AddColumn(new TableColumn(name).NoWrap());
        foreach (CalibratedValue v in report.Values.Where(v => v.Estimate is not null))
        {
            table.AddRow(
                v.Key, Figure(v.Prior), $"{Figure(v.PriorLow)} to {Figure(v.PriorHigh)}",
                $"{Figure(v.Estimate!.Value)} ± {(v.Error is { } e ? Figure(e) : "at its bound")}",
                $"{Figure(v.Posterior)} ± {Figure(v.PosteriorWidth)}",
                v.Ratio.ToString("0.00", CultureInfo.InvariantCulture), v.Says);
        }

        return table;
    }

    private static string Driver(AnswerDriver d) => string.Create(
        CultureInfo.InvariantCulture, $"{d.Key} {d.Share:0.00} ({d.Low:0.00} to {d.High:0.00})");

    private static string Figure(double x) => x.ToString("g4", CultureInfo.InvariantCulture);
}
