using System.Globalization;
using Twin.Domain.Units;
using Twin.Scenario.Document;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads numbers with their units, ranges and sources.</summary>
internal sealed class NumberReader(ReadContext context)
{
    private static readonly string[] SourcedKeys = ["value", "low", "high", "source"];

    /// <summary>Reads a number, or a map of value, low, high and source.</summary>
    /// <param name="node">The value.</param>
    /// <param name="path">Its path.</param>
    /// <param name="name">What an error calls it.</param>
    /// <param name="unit">The unit to state it in; null when it is unknown because of an earlier error.</param>
    /// <param name="bounds">Its range in that unit.</param>
    /// <param name="plain">A unit that is accepted as well and counts the same.</param>
    /// <returns>The number in <paramref name="unit"/>; null after an error.</returns>
    public double? Read(Node node, string path, string name, Unit? unit, Bounds bounds, Unit? plain = null)
    {
        var (low, value, high) = node is MapNode map
            ? Sourced(map, path, name, unit, bounds, plain)
            : (null, Bare(node, path, name, unit, bounds, plain), null);
        context.Stated[path] = new NumberPlace(context.At(path), unit, bounds, value) { Low = low, High = high };
        return value;
    }

    private (double? Low, double? Value, double? High) Sourced(
        MapNode map, string path, string name, Unit? unit, Bounds bounds, Unit? plain)
    {
        foreach (var entry in map.Entries)
        {
            if (SourcedKeys.Contains(entry.Key)) continue;
            context.Problems.Error(ErrorTexts.UnknownKey, entry.KeyPlace, path + "." + entry.Key,
                "value, low, high, source", ScalarNode.Shorten(entry.Key),
                ScalarNode.Shorten(entry.Key), Nearest.Hint(entry.Key, SourcedKeys));
        }

        double? Part(string key) =>
            map.Find(key) is { } entry ? Bare(entry.Value, path + "." + key, name, unit, bounds, plain) : null;

        if (map.Find("value") is null)
        {
            context.Problems.Error(
                ErrorTexts.MissingKey, map.Place, path, Expected(unit), "nothing", "value", Example(unit));
        }

        var (low, value, high) = (Part("low"), Part("value"), Part("high"));
        if (low > value || value > high || low > high)
        {
            context.Problems.Error(ErrorTexts.RangeOrder, context.At(path), path, "low ≤ value ≤ high",
                $"{Text(map, "low") ?? "no low"}, {Text(map, "value")}, {Text(map, "high") ?? "no high"}");
        }

        NoteSource(map, path);
        return (low, value, high);
    }

    private void NoteSource(MapNode map, string path)
    {
        if (map.Find("source") is not { } entry)
        {
            context.Problems.Error(
                ErrorTexts.MissingKey, context.At(path), path, "file.csv#row or assumption", "nothing",
                "source", "assumption");
            return;
        }

        var source = (entry.Value as ScalarNode)?.Text ?? string.Empty;
        if (source == SourceRecord.Assumption)
        {
            if (map.Find("low") is null || map.Find("high") is null)
            {
                context.Problems.Warning(ErrorTexts.BareAssumption, entry.Value.Place, path, "low and high", "");
            }
        }
        else
        {
            var hash = source.IndexOf('#', StringComparison.Ordinal);
            if (hash <= 0 || hash == source.Length - 1)
            {
                context.Problems.Error(ErrorTexts.SourceForm, entry.Value.Place, path, "file.csv#row or assumption",
                    ScalarNode.Shorten(source), ScalarNode.Shorten(source));
                return;
            }

            var role = context.Data?.Check(
                source[..hash], source[(hash + 1)..], entry.Value.Place, path, context.Problems);
            if (role is not null) context.Roles.Note(path, source, role, entry.Value.Place);
        }

        context.Sources[path] = new SourceRecord
        {
            Path = path,
            Value = Text(map, "value") ?? string.Empty,
            Low = Text(map, "low"),
            High = Text(map, "high"),
            Source = source,
        };
    }

    private static string? Text(MapNode map, string key) => (map.Find(key)?.Value as ScalarNode)?.Text;

