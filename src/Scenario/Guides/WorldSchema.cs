using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Twin.Scenario.Keys;

namespace Twin.Scenario.Guides;

/// <summary>A JSON Schema of world files, so that editors complete keys and mark mistakes while one types.</summary>
/// <remarks>
/// The schema says what a text editor can know: keys, words, shapes. Units, names and sense are the reader's; a file
/// that the reader takes always fits the schema, not the other way round.
/// </remarks>
public static class WorldSchema
{
    /// <summary>The dialect of the schema.</summary>
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private const string IdPattern = "^[a-z][a-z0-9-]{0,63}$";
    private const string QuantityPattern = "^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?( +\\S+)?$";

    /// <summary>The schema.</summary>
    /// <returns>Indented JSON with a line end.</returns>
    public static string Json()
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Dialect);
            json.WriteString("title", "Twin world file");
            Body(json, WorldKeys.Section);
            Definitions(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    // An included file holds only parts of a world, so no key of the top level can be required of every file.
    private static void Body(Utf8JsonWriter json, WorldSection section)
    {
        json.WriteString("description", section.Meaning);
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        var required = section.Keys.Where(k => k.IsRequired).Select(k => k.Name).ToList();
        if (required.Count > 0 && section != WorldKeys.Section) Strings(json, "required", required);
        json.WriteStartObject("properties");
        foreach (var key in section.Keys)
        {
            json.WriteStartObject(key.Name);
            Property(json, key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter json, WorldKey key)
    {
        json.WriteString("description", Description(key));
        switch (key.Kind)
        {
            case KeyKind.Number:
                json.WriteString("$ref", "#/$defs/number");
                break;
            case KeyKind.Numbers:
                Array(json, "number");
                break;
            case KeyKind.Whole:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", key.Bounds.Low);
                break;
            case KeyKind.Column:
                Pattern(json, "^[^#]+\\.csv#[^#]+$");
                break;
            case KeyKind.Id:
            case KeyKind.Name:
                json.WriteString("$ref", "#/$defs/id");
                break;
            case KeyKind.File:
                Pattern(json, "\\.csv$");
                break;
            case KeyKind.Names:
                Array(json, "id");
                break;
            case KeyKind.Choice:
                Strings(json, "enum", key.Choices);
                break;
            case KeyKind.Choices:
                json.WriteString("type", "array");
                Items(json, key.Choices);
                break;
            case KeyKind.Flag:
                json.WriteString("type", "boolean");
                break;
            case KeyKind.Files:
            case KeyKind.Paths:
                json.WriteString("type", "array");
                Texts(json);
                break;
            case KeyKind.Amounts or KeyKind.Values:
                json.WriteString("type", "object");
                if (key.Kind == KeyKind.Amounts) Ref(json, "propertyNames", "id");
                Ref(json, "additionalProperties", "number");
                break;
            case KeyKind.Section:
                Body(json, key.Section!);
                break;
            case KeyKind.Sections:
                Sections(json, key);
                break;
            default:
                // Units, days and moments are texts; YAML reads a bare day or a unit of 1 as something else.
                Strings(json, "type", ["string", "number"]);
                break;
        }
    }

    private static void Sections(Utf8JsonWriter json, WorldKey key)
    {
        json.WriteString("type", "object");
        if (key != WorldKeys.Priors) Ref(json, "propertyNames", "id");
        json.WriteStartObject("additionalProperties");
        if (key.TakesNumber)
        {
            json.WriteStartArray("anyOf");
            json.WriteStartObject();
            json.WriteString("$ref", "#/$defs/number");
            json.WriteEndObject();
            json.WriteStartObject();
            Body(json, key.Section!);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        else
        {
            Body(json, key.Section!);
        }

        json.WriteEndObject();
    }

    private static void Definitions(Utf8JsonWriter json)
    {
        json.WriteStartObject("$defs");
        json.WriteStartObject("id");
        json.WriteString("type", "string");
        json.WriteString("pattern", IdPattern);
        json.WriteEndObject();
        json.WriteStartObject("quantity");
        Strings(json, "type", ["string", "number"]);
        json.WriteString("pattern", QuantityPattern);
        json.WriteEndObject();
        json.WriteStartObject("number");
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("$ref", "#/$defs/quantity");
        json.WriteEndObject();
        Sourced(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Sourced(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        Strings(json, "required", ["value", "source"]);
        json.WriteStartObject("properties");
        Ref(json, "value", "quantity");
        Ref(json, "low", "quantity");
        Ref(json, "high", "quantity");
        json.WriteStartObject("source");
        json.WriteString("description", "file.csv#row of a file under data/, or assumption");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Description(WorldKey key)
    {
        var text = new StringBuilder(key.Meaning).Append('.');
        if (key.Unit.Length > 0) text.Append(" Unit: ").Append(key.Unit).Append('.');
        if (key.Kind is KeyKind.Number or KeyKind.Numbers or KeyKind.Amounts or KeyKind.Moment)
        {
            text.Append(" Range: ").Append(WorldTable.Range(key)).Append('.');
        }

        if (!key.IsRequired && WorldTable.Default(key) is { Length: > 0 } value)
        {
            text.Append(" Default: ").Append(value).Append('.');
        }

        return text.ToString().Replace("**", string.Empty, StringComparison.Ordinal);
    }

    private static void Pattern(Utf8JsonWriter json, string pattern)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }

    private static void Array(Utf8JsonWriter json, string definition)
    {
        json.WriteString("type", "array");
        Ref(json, "items", definition);
    }

    private static void Texts(Utf8JsonWriter json)
    {
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private static void Items(Utf8JsonWriter json, IReadOnlyList<string> words)
    {
        json.WriteStartObject("items");
        Strings(json, "enum", words);
        json.WriteEndObject();
    }

    private static void Ref(Utf8JsonWriter json, string name, string definition)
    {
        json.WriteStartObject(name);
        json.WriteString("$ref", "#/$defs/" + definition);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
