using Twin.Domain.Units;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads the processes with their equipment.</summary>
internal static class ProcessesReader
{
    /// <summary>Reads all processes into the context.</summary>
    public static void Read(ReadContext context, SectionReader world)
    {
        foreach (var entry in world.Map(WorldKeys.Processes))
        {
            Ids.Check(entry.Key, entry.KeyPlace, $"processes.{entry.Key}", context.Problems);
            context.ProcessIds.Add(entry.Key);
            if (world.Inner(WorldKeys.Processes, entry) is { } section
                && One(context, section, entry.Key) is { } process)
            {
                context.Processes[entry.Key] = process;
            }
        }
    }

    private static ProcessRecord? One(ReadContext context, SectionReader section, string id)
    {
        var output = Output(context, section);
        var inputs = AmountsReader.Per(context, section, ProcessKeys.Inputs, output?.Unit);
        var byproducts = AmountsReader.Per(context, section, ProcessKeys.Byproducts, output?.Unit);
        var defaults = Wearing.OfProcess(context, section);
        var capital = CapitalReader.Read(context, section, output, defaults);
        var equipment = new SortedDictionary<string, EquipmentRecord>(StringComparer.Ordinal);
        foreach (var (good, line) in capital) equipment[good] = line.Wearing.Line(good, line.Stock);
        foreach (var entry in section.Map(ProcessKeys.Equipment))
        {
            var wearing = capital.TryGetValue(entry.Key, out var line) ? line.Wearing : defaults;
            if (Equipment(context, section, entry, output?.Unit, wearing) is { } own) equipment[entry.Key] = own;
        }

        var lead = section.Number(ProcessKeys.Lead);
        var yield = section.Number(ProcessKeys.Yield);
        var learning = LearningReader.Read(section, output?.Unit);
        var layer = section.Text(ProcessKeys.Layer);
        if (layer is not null)
        {
            Ids.Check(layer, section.PlaceOf(ProcessKeys.Layer), section.PathOf("layer"), context.Problems);
        }

        if (output is null) return null;
        return new ProcessRecord
        {
            Id = id,
            Output = output.Record.Id,
            Inputs = inputs,
            Byproducts = byproducts,
            Equipment = [.. equipment.Values],
            LeadYears = lead,
            Yield = yield,
            Margin = section.Number(ProcessKeys.Margin),
            Layer = layer,
            Learning = learning,
        };
    }

    private static GoodInfo? Output(ReadContext context, SectionReader section)
    {
        if (section.Text(ProcessKeys.Output) is not { } id) return null;
        var place = section.PlaceOf(ProcessKeys.Output);
        var path = section.PathOf(ProcessKeys.Output.Name);
        if (context.Good(id, place, path) is not { } good) return null;
        if (good.Record.Kind is GoodKind.Stock or GoodKind.Flow) return good;
        context.Problems.Error(ErrorTexts.GoodKind, place, path, "a stock or flow good", id, id,
            Words.Of(good.Record.Kind), "name a good that a process can make");
        return null;
    }

    private static EquipmentRecord? Equipment(
        ReadContext context, SectionReader process, MapEntry entry, Unit? output, Wearing defaults)
    {
        var path = $"{process.PathOf(ProcessKeys.Equipment.Name)}.{entry.Key}";
        var good = context.Good(entry.Key, entry.KeyPlace, path);
        if (good is not null && good.Record.Kind != GoodKind.Stock)
        {
            context.Problems.Error(ErrorTexts.GoodKind, entry.KeyPlace, path, "a stock good", entry.Key, entry.Key,
                Words.Of(good.Record.Kind), "only a stock good can be tied up; list it under inputs");
            good = null;
        }

        var years = context.FixedUnit("yr");
        var unit = good?.Unit is { } own && output is not null ? own.Times(years).Per(output) : null;
        var plain = good?.Unit?.Times(years);
        if (entry.Value is not MapNode map || map.Find("value") is not null)
        {
            var stock = context.Numbers.Read(entry.Value, path, entry.Key, unit, EquipmentKeys.Stock.Bounds, plain);
            return good is null || stock is null ? null : defaults.Line(entry.Key, stock.Value);
        }

        var section = new SectionReader(context, map, path, EquipmentKeys.Section);
        var tied = section.NumberOrNull(EquipmentKeys.Stock, unit, plain);
        var wearing = defaults.Refined(context, section);
        return good is null || tied is null ? null : wearing.Line(entry.Key, tied.Value);
    }
}
