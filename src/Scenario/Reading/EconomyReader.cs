using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.Scenario.Sources;
using Twin.World.Assembly;
using Twin.World.Joining;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads the economy beside the loop.</summary>
internal static class EconomyReader
{
    private const int QuartersPerYear = 4;

    /// <summary>Reads the economy; null when the world has none.</summary>
    /// <param name="context">Shared state.</param>
    /// <param name="world">The top level of the file.</param>
    /// <param name="stepMicros">Length of a step. Unit: µs.</param>
    public static EconomyRecord? Read(ReadContext context, SectionReader world, long stepMicros)
    {
        if (world.Inner(WorldKeys.Economy) is not { } section) return null;
        var economy = new EconomyRecord
        {
            Calibration = section.Text(EconomyKeys.Calibration) ?? EconomyRecord.BuiltIn,
            Variant = (EconomyVariant)(section.Choice(EconomyKeys.Variant) ?? (int)Defaults.Economy.Variant),
            IsOpen = section.Flag(EconomyKeys.Open),
            Coupling = (EconomyCoupling)(section.Choice(EconomyKeys.Coupling) ?? (int)Defaults.Economy.Coupling),
            LaggingBudgets = section.Number(EconomyKeys.LaggingBudgets),
            LaggingInvestment = section.Number(EconomyKeys.LaggingInvestment),
            DemandSigma = section.Number(EconomyKeys.DemandSigma),
            DemandPersistence = section.Number(EconomyKeys.DemandPersistence),
            Population = section.Number(EconomyKeys.Population),
            MedianEarnings = section.Number(EconomyKeys.MedianEarnings),
        };
        var rows = CalibrationTable.Read(context, section);
        var set = Set(context, section, economy.IsOpen);
        economy = EconomyNumbers.Resolve(
            economy, rows.Select(row => new EconomyValueRecord(row.Of.Key, row.Value)), set);
        NoteRanges(context, section, economy, rows, set);
        Check(context, section, economy, stepMicros);
        return economy;
    }

    private static List<EconomyValueRecord> Set(ReadContext context, SectionReader section, bool isOpen)
    {
        var set = new List<EconomyValueRecord>();
        foreach (var entry in section.Map(EconomyKeys.Set))
        {
            var path = $"{section.PathOf(EconomyKeys.Set.Name)}.{entry.Key}";
            if (EconomyNumbers.Find(entry.Key) is not { } of)
            {
                context.Problems.Error(ErrorTexts.EconomyName, entry.KeyPlace, path, "a key or symbol of docs/model.md",
                    ScalarNode.Shorten(entry.Key), ScalarNode.Shorten(entry.Key), Nearest.Hint(entry.Key, Names()));
            }
            else if (set.Exists(value => value.Key == of.Key))
            {
                context.Problems.Error(
                    ErrorTexts.Repeated, entry.KeyPlace, path, "each number once", entry.Key, of.Key);
            }
            else if (of.IsOfAbroad && !isOpen)
            {
                context.Problems.Error(ErrorTexts.EconomyClosed, entry.KeyPlace, path, "an open economy",
                    "a closed one", entry.Key);
            }
            else if (context.Numbers.Read(
                entry.Value, path, entry.Key, context.FixedUnit(of.Unit), Bounds.Any) is { } number)
            {
                set.Add(new EconomyValueRecord(of.Key, number));
            }
        }

        return set;
    }

    /// <summary>What a calibration says of a number that the world does not set is a range of the world like any
    /// other.</summary>
    private static void NoteRanges(
        ReadContext context, SectionReader section, EconomyRecord economy, IReadOnlyList<CalibrationRow> rows,
        List<EconomyValueRecord> set)
    {
        foreach (var value in economy.Values.Where(value => !set.Exists(other => other.Key == value.Key)))
        {
            var of = EconomyNumbers.Find(value.Key)!;
            var isChosen = of.IsChoice || (of.IsOfVariant && economy.Variant == EconomyVariant.Stabilised);
            var path = $"{section.PathOf(EconomyKeys.Set.Name)}.{value.Key}";
            var unit = context.FixedUnit(of.Unit);
            var row = isChosen ? null : rows.FirstOrDefault(row => row.Of.Key == value.Key);
            context.Stated[path] = new NumberPlace(
                section.PlaceOf(EconomyKeys.Calibration), unit, Bounds.Any, value.Value)
            {
                Low = row?.Low, High = row?.High,
            };
            if (row is not null) context.Sources[path] = row.Source(path, unit, economy.Calibration);
        }
    }

    private static void Check(ReadContext context, SectionReader section, EconomyRecord economy, long stepMicros)
    {
        if (stepMicros > StepClock.YearMicros / QuartersPerYear)
        {
            context.Problems.Error(ErrorTexts.EconomyStep, section.Place, section.Path, "a step of at most 0.25 yr",
                FormattableString.Invariant($"{(double)stepMicros / StepClock.YearMicros:0.###} yr"));
        }

        if (context.Problems.HasErrorUnder(section.Path)) return;
        if (EconomyNumbers.FlawOf(economy) is not { } flaw) return;
        var path = $"{section.PathOf(EconomyKeys.Set.Name)}.{flaw.Key}";
        context.Problems.Error(
            ErrorTexts.EconomyRefused, context.At(path), path, flaw.Expected, flaw.Got, flaw.Key, flaw.Fix);
    }

    private static IEnumerable<string> Names() =>
        EconomyNumbers.All.Select(of => of.Key).Concat(EconomyNumbers.All.Select(of => of.Symbol));
}
