using System.Globalization;
using Twin.Domain.Units;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads the goods and declares their units.</summary>
internal static class GoodsReader
{
    /// <summary>Reads all goods into the context.</summary>
    public static void Read(ReadContext context, SectionReader world)
    {
        foreach (var entry in world.Map(WorldKeys.Goods))
        {
            var path = $"{WorldKeys.Goods.Name}.{entry.Key}";
            Ids.Check(entry.Key, entry.KeyPlace, path, context.Problems);
            if (world.Inner(WorldKeys.Goods, entry) is { } section) context.Goods[entry.Key] = One(
                context, section, entry.Key);
            else context.Goods[entry.Key] = new GoodInfo(Defaults.Good with { Id = entry.Key }, null);
        }

        Prices(context, world);
    }

    // A price is money per unit of the good, and which good is money is known only when all of them are read.
    private static void Prices(ReadContext context, SectionReader world)
    {
        var money = context.Goods.Values.FirstOrDefault(good => good.Record.Kind == GoodKind.Money);
        foreach (var entry in world.Map(WorldKeys.Goods))
        {
            if (entry.Value is not MapNode map || map.Find(GoodKeys.Price.Name) is not { } price) continue;
            var path = $"{WorldKeys.Goods.Name}.{entry.Key}.{GoodKeys.Price.Name}";
            if (money is null)
            {
                context.Problems.Error(
                    ErrorTexts.NoMoney, price.KeyPlace, path, "a good of kind money", "none", entry.Key);
                continue;
            }

            var good = context.Goods[entry.Key];
            var unit = good.Unit is { } own ? money.Unit?.Per(own) : null;
            var read = context.Numbers.Read(price.Value, path, GoodKeys.Price.Name, unit, GoodKeys.Price.Bounds);
            if (read is not null) context.Goods[entry.Key] = good with { Record = good.Record with { Price = read } };
        }
    }

    private static GoodInfo One(ReadContext context, SectionReader section, string id)
    {
        var unit = UnitOf(context, section);
        var kind = (GoodKind)(section.Choice(GoodKeys.Kind) ?? (int)Defaults.Good.Kind);
        var indivisible = section.Flag(GoodKeys.Indivisible);
        var quantum = section.NumberOrNull(GoodKeys.Quantum, unit) ?? (indivisible ? 1 : GoodRecord.DefaultQuantum);
        if (indivisible && quantum != 1)
        {
            context.Problems.Error(ErrorTexts.Indivisible, section.PlaceOf(GoodKeys.Quantum), section.PathOf("quantum"),
                $"1 {unit}", quantum.ToString("R", CultureInfo.InvariantCulture), id, unit?.ToString() ?? "unit");
        }

        return new GoodInfo(
            new GoodRecord
            {
                Id = id,
                Unit = unit?.Text ?? string.Empty,
                Kind = kind,
                Quantum = quantum,
                MassKg = Weight(context, section, GoodKeys.Mass, unit),
                EnergyJ = Weight(context, section, GoodKeys.Energy, unit),
                Indivisible = indivisible,
                Counts = (GoodCounts)(section.Choice(GoodKeys.Counts) ?? (int)Defaults.Good.Counts),
                EmbodiedJ = section.NumberOrNull(GoodKeys.Embodied),
                UsefulFlop = section.Number(GoodKeys.Flop),
            },
            unit);
    }

    // For a good counted in tonnes the mass of one unit is no choice, so it need not be written and must not differ;
    // zero is let through for worlds that do not follow mass or energy.
    private static double Weight(ReadContext context, SectionReader section, WorldKey key, Unit? unit)
    {
        var measure = context.FixedUnit(key.Unit);
        var stated = section.NumberOrNull(key);
        if (unit is null || !unit.ConvertsTo(measure)) return stated ?? key.Default ?? 0;
        var implied = unit.Convert(1, measure);
        if (stated is { } value && value != 0 && Math.Abs(value - implied) > 1e-9 * implied)
        {
            context.Problems.Error(ErrorTexts.UnitWeight, section.PlaceOf(key), section.PathOf(key.Name),
                $"{new Quantity(implied, measure)}", $"{new Quantity(value, measure)}", key.Name, unit.ToString(),
                $"{new Quantity(implied, measure)}");
        }

        return stated ?? implied;
    }

    private static Unit? UnitOf(ReadContext context, SectionReader section)
    {
        if (section.Text(GoodKeys.Unit) is not { } text) return null;
        foreach (var symbol in text.Split(['·', '*', '/'])) context.Units.Declare(symbol.Split('^')[0]);
        var parsed = UnitParser.Parse(text, context.Units);
        if (parsed.Fault == UnitFault.None
            && text.Length <= Quantity.LengthMax) return parsed.Unit with { Text = text };
        var fault = parsed.Fault switch
        {
            UnitFault.YearMissing => ErrorTexts.YearMissing,
            UnitFault.Unknown => ErrorTexts.GoodUnit,
            _ => ErrorTexts.UnitForm,
        };
        context.Problems.Error(fault, section.PlaceOf(GoodKeys.Unit), section.PathOf("unit"), "a unit",
            ScalarNode.Shorten(text), ScalarNode.Shorten(parsed.Factor));
        return null;
    }
}
