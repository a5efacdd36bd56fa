using Twin.Domain;
using Twin.Macro.Money;
using Twin.World.Records;

namespace Twin.Host.Money;

/// <summary>A calibration: values of an economy with range and source, one a line.</summary>
/// <param name="Setting">The economy.</param>
/// <param name="Ranges">What it says of each number, in its order.</param>
/// <param name="IsScenario">Whether it says of itself that no data stand behind it.</param>
internal sealed record EconomyFile(
    EconomySetting Setting, IReadOnlyList<EconomyRange> Ranges, bool IsScenario = false)
{
    /// <summary>The shipped calibration.</summary>
    public static string Shipped =>
        Path.Combine(Installation.Root ?? Directory.GetCurrentDirectory(), "data", "economy-us-2025.csv");

    /// <summary>Keys of the numbers that no data hold: judgement, named on every answer that uses them.</summary>
    public IReadOnlyList<string> NotIdentified => [.. Ranges.Where(r => !r.IsIdentified).Select(r => r.Value.Key)];

    /// <summary>Whose economy it is, and whether that is a scenario: every answer says so.</summary>
    public string Boundary => IsScenario
        ? "world: a scenario with wide priors, not calibrated"
        : Setting.Parameters.Abroad is null ? "nation, closed" : "nation, with the rest of the world";

    /// <summary>The calibration that an economy of a world names.</summary>
    /// <param name="economy">The economy.</param>
    /// <returns>Null where its file is gone or is none any more.</returns>
    public static EconomyFile? Of(EconomyRecord economy) => Read(
        economy.Calibration == EconomyRecord.BuiltIn
            ? Shipped
            : Path.Combine(Path.GetDirectoryName(Shipped)!, economy.Calibration),
        economy.IsOpen).File;

    /// <summary>Reads a calibration.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isOpen">Whether values of the rest of the world count.</param>
    /// <returns>The calibration, or what is wrong with it.</returns>
    public static (EconomyFile? File, IReadOnlyList<InputError> Errors) Read(string path, bool isOpen)
    {
        (IReadOnlyList<ValueLine> lines, IReadOnlyList<InputError> errors) =
            ValueFile.Read(path, key => EconomyValues.Find(key)?.Key == key);
        if (errors.Count > 0) return (null, errors);
        List<EconomyRange> ranges = [];
        EconomySetting setting = EconomySetting.Default;
        foreach (ValueLine line in lines)
        {
            EconomyValue value = EconomyValues.Find(line.Key)!;
            if (value.IsOfAbroad && !isOpen) continue;
            setting = value.With(setting, line.Value);
            ranges.Add(new EconomyRange(value, line.Value, line.Low, line.High, !line.IsAssumed));
        }

        return (new EconomyFile(setting, ranges, lines.Any(line => line.IsScenario)), []);
    }
}