    private double? Bare(Node node, string path, string name, Unit? unit, Bounds bounds, Unit? plain)
    {
        if (node is not ScalarNode scalar || scalar.IsNothing)
        {
            context.Problems.Error(ErrorTexts.Shape, context.At(path), path, Expected(unit), node.Shape, name,
                "write a number, a space and the unit, such as " + Example(unit));
            return null;
        }

        var parsed = Quantity.Parse(scalar.Text, context.Units);
        if (parsed.Fault != UnitFault.None) return Fault(scalar, parsed, path, name, unit);
        if (unit is null) return null;
        var quantity = parsed.Quantity;
        var target = quantity.Unit.ConvertsTo(unit) ? unit : plain is not null && quantity.Unit.ConvertsTo(plain)
            ? plain : null;
        if (target is null) return WrongDimension(scalar, quantity, path, name, unit);
        var value = quantity.In(target);
        if (double.IsFinite(value) && bounds.Contains(value)) return value;
        context.Problems.Error(ErrorTexts.OutOfRange, scalar.Place, path, InRange(bounds, unit), scalar.Shown, name,
            Advice(quantity, value, bounds, unit));
        return null;
    }

    private double? WrongDimension(ScalarNode scalar, Quantity quantity, string path, string name, Unit unit)
    {
        if (quantity.Unit.Text.Length == 0)
        {
            context.Problems.Error(ErrorTexts.UnitMissing, scalar.Place, path, Expected(unit), scalar.Shown, name,
                scalar.Shown, unit.ToString());
            return null;
        }

        var mixed = Years(quantity.Unit.Dimension) is { Length: > 0 } got
            && Years(unit.Dimension) is { Length: > 0 } wanted
            && got[..3] == wanted[..3] && got != wanted;
        var text = mixed ? ErrorTexts.MoneyYears : ErrorTexts.Dimension;
        string[] args = mixed ? [Years(unit.Dimension)] : [name, unit.ToString()];
        context.Problems.Error(text, scalar.Place, path, Expected(unit),
            $"{scalar.Shown} ({Kinds.Of(quantity.Unit.Dimension)})", args);
        return null;
    }

    private double? Fault(ScalarNode scalar, QuantityParse parsed, string path, string name, Unit? unit)
    {
        var place = scalar.IsPlain ? scalar.Place.Right(parsed.Offset) : scalar.Place;
        var factor = ScalarNode.Shorten(parsed.Factor);
        var (text, args) = parsed.Fault switch
        {
            UnitFault.SpaceMissing when factor[0] is ',' or '_' or '.' or '\'' =>
                (ErrorTexts.NotANumber, [name, "write a decimal point and no separators, such as " + Example(unit)]),
            UnitFault.SpaceMissing =>
                (ErrorTexts.SpaceMissing,
                [scalar.Shown[..Math.Min(parsed.Offset, scalar.Shown.Length)] + " " + factor.TrimStart()]),
            UnitFault.Malformed => (ErrorTexts.UnitForm, [factor]),
            UnitFault.Unknown => (ErrorTexts.UnknownUnit, [factor, UnitHint(parsed.Factor)]),
            UnitFault.YearMissing => (ErrorTexts.YearMissing, [factor]),
            UnitFault.NotFinite => (ErrorTexts.OutOfRange, [name, "write a smaller number"]),
            _ => (ErrorTexts.NotANumber,
            new[] { name, "write a number, a space and the unit, such as " + Example(unit) }),
        };
        context.Problems.Error(text, place, path, Expected(unit), scalar.Shown, args);
        return null;
    }

    private string UnitHint(string symbol) => Nearest.Of(symbol, context.Units.Symbols, 1) is [var near]
        ? $"did you mean {near}?"
        : "use a physical unit such as t, MWh or yr, or the unit of a good";

    // Whoever writes 92 for a share means 92 %.
    private static string Advice(Quantity quantity, double value, Bounds bounds, Unit unit) =>
        bounds.High == 1 && quantity.Unit == Unit.None && value is > 1 and <= 100
            ? string.Create(CultureInfo.InvariantCulture, $"for {value} % write {value / 100}")
            : $"choose a number in {InRange(bounds, unit)}";

    private static string InRange(Bounds bounds, Unit unit) =>
        unit.Text.Length == 0 ? bounds.ToString() : $"{bounds} {unit}";

    private static string Expected(Unit? unit) =>
        unit is null ? "a number with its unit" : unit.Text.Length == 0 ? "a pure number or %" : $"a number in {unit}";

    private static string Example(Unit? unit) => unit is null || unit.Text.Length == 0 ? "0.5" : $"0.5 {unit}";

    private static string Years(Dimension dimension) => dimension.Names().FirstOrDefault(Kinds.IsMoney) ?? string.Empty;
}
