using System.Globalization;
using Twin.Domain.Units;
using Twin.World.Joining;
using Twin.World.Records;

namespace Twin.Scenario.Sources;

/// <summary>One number of an economy as a file of calibration states it.</summary>
/// <param name="Of">Which number.</param>
/// <param name="Value">The number.</param>
/// <param name="Low">Its low end.</param>
/// <param name="High">Its high end.</param>
/// <param name="From">Where it comes from.</param>
internal sealed record CalibrationRow(EconomyNumber Of, double Value, double Low, double High, string From)
{
    /// <summary>It as a source of the world's numbers.</summary>
    public SourceRecord Source(string path, Unit unit, string file)
    {
        string Text(double number) =>
            $"{number.ToString("R", CultureInfo.InvariantCulture)} {unit.Text}".TrimEnd();
        return new SourceRecord
        {
            Path = path,
            Value = Text(Value),
            Low = Text(Low),
            High = Text(High),
            Source = From == SourceRecord.Assumption ? From : $"{file}#{Of.Key}",
        };
    }
}
