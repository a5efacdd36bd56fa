using System.Text.Json;
using System.Text.RegularExpressions;
using Twin.Scenario.Document;

namespace Twin.Scenario.Tests;

/// <summary>The part of JSON Schema that the world schema uses, enough to hold files against it.</summary>
internal sealed class SchemaProbe
{
    private readonly JsonElement _root;
    private readonly List<string> _faults = [];

    private SchemaProbe(JsonElement root) => _root = root;

    /// <summary>The places at which a text breaks a schema.</summary>
    public static IReadOnlyList<string> Faults(string schema, string yaml)
    {
        using var document = JsonDocument.Parse(schema);
        var probe = new SchemaProbe(document.RootElement);
        probe.Check(document.RootElement, NodeReader.Read(yaml, "probe.yaml", new Problems())!, "$");
        return probe._faults;
    }

    private bool Check(JsonElement schema, Node node, string path)
    {
        var before = _faults.Count;
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            Check(_root.GetProperty("$defs").GetProperty(name), node, path);
        }

        var hasChoice = schema.TryGetProperty("anyOf", out var any);
        Require(!hasChoice || any.EnumerateArray().Any(s => Fits(s, node, path)), path);
        Require(!schema.TryGetProperty("type", out var type) || HasType(type, node), path);
        Require(!schema.TryGetProperty("enum", out var words) || Words(words).Contains(Text(node)), path);
        Require(!schema.TryGetProperty("pattern", out var form) || Regex.IsMatch(Text(node), form.GetString()!), path);
        if (node is MapNode map) Map(schema, map, path);
        if (node is ListNode list && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in list.Items) Check(items, item, path);
        }

        return _faults.Count == before;
    }

    private bool Fits(JsonElement schema, Node node, string path)
    {
        var before = _faults.Count;
        var fits = Check(schema, node, path);
        _faults.RemoveRange(before, _faults.Count - before);
        return fits;
    }

    private void Require(bool holds, string path)
    {
        if (!holds) _faults.Add(path);
    }

    private void Map(JsonElement schema, MapNode map, string path)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            Require(Words(required).All(r => map.Find(r) is not null), path);
        }

        foreach (var entry in map.Entries) Entry(schema, entry, path + "." + entry.Key);
    }

    private void Entry(JsonElement schema, MapEntry entry, string path)
    {
        if (schema.TryGetProperty("propertyNames", out var names))
        {
            Check(names, new ScalarNode(entry.KeyPlace, entry.Key, IsPlain: true), path);
        }

        if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(entry.Key, out var property))
        {
            Check(property, entry.Value, path);
        }
        else if (schema.TryGetProperty("additionalProperties", out var others))
        {
            if (others.ValueKind == JsonValueKind.False) _faults.Add(path);
            else Check(others, entry.Value, path);
        }
    }

    private static List<string> Words(JsonElement list) => [.. list.EnumerateArray().Select(w => w.GetString()!)];

    private static bool HasType(JsonElement type, Node node) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(t => HasType(t, node))
        : type.GetString() switch
        {
            "object" => node is MapNode,
            "array" => node is ListNode,
            "boolean" => Text(node) is "true" or "false",
            "integer" => ulong.TryParse(Text(node), out _),
            "number" => double.TryParse(Text(node), out _),
            _ => node is ScalarNode,
        };

    private static string Text(Node node) => (node as ScalarNode)?.Text ?? string.Empty;
}
