using System.Globalization;
using Twin.Domain.Units;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.Scenario.Sources;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Turns the capital of a process, which recipes give in money, into lines of equipment.</summary>
internal static class CapitalReader
{
    /// <summary>Reads the lines of a process, by good.</summary>
    /// <param name="context">Shared state.</param>
    /// <param name="process">The process.</param>
    /// <param name="output">What it makes; null after an earlier error.</param>
    /// <param name="defaults">How its equipment is built and wears unless the capital says otherwise.</param>
    /// <returns>The lines with how each is built and wears; empty without capital or after an error.</returns>
    public static IReadOnlyDictionary<string, (Wearing Wearing, double Stock)> Read(
        ReadContext context, SectionReader process, GoodInfo? output, Wearing defaults)
    {
        var lines = new SortedDictionary<string, (Wearing Wearing, double Stock)>(StringComparer.Ordinal);
        if (process.Inner(ProcessKeys.Capital) is not { } section) return lines;
        var money = context.Goods.Values.FirstOrDefault(good => good.Record.Kind == GoodKind.Money)?.Unit;
        var years = context.FixedUnit("yr");
        var unit = money is null || output?.Unit is null ? null : money.Times(years).Per(output.Unit);
        var intensity = section.NumberOrNull(CapitalKeys.Intensity, unit);
        var build = section.NumberOrNull(CapitalKeys.Build) ?? defaults.Build;
        var wearing = section.NumberOrNull(CapitalKeys.Life) is { } life
            ? new Wearing(build, WearKind.FixedLife, 0, life)
            : defaults with { Build = build };
        var name = section.Text(CapitalKeys.Class) ?? string.Empty;
        if (Shares(context, section, name) is not { } shares || intensity is not { } perYear) return lines;
        foreach (var share in shares)
        {
            var path = section.PathOf(CapitalKeys.Class.Name);
            var good = context.Good(share.Good, section.PlaceOf(CapitalKeys.Class), path);
            if (good?.Unit is null) continue;
            if (good.Record.Price is not { } price)
            {
                context.Problems.Error(ErrorTexts.NoPrice, section.PlaceOf(CapitalKeys.Class), path,
                    $"a price of {share.Good}", "none", share.Good, Last(process.Path));
                continue;
            }

            lines[share.Good] = (Shorter(wearing, share), perYear * share.Share / price);
            NoteSource(context, process, name, share, good.Unit.Times(years).Per(output!.Unit!), perYear / price);
        }

        return lines;
    }

    private static IReadOnlyList<CapitalShare>? Shares(ReadContext context, SectionReader section, string name)
    {
        if (name.Length == 0) return null;
        var (place, path) = (section.PlaceOf(CapitalKeys.Class), section.PathOf(CapitalKeys.Class.Name));
        var file = $"{DataFolder.Name}/{CapitalComposition.FileName}";
        if (context.Composition is not { } composition)
        {
            context.Problems.Error(ErrorTexts.DataMissing, place, path, file, "none", CapitalComposition.FileName,
                "does not exist", $"put it under {DataFolder.Name}/ of the root");
            return null;
        }

        var shares = composition.Of(name, out var flaw);
        if (shares is null)
        {
            context.Problems.Error(ErrorTexts.CapitalClass, place, path, $"a class of {file}",
                ScalarNode.Shorten(name), ScalarNode.Shorten(name), Nearest.Hint(name, composition.Classes));
        }
        else if (flaw.Length > 0)
        {
            context.Problems.Error(
                ErrorTexts.CapitalShares, place, path, "shares that sum to 1", flaw, name, flaw, file);
            return null;
        }

        return shares;
    }

    // What lives shorter than its plant is replaced while the plant stands; nothing outlives the plant.
    private static Wearing Shorter(Wearing plant, CapitalShare share) =>
        share.LifeYears is { } life && (plant.Kind != WearKind.FixedLife || life < plant.Life)
            ? new Wearing(plant.Build, WearKind.FixedLife, 0, life)
            : plant;

    // The expanded amount is a number of the world like any other, so it states its range and where it comes from.
    private static void NoteSource(
        ReadContext context, SectionReader process, string name, CapitalShare share, Unit unit, double perShare)
    {
        var path = $"{process.PathOf(ProcessKeys.Equipment.Name)}.{share.Good}.{EquipmentKeys.Stock.Name}";
        string Text(double part) => $"{(part * perShare).ToString("0.####e0", CultureInfo.InvariantCulture)} {unit}";
        context.Sources[path] = new SourceRecord
        {
            Path = path,
            Value = Text(share.Share),
            Low = Text(share.Low),
            High = Text(share.High),
            Source = share.Source == SourceRecord.Assumption
                ? SourceRecord.Assumption
                : $"{CapitalComposition.FileName}#{name}/{share.Good}",
        };
    }

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];
}
