using System.Globalization;
using System.Text;
using Twin.Macro.Money;

namespace Twin.Host.Money.Calibrate;

/// <summary>Writes a calibration as a file of values that <c>twin macro run --calibration</c> reads.</summary>
internal static class CalibrationFile
{
    /// <summary>The text of the file.</summary>
    /// <param name="ranges">After the data.</param>
    /// <param name="values">What was found, in the same order.</param>
    public static string Text(IReadOnlyList<EconomyRange> ranges, IReadOnlyList<CalibratedValue> values)
    {
        StringBuilder text = new();
        text.Append(ValueFile.Header).Append('\n');
        for (int i = 0; i < ranges.Count; i++)
        {
            (EconomyRange r, CalibratedValue v) = (ranges[i], values[i]);
            bool isJudged = v.Verdict == CalibratedValue.NotIdentified;
            string source = isJudged ? ValueLine.Assumption
                : v.From == v.To ? $"macro-us*.csv#{v.To}" : $"macro-us*.csv#{v.From}/{v.To}";
            text.AppendJoin(
                ',', r.Value.Key, Figure(r.Best), Figure(r.Low), Figure(r.High), r.Value.Unit, source, Note(v));
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Note(CalibratedValue v) => v.Estimate is not { } estimate
        ? v.Says
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{v.Says}; {v.Method}: {estimate:g4} ± {v.Error ?? double.NaN:g2} ({v.Series})");

    private static string Figure(double x) => x.ToString("g6", CultureInfo.InvariantCulture);
}
